-- Deliveries of the same return are looked for with every file; a State may send very many.
DROP INDEX delivery_state;
CREATE INDEX delivery_return ON delivery (state, scope, claimed);
