-- Which instance is connected to which account, as the events about connections say.
CREATE TABLE connected_accounts (
    instance_id text        PRIMARY KEY,
    account_id  text,
    connected   boolean     NOT NULL,
    changed_at  timestamptz NOT NULL
);

CREATE INDEX connected_accounts_account ON connected_accounts (account_id);

-- What an instance was told already: Meta repeats itself, in other bundles too.
CREATE TABLE engagement_told (
    instance_id text        NOT NULL,
    happening   text        NOT NULL,
    told_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, happening)
);

CREATE INDEX engagement_told_at ON engagement_told (told_at);
