-- what proves that somebody's data was deleted, and nothing that says whose
create table data_deletions (
    code        text primary key,
    platform    text        not null,
    asked_at    timestamptz not null,
    done_at     timestamptz not null,
    connections bigint      not null,
    revocations bigint      not null
);

-- a platform may name a Page or an app alone, or an app by its signature alone
create index platform_connections_by_page on platform_connections (platform, page_id) where page_id is not null;
create index instance_credentials_by_app on instance_credentials (platform, client_id);
create index instance_credentials_by_age on instance_credentials (platform, updated_at desc);
create index revocations_by_person on revocations (platform, platform_user_id);
