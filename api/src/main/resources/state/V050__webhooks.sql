-- Who is told of what, what there is to tell, and how the telling went. Instants are milliseconds since 1970.
CREATE TABLE webhook (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE,
    enabled     INTEGER NOT NULL,
    definition  TEXT NOT NULL,
    headers     TEXT NOT NULL,
    sealed      TEXT NOT NULL,
    generation  INTEGER NOT NULL,
    rotated     BIGINT,
    created     BIGINT NOT NULL
);

-- The outbox. An event is written with what it tells of, and once, whoever writes it again.
CREATE TABLE webhook_event (
    id       TEXT PRIMARY KEY,
    type     TEXT NOT NULL,
    at       BIGINT NOT NULL,
    body     TEXT NOT NULL
);

CREATE TABLE webhook_delivery (
    place    ${serial},
    webhook  TEXT NOT NULL,
    event    TEXT NOT NULL,
    state    TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due      BIGINT NOT NULL,
    changed  BIGINT NOT NULL,
    status   INTEGER,
    problem  TEXT,
    UNIQUE (webhook, event)
);
CREATE INDEX webhook_delivery_state ON webhook_delivery (webhook, state, place);
CREATE INDEX webhook_delivery_event ON webhook_delivery (event);

-- From the estate file that was read last.
CREATE TABLE webhook_route (
    owner    TEXT NOT NULL,
    webhook  TEXT NOT NULL,
    contact  TEXT,
    PRIMARY KEY (owner, webhook)
);

-- How far each source of events was read.
CREATE TABLE webhook_mark (
    source   TEXT PRIMARY KEY,
    position BIGINT NOT NULL
);
