-- a grant's app is part of the grant: without one there is no other
update platform_connections set app_client_id = null where access_token is null;
