-- Observations. Version 1. Texts are in UTF-16BE, so that the database orders them as Java does.
-- Names stand once in word; 0 in place of a word's id is none.
CREATE TABLE word (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
);
-- What observations of one chain have in common; sort is 0 for the surest (Strand.Sort).
CREATE TABLE strand (
    id INTEGER PRIMARY KEY,
    sort INTEGER NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (sort, value)
);
-- Strands that one observation has, the one that it is filed under first.
CREATE TABLE joined (
    one INTEGER NOT NULL,
    other INTEGER NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
-- Place: seconds, nanoseconds and sequence, in bytes that are ordered as they are. Type: 0 call, 1 request, 2 approval;
-- actor to outcome only for calls, parties as Kind:name.
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    native TEXT NOT NULL,
    source INTEGER NOT NULL,
    strand INTEGER NOT NULL,
    place BLOB NOT NULL,
    type INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    delegate INTEGER NOT NULL,
    credential INTEGER NOT NULL,
    tool INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    action INTEGER NOT NULL,
    resource INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    UNIQUE (native, source)
);
CREATE INDEX event_chain ON event (strand, place);
CREATE INDEX event_asked ON event (type) WHERE type <> 0;
-- Each observation whole, as ObservationJson writes it.
CREATE TABLE payload (
    event INTEGER PRIMARY KEY,
    json BLOB NOT NULL
);
-- Under which strands a name stands. Role: 0 a party or a credential, 1 the value of a strand that joins nothing.
CREATE TABLE mention (
    name INTEGER NOT NULL,
    role INTEGER NOT NULL,
    strand INTEGER NOT NULL,
    PRIMARY KEY (name, role, strand)
) WITHOUT ROWID;
PRAGMA user_version = 1;
