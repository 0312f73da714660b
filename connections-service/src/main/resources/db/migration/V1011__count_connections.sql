-- How many connections stand how is counted every minute, from this index alone.
create index platform_connections_by_status on platform_connections (platform, status);
