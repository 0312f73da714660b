-- The link of each event in the chain of its service and instance. Events from before there were chains have none.
alter table audit_events
    add column service       text not null default 'unknown',
    add column position      bigint,
    add column previous_hash text,
    add column hash          text;

create index audit_events_by_chain on audit_events (service, instance_id, position, id);

-- How far each chain goes: as heard with its events, as its service states it, and as it was last signed.
create table audit_heads (
    service             text   not null,
    instance_id         text   not null,
    position            bigint not null,
    hash                text   not null,
    unlinked            bigint not null default 0,
    stated_position     bigint,
    stated_hash         text,
    stated_digest       text,
    stated_at           timestamptz,
    checkpoint_position bigint not null default 0,
    checkpoint_at       timestamptz,
    primary key (service, instance_id)
);

insert into audit_heads (service, instance_id, position, hash, unlinked)
select service, instance_id, 0, repeat('0', 64), count(*) from audit_events group by service, instance_id;

create table audit_checkpoints (
    service     text        not null,
    instance_id text        not null,
    position    bigint      not null,
    hash        text        not null,
    at          timestamptz not null,
    key_id      text        not null,
    signature   text        not null,
    primary key (service, instance_id, position)
);
