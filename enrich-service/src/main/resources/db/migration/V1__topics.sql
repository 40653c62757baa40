-- Every version of the topics that were edited; the greatest version is the one in force. A topic that only ships has no row.
create table topic_version (
    topic      text        not null,
    version    integer     not null check (version > 0),
    tenant     text        not null,   -- who made the topic and may change it
    document   jsonb,                  -- null: this version took the topic away
    changed_by text        not null,   -- id of the access key
    changed_at timestamptz not null,
    -- In the order of commits: whoever writes here holds the table's lock until then.
    change     bigint      not null generated always as identity unique,
    primary key (topic, version)
);

create index topic_version_tenant on topic_version (tenant, topic, version);

-- The last reading again of each topic's articles.
create table retag (
    topic         text        primary key,
    id            uuid        not null,
    topic_version integer     not null,
    since         timestamptz not null,
    status        text        not null,
    problem       text,                   -- why it did not end well
    read          bigint      not null,   -- events
    total         bigint      not null,
    changed       bigint      not null,   -- events sent again
    started_at    timestamptz not null,
    alive_at      timestamptz not null    -- moved on while it works; long past, its replica is gone
);
