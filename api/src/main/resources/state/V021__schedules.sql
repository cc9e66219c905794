-- When which sources are scanned, and what became of every time at which that was due. Instants are milliseconds since 1970.
CREATE TABLE schedule (
    name       TEXT PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    cron       TEXT NOT NULL,
    time_zone  TEXT NOT NULL,
    sources    TEXT NOT NULL,
    jitter     BIGINT NOT NULL,
    catch_up   INTEGER NOT NULL,
    enabled    INTEGER NOT NULL,
    considered BIGINT NOT NULL
);
CREATE TABLE schedule_firing (
    schedule TEXT NOT NULL,
    due      BIGINT NOT NULL,
    outcome  TEXT NOT NULL,
    missed   BIGINT NOT NULL,
    scan     TEXT,
    decided  BIGINT NOT NULL,
    PRIMARY KEY (schedule, due)
);
