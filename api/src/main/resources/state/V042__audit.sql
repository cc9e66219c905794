-- How far the audit file went when it was last written: what is missing from its end shows here.
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY,
  sequence BIGINT NOT NULL,
  sha256 TEXT NOT NULL
);
