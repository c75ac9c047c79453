-- What Svod stores about submissions and rounds. Codes of the codebook are integers of the table code; periods are year * 10000 + months * 100 + ordinal.

CREATE TABLE code (
    id INTEGER PRIMARY KEY,
    list VARCHAR(16) NOT NULL,
    code VARCHAR(40) NOT NULL,
    CONSTRAINT code_once UNIQUE (list, code)
);

CREATE TABLE run (
    id BIGINT PRIMARY KEY,
    run_date DATE NOT NULL,
    jobs VARCHAR(64) NOT NULL,
    replayed BOOLEAN NOT NULL
);

CREATE TABLE delivery (
    seq BIGINT PRIMARY KEY,
    run BIGINT NOT NULL,
    run_date DATE NOT NULL,
    lane INTEGER NOT NULL,
    path VARCHAR(4096) NOT NULL,
    file VARCHAR(1024) NOT NULL,
    nth INTEGER NOT NULL,
    folder VARCHAR(2) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    bytes BIGINT NOT NULL,
    state VARCHAR(2) NOT NULL,
    scope VARCHAR(8) NOT NULL,
    claimed INTEGER NOT NULL,
    verdict VARCHAR(16),
    version INTEGER,
    reference VARCHAR(1024),
    rows_read BIGINT,
    rows_accepted BIGINT,
    rows_refused BIGINT,
    rows_blank BIGINT,
    rows_control BIGINT,
    wide_periods VARCHAR(1000),
    found LONGVARCHAR,
    doubted LONGVARCHAR,
    receipt_written BOOLEAN NOT NULL
);
CREATE INDEX delivery_run ON delivery (run, lane);
CREATE INDEX delivery_state ON delivery (state);
CREATE INDEX delivery_bytes ON delivery (sha256);
CREATE INDEX delivery_file ON delivery (file);
CREATE INDEX delivery_receipt ON delivery (receipt_written);

-- What became of a delivery in every detail, as its receipt tells it: apart from the row above, which is small, as it is read and changed often.
CREATE TABLE outcome (
    delivery BIGINT PRIMARY KEY,
    reading LONGVARCHAR NOT NULL,
    findings VARBINARY(67108864) NOT NULL
);

-- Doubts about the values of a delivery that the reconciliation found.
CREATE TABLE doubt (
    delivery BIGINT PRIMARY KEY,
    findings VARBINARY(67108864) NOT NULL
);

CREATE TABLE lying (
    path VARCHAR(4096) PRIMARY KEY,
    seq BIGINT NOT NULL
);

CREATE TABLE observation (
    delivery BIGINT NOT NULL,
    period INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    operation INTEGER NOT NULL,
    counterpart INTEGER NOT NULL,
    obs_value DECIMAL(40, 15),
    status CHAR(1) NOT NULL,
    line BIGINT NOT NULL
);
CREATE INDEX observation_delivery ON observation (delivery);

-- What the case rows of a submission add up to; cell is the number by which they name the cell.
CREATE TABLE case_total (
    delivery BIGINT NOT NULL,
    cell INTEGER NOT NULL,
    period INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    operation INTEGER NOT NULL,
    counterpart INTEGER NOT NULL,
    total DECIMAL(40, 15) NOT NULL,
    rows_with_value BIGINT NOT NULL,
    rows_missing BIGINT NOT NULL
);
CREATE INDEX case_total_delivery ON case_total (delivery);

-- Case rows of a submission, sorted and packed, in pages.
CREATE TABLE case_page (
    delivery BIGINT NOT NULL,
    indicator INTEGER NOT NULL,
    page INTEGER NOT NULL,
    is_last BOOLEAN NOT NULL,
    rows_packed INTEGER NOT NULL,
    packed VARBINARY(16777216) NOT NULL,
    PRIMARY KEY (delivery, indicator, page)
);

-- The adjustments of the last reconciliation of each round, a line each, many lines to a row.
CREATE TABLE adjustment (
    round VARCHAR(4) NOT NULL,
    page INTEGER NOT NULL,
    adjustments INTEGER NOT NULL,
    lines LONGVARCHAR NOT NULL,
    PRIMARY KEY (round, page)
);

CREATE TABLE publication (
    run BIGINT NOT NULL,
    run_date DATE NOT NULL,
    round VARCHAR(4) NOT NULL,
    content VARCHAR(64) NOT NULL,
    vintage INTEGER NOT NULL,
    figures LONGVARCHAR NOT NULL,
    statuses LONGVARCHAR NOT NULL,
    causes LONGVARCHAR NOT NULL,
    PRIMARY KEY (run, round)
);

-- The output set of each round as it was last written.
CREATE TABLE output_set (
    round VARCHAR(4) PRIMARY KEY,
    content LONGVARCHAR NOT NULL,
    files LONGVARCHAR NOT NULL
);
