-- What platforms delivered, kept before it is answered. A body is taken once; due_at doubles as the worker's lease.
CREATE TABLE deliveries (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    platform    text        NOT NULL,
    event       text        NOT NULL,
    body_hash   bytea       NOT NULL,
    body        bytea       NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    due_at      timestamptz NOT NULL DEFAULT now(),
    attempts    integer     NOT NULL DEFAULT 0,
    settled_at  timestamptz,
    outcome     text,
    UNIQUE (platform, body_hash)
);

CREATE INDEX deliveries_due ON deliveries (due_at) WHERE settled_at IS NULL;
