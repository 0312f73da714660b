-- whether a platform was asked to tell the app's webhooks of the account; null where nothing is due
alter table platform_connections add column webhooks_subscribed_at timestamptz;
alter table platform_connections add column webhooks_next_attempt_at timestamptz;
alter table platform_connections add column webhooks_attempts int not null default 0;
alter table platform_connections add column webhooks_error_code text;
alter table platform_connections add column webhooks_error_detail text;
alter table platform_connections add column webhooks_error_actor text;
alter table platform_connections add column webhooks_error_action text;
alter table platform_connections add column webhooks_error_at timestamptz;
create index platform_connections_webhooks_due on platform_connections (webhooks_next_attempt_at)
    where webhooks_next_attempt_at is not null;

-- nobody has asked for those that are connected already
update platform_connections set webhooks_next_attempt_at = now() where platform = 'instagram' and access_token is not null;
