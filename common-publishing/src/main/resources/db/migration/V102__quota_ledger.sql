-- What was taken of each limit within its window, over all replicas and instances: an account's limits are its own.
CREATE TABLE quota_ledger (
    platform text NOT NULL,
    app text NOT NULL,
    account text NOT NULL,
    limit_name text NOT NULL,
    taken timestamptz[] NOT NULL,
    full_until timestamptz,
    free_at timestamptz,
    PRIMARY KEY (platform, app, account, limit_name)
);
