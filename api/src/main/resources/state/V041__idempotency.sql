-- What was answered to a request with an Idempotency-Key; instants are milliseconds since 1970.
-- Without a status the request is being answered; without a body the answer held a secret, which is not kept.
CREATE TABLE idempotent_request (
  caller TEXT NOT NULL,
  operation TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request_sha256 TEXT NOT NULL,
  begun_at BIGINT NOT NULL,
  status INTEGER,
  location TEXT,
  body TEXT,
  PRIMARY KEY (caller, operation, idempotency_key)
);
