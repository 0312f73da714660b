-- What TikTok delivered, kept before it is answered. A body is taken once; due_at doubles as the worker's lease.
CREATE TABLE webhook_deliveries (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    body_hash   bytea       NOT NULL UNIQUE,
    event       text        NOT NULL,
    body        bytea       NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    due_at      timestamptz NOT NULL DEFAULT now(),
    attempts    integer     NOT NULL DEFAULT 0,
    settled_at  timestamptz,
    outcome     text
);

CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at) WHERE settled_at IS NULL;
