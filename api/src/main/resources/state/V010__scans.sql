-- Scans that somebody asked for, from the moment on at which that was acknowledged. Instants are milliseconds since 1970.
CREATE TABLE scan (
    place       ${serial},
    id          TEXT NOT NULL UNIQUE,
    state       TEXT NOT NULL,
    requester   TEXT NOT NULL,
    request_key TEXT,
    schedule    TEXT,
    fired       BIGINT,
    content     TEXT NOT NULL,
    upload      TEXT,
    clock       BIGINT NOT NULL,
    received    BIGINT NOT NULL,
    started     BIGINT,
    finished    BIGINT,
    attempts    INTEGER NOT NULL,
    cancelling  INTEGER NOT NULL,
    problem     TEXT,
    published   TEXT,
    epoch       BIGINT,
    summary     TEXT,
    UNIQUE (requester, request_key),
    UNIQUE (schedule, fired)
);
CREATE INDEX scan_state ON scan (state, place);
CREATE INDEX scan_published ON scan (published);
