-- What a return was read with. A codebook that has changed since shows whether it would be read otherwise today.
-- codebook: fingerprint of the lines of a codebook with which this outcome agrees; to_reread: it is to be read again, and its round waits until it has
-- been; reread_in: number of the last run that read it again and stored another outcome.
ALTER TABLE delivery ADD COLUMN codebook VARCHAR(64);
ALTER TABLE delivery ADD COLUMN to_reread BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE delivery ADD COLUMN reread_in BIGINT DEFAULT 0 NOT NULL;

-- The run that last read it; fingerprints of the words that were looked up, found or not, and of the lines of the codebook that were found.
CREATE TABLE read_with (
    delivery BIGINT PRIMARY KEY,
    run BIGINT NOT NULL,
    words VARBINARY(16777216) NOT NULL,
    lines VARCHAR(64) NOT NULL
);
