-- The chain of audit events, one for each instance, as this service's relay has linked them. Rows stay when the outbox
-- drops theirs: with them the chain can still be told from one that was made up later.
CREATE TABLE audit_chain (
    instance_id   text        NOT NULL,
    position      bigint      NOT NULL,
    event_id      uuid        NOT NULL UNIQUE,
    content_hash  text        NOT NULL,
    previous_hash text        NOT NULL,
    hash          text        NOT NULL,
    linked_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, position)
);

-- Where each chain ends. Moved by compare-and-set on the position, in the statement that adds the links.
CREATE TABLE audit_chain_heads (
    instance_id text PRIMARY KEY,
    position    bigint NOT NULL,
    hash        text   NOT NULL,
    stated_at   timestamptz
);

CREATE INDEX audit_chain_heads_by_statement ON audit_chain_heads (stated_at NULLS FIRST);
