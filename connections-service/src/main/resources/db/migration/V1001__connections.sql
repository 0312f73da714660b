create table instances (
    id         text primary key,
    name       text        not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table instance_credentials (
    id                   uuid primary key,
    instance_id          text        not null references instances,
    platform             text        not null,
    client_id            text        not null,
    client_secret_key_id text        not null,
    client_secret        text        not null,
    version              bigint      not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    unique (instance_id, platform)
);

create table platform_connections (
    id                   uuid primary key,
    instance_id          text        not null references instances,
    platform             text        not null,
    status               text        not null,
    generation           bigint      not null,
    version              bigint      not null,
    account_id           text,
    username             text,
    display_name         text,
    avatar_url           text,
    profile_url          text,
    account_type         text,
    scopes               text        not null default '',
    access_token_key_id  text,
    access_token         text,
    refresh_token_key_id text,
    refresh_token        text,
    app_client_id        text,
    app_secret_key_id    text,
    app_secret           text,
    access_issued_at     timestamptz,
    access_expires_at    timestamptz,
    refresh_expires_at   timestamptz,
    connected_at         timestamptz,
    last_synced_at       timestamptz,
    error_code           text,
    error_detail         text,
    error_actor          text,
    error_action         text,
    error_at             timestamptz,
    -- the lease and the intent of a refresh; written by plain SQL alone, on the database's clock
    refresh_owner        uuid,
    refresh_intent       bigint,
    refresh_until        timestamptz,
    refresh_not_before   timestamptz,
    unique (instance_id, platform)
);

create index platform_connections_by_user on platform_connections (app_client_id, account_id);
create index platform_connections_by_access_key on platform_connections (access_token_key_id);

create table authorization_attempts (
    state_hash      text primary key,
    instance_id     text        not null references instances,
    platform        text        not null,
    subject         text        not null,
    client_id       text        not null,
    browser_hash    text        not null,
    verifier_key_id text,
    verifier        text,
    return_url      text        not null,
    replace_account boolean     not null,
    expires_at      timestamptz not null
);

create index authorization_attempts_by_expiry on authorization_attempts (expires_at);

-- never relayed: grants that still have to be taken back at the platform
create table revocations (
    id                  uuid primary key,
    instance_id         text        not null,
    connection_id       uuid        not null,
    platform            text        not null,
    account_id          text        not null,
    client_id           text        not null,
    app_secret_key_id   text        not null,
    app_secret          text        not null,
    access_token_key_id text        not null,
    access_token        text        not null,
    token_expires_at    timestamptz not null,
    attempts            int         not null default 0,
    next_attempt_at     timestamptz not null,
    created_at          timestamptz not null
);

create index revocations_due on revocations (next_attempt_at);
create index revocations_by_user on revocations (client_id, account_id);

-- one holder at a time per app and platform user; a lease, so that no database connection waits for a platform
create table grant_locks (
    client_id  text        not null,
    account_id text        not null,
    owner      uuid        not null,
    until      timestamptz not null,
    primary key (client_id, account_id)
);

create table audit_events (
    id          text primary key,
    instance_id text        not null,
    occurred_at timestamptz not null,
    actor       text        not null,
    action      text        not null,
    resource    text        not null,
    outcome     text        not null,
    platform    text,
    request_id  text,
    detail      text        not null
);

create index audit_events_by_time on audit_events (instance_id, occurred_at desc, id desc);
