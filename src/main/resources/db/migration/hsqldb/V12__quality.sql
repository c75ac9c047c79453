-- The quality of each round in numbers, as it was last consolidated, to be shown beside that of the next year. The next night consolidates all rounds again, because
-- the program has changed, and fills it.
CREATE TABLE quality (
    round VARCHAR(4) PRIMARY KEY,
    measures LONGVARCHAR NOT NULL,
    proof VARCHAR(64) DEFAULT '' NOT NULL
);
