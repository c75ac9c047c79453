-- Rows whose values a file itself gives reason to doubt, by cell: why, and on which lines. They count until a decision refuses them.
CREATE TABLE doubted_cell (
    delivery BIGINT NOT NULL,
    period INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    operation INTEGER NOT NULL,
    counterpart INTEGER NOT NULL,
    code VARCHAR(40) NOT NULL,
    lines VARBINARY(16777216) NOT NULL
);
CREATE INDEX doubted_cell_delivery ON doubted_cell (delivery);
