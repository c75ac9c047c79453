-- The end of the journal of the archive, as the last command that appended to it left it. One row; proof is the SHA-256 of the others.
CREATE TABLE journal_head (
    id INTEGER PRIMARY KEY,
    lines BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    proof VARCHAR(64) NOT NULL
);
