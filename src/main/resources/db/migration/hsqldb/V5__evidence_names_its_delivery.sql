-- A stored adjustment names its evidence by delivery, file and line. The rounds are consolidated again with the next run, which stores their
-- adjustments anew. The table is made anew: to delete from an empty one would warn, and every first run would print that.
DROP TABLE consolidated;
CREATE TABLE consolidated (
    round VARCHAR(4) PRIMARY KEY,
    inputs VARCHAR(64) NOT NULL,
    summary LONGVARCHAR NOT NULL
);
