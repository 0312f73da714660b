-- a platform may have several sign-ins; a row remembers which one it came by
alter table authorization_attempts add column login_via text not null default 'tiktok';
alter table revocations add column login_via text not null default 'tiktok';
alter table instance_credentials add column login_via text not null default 'tiktok';
alter table instance_credentials drop constraint instance_credentials_instance_id_platform_key;
alter table instance_credentials add unique (instance_id, platform, login_via);

-- whose consent it is, beside the account that it is for; kept after the end, since a platform may name it then
alter table platform_connections add column login_via text not null default 'tiktok';
alter table platform_connections add column platform_user_id text;
alter table platform_connections add column page_id text;
update platform_connections set platform_user_id = account_id where account_id is not null;
drop index platform_connections_by_user;
create index platform_connections_by_user on platform_connections (platform, platform_user_id);

-- locked and taken back is what a person granted to an app
alter table revocations rename column account_id to platform_user_id;
alter table grant_locks rename column account_id to platform_user_id;
