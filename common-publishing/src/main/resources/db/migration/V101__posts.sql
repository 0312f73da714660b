-- A post, from its acceptance to its end. The worker's columns (step, facts, due_at, lease) are nobody's API.
CREATE TABLE posts (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    platform text NOT NULL,
    instance_id text NOT NULL,
    account_id text NOT NULL,
    type text NOT NULL,
    status text NOT NULL,
    caption text NOT NULL,
    media jsonb NOT NULL,
    content jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    scheduled_at timestamptz,
    published_at timestamptz,
    platform_post_id text,
    permalink text,
    error jsonb,
    waits_until timestamptz,
    waits_for text,
    cancel_asked boolean NOT NULL DEFAULT false,
    step text NOT NULL,
    facts jsonb NOT NULL,
    handle text,
    attempts int NOT NULL,
    started_at timestamptz,
    due_at timestamptz,
    lease_owner text,
    lease_until timestamptz
);

CREATE INDEX posts_of_instance ON posts (instance_id, platform, created_at DESC, id DESC);
CREATE INDEX posts_due ON posts (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX posts_of_account ON posts (platform, account_id, created_at);

-- What a platform published belongs to one post.
CREATE UNIQUE INDEX posts_platform_post_id ON posts (platform, platform_post_id) WHERE platform_post_id IS NOT NULL;
CREATE UNIQUE INDEX posts_handle ON posts (platform, handle) WHERE handle IS NOT NULL;

-- Written before the one call that cannot be undone; only a clear refusal removes the row.
CREATE TABLE post_latches (
    post_id uuid PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    step text NOT NULL,
    closed_at timestamptz NOT NULL
);

CREATE TABLE idempotency_keys (
    instance_id text NOT NULL,
    platform text NOT NULL,
    key text NOT NULL,
    body_hash text NOT NULL,
    post_id uuid NOT NULL,
    reserved_at timestamptz NOT NULL,
    PRIMARY KEY (instance_id, platform, key)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (reserved_at);
