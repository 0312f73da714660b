-- A file on its way in, or here. What lies in it beyond `stored` bytes is not promised to anybody.
CREATE TABLE uploads (
    id uuid PRIMARY KEY,
    platform text NOT NULL,
    instance_id text NOT NULL,
    length bigint NOT NULL,
    stored bigint NOT NULL DEFAULT 0,
    metadata text NOT NULL,
    content_type text NOT NULL,
    address_key text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    writer uuid,
    writer_until timestamptz
);

CREATE INDEX uploads_by_expiry ON uploads (expires_at);

-- Which posts take their media from an upload; it is kept until the last of them has ended.
CREATE TABLE post_uploads (
    post_id uuid NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    upload_id uuid NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    PRIMARY KEY (upload_id, post_id)
);

CREATE INDEX post_uploads_of_post ON post_uploads (post_id);
