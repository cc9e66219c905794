-- What scans left, for differences between them (io.delegraph.api.diff). The same content is kept once.
CREATE TABLE archived_content (
    digest  TEXT NOT NULL PRIMARY KEY,
    content ${blob} NOT NULL
);

CREATE TABLE archived_scan (
    number   ${serial},
    scan     TEXT NOT NULL UNIQUE,
    clock    BIGINT NOT NULL,
    facts    TEXT NOT NULL REFERENCES archived_content (digest),
    findings TEXT NOT NULL REFERENCES archived_content (digest)
);
