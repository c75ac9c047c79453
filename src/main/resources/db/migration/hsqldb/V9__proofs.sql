-- Every outcome, and every row from which figures are made, is stored with the SHA-256 of its content. What an older version stored has none, so it
-- is made again from the archive: the tables are emptied, and the next run replays the journal. Statements that only delete would warn about empty tables.
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

-- A line for each part of the outcome, with its SHA-256; of a delivery without an outcome, what is known of it.
ALTER TABLE delivery ADD COLUMN proof LONGVARCHAR DEFAULT '' NOT NULL;
-- Of the column doubted; there if that one is there.
ALTER TABLE delivery ADD COLUMN doubt_proof VARCHAR(64);
-- Of the other columns of their rows.
ALTER TABLE run ADD COLUMN proof VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE outcome ADD COLUMN details_proof VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE doubt ADD COLUMN findings_proof VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE case_page ADD COLUMN proof VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE adjustment ADD COLUMN is_last BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE adjustment ADD COLUMN proof VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE publication ADD COLUMN proof VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE output_set ADD COLUMN proof VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE consolidated ADD COLUMN proof VARCHAR(64) DEFAULT '' NOT NULL;

-- Outcomes whose proof the journal may not have yet.
CREATE TABLE unrecorded (
    delivery BIGINT PRIMARY KEY
);
