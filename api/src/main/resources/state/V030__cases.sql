-- What people decided about findings. The lists are arrays of texts, as JSON.
CREATE TABLE finding_case (
    finding TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    status TEXT NOT NULL,
    why TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    assignee TEXT,
    owner TEXT,
    acceptance_owner TEXT,
    acceptance_reason TEXT,
    acceptance_expires BIGINT,
    acceptance_entry TEXT,
    ceiling_severity TEXT,
    ceiling_truth TEXT,
    ceiling_score DOUBLE PRECISION,
    ceiling_targets TEXT,
    spent_entry TEXT,
    sources TEXT NOT NULL,
    awaiting TEXT NOT NULL,
    epoch BIGINT NOT NULL
);

-- Only ever added to.
CREATE TABLE case_change (
    sequence BIGINT PRIMARY KEY,
    finding TEXT NOT NULL,
    from_status TEXT,
    to_status TEXT NOT NULL,
    why TEXT NOT NULL,
    who TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX case_change_of_finding ON case_change (finding, sequence);

-- One row. Who writes cases changes it first, so that writers go one after another and sequences are seen in their order.
CREATE TABLE case_sequence (
    id INTEGER PRIMARY KEY,
    last BIGINT NOT NULL
);

INSERT INTO case_sequence (id, last) VALUES (1, 0);
