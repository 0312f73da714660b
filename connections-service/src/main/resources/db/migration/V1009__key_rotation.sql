-- one row per rotation, the open one without an end; the certificate is what was signed, to the letter
create table key_rotations (
    id            uuid primary key,
    key_id        text        not null,
    started_by    text        not null,
    request_id    text,
    started_at    timestamptz not null,
    rewrapped     bigint      not null default 0,
    finished_at   timestamptz,
    certificate   text,
    signed_by     text,
    signature     text
);
create unique index key_rotations_one_open on key_rotations ((true)) where finished_at is null;
