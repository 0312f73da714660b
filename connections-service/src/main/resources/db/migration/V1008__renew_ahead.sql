-- when a grant is renewed although nobody asks; spread out, so that what was granted together does not come due together
alter table platform_connections add column renew_at timestamptz;
update platform_connections
set renew_at = access_issued_at + 0.8 * (access_expires_at - access_issued_at)
where login_via = 'tiktok' and access_expires_at is not null;
create index platform_connections_due on platform_connections (renew_at, app_client_id) where status = 'connected';
create index platform_connections_due_by_app on platform_connections (app_client_id, renew_at) where status = 'connected';

-- whose turn it is: one replica at a time fetches what is due for an app, and only so much of it
create table renewal_turns (
    client_id text primary key,
    until     timestamptz not null
);

-- which deadline of a sign-in was told of last, and how many days before
alter table platform_connections add column sign_in_told_for timestamptz;
alter table platform_connections add column sign_in_told_days int;
create index platform_connections_by_sign_in
    on platform_connections (coalesce(refresh_expires_at, access_expires_at)) where status = 'connected';
