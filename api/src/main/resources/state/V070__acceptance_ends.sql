-- Acceptances that had expired when their case was changed, which forgets them. Instants are milliseconds since 1970.
CREATE TABLE acceptance_end (
    finding TEXT NOT NULL,
    expires BIGINT NOT NULL,
    owner   TEXT NOT NULL,
    reason  TEXT NOT NULL,
    PRIMARY KEY (finding, expires)
);
