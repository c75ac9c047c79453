-- Codes, the files in the drop folder, and what a return was read with are stored with the SHA-256 of their rows too. Rows of before have none, so everything is
-- made again from the archive, as in V9.
TRUNCATE TABLE BATCH_STEP_EXECUTION_CONTEXT AND COMMIT NO CHECK;
TRUNCATE TABLE BATCH_JOB_EXECUTION_CONTEXT AND COMMIT NO CHECK;
TRUNCATE TABLE BATCH_STEP_EXECUTION AND COMMIT NO CHECK;
TRUNCATE TABLE BATCH_JOB_EXECUTION_PARAMS AND COMMIT NO CHECK;
TRUNCATE TABLE BATCH_JOB_EXECUTION AND COMMIT NO CHECK;
TRUNCATE TABLE BATCH_JOB_INSTANCE AND COMMIT NO CHECK;
TRUNCATE TABLE journal_head AND COMMIT;
TRUNCATE TABLE run AND COMMIT;
TRUNCATE TABLE delivery AND COMMIT;
TRUNCATE TABLE outcome AND COMMIT;
TRUNCATE TABLE doubt AND COMMIT;
TRUNCATE TABLE lying AND COMMIT;
TRUNCATE TABLE observation AND COMMIT;
TRUNCATE TABLE doubted_cell AND COMMIT;
TRUNCATE TABLE read_with AND COMMIT;
TRUNCATE TABLE case_total AND COMMIT;
TRUNCATE TABLE case_page AND COMMIT;
TRUNCATE TABLE adjustment AND COMMIT;
TRUNCATE TABLE publication AND COMMIT;
TRUNCATE TABLE output_set AND COMMIT;
TRUNCATE TABLE consolidated AND COMMIT;
TRUNCATE TABLE unrecorded AND COMMIT;
TRUNCATE TABLE code AND COMMIT;

-- Of the other columns of their rows.
ALTER TABLE code ADD COLUMN proof VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE lying ADD COLUMN proof VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE read_with ADD COLUMN proof VARCHAR(64) DEFAULT '' NOT NULL;
-- Of codebook, to_reread and reread_in.
ALTER TABLE delivery ADD COLUMN reread_proof VARCHAR(64) DEFAULT '' NOT NULL;
-- The opposite of receipt_written, so that a damaged bit in one of them is seen.
ALTER TABLE delivery ADD COLUMN receipt_due BOOLEAN DEFAULT TRUE NOT NULL;
-- The receipts of a State are listed by the folder in which they lie.
CREATE INDEX delivery_folder ON delivery (folder);
