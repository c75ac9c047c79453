-- What the last consolidation of each round was made of, and what it told; a round of which nothing changed is not consolidated again.
CREATE TABLE consolidated (
    round VARCHAR(4) PRIMARY KEY,
    inputs VARCHAR(64) NOT NULL,
    summary LONGVARCHAR NOT NULL
);

CREATE INDEX delivery_scope ON delivery (scope);

-- SHA-256 of each file of an output set as it was written, so that one that was altered since is written again.
ALTER TABLE output_set ADD COLUMN fingerprints LONGVARCHAR DEFAULT '{}' NOT NULL;
