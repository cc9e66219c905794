-- Registered sources, what they are and how looking at them went. Instants are milliseconds since 1970.
CREATE TABLE source (
    name          TEXT PRIMARY KEY,
    configuration TEXT NOT NULL,
    zone          TEXT,
    estate        TEXT,
    collector     TEXT,
    created       BIGINT NOT NULL,
    changed       BIGINT NOT NULL,
    attempted     BIGINT,
    succeeded     BIGINT,
    outcome       TEXT,
    reason        TEXT,
    failures      INTEGER NOT NULL,
    due           BIGINT,
    stated        TEXT NOT NULL,
    digest        TEXT,
    sightings     BIGINT NOT NULL
);
CREATE INDEX source_due ON source (due);
