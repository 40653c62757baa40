-- One row. Each write of a subscription raises it in its own transaction and waits for the row, so that the order
-- of versions is the order of commits and "all up to this version" is a complete statement.
create table subscription_version (
    version bigint not null
);

insert into subscription_version (version) values (0);

-- A deletion stays as a mark, so that every replica of the matcher learns of it.
create table subscription (
    id         uuid primary key,
    tenant_id  text        not null references tenant,
    name       text        not null,
    query      text,
    topics     text[]      not null,
    languages  text[]      not null,
    sources    text[]      not null,
    notify     text        not null check (notify in ('story', 'article', 'updates')),
    status     text        not null check (status in ('active')),
    version    bigint      not null,
    created_at timestamptz not null,
    deleted_at timestamptz
);

create unique index subscription_by_version on subscription (version);
create index subscription_of_tenant on subscription (tenant_id, id) where deleted_at is null;

-- Where alerts go. A deliverer holds a channel while leased_until lies ahead.
create table channel (
    id              uuid primary key,
    subscription_id uuid        not null references subscription,
    tenant_id       text        not null references tenant,
    type            text        not null check (type in ('webhook')),
    url             text        not null,
    secret          text        not null,
    position        int         not null,
    leased_until    timestamptz,
    leased_by       text,
    created_at      timestamptz not null,
    unique (subscription_id, position)
) with (fillfactor = 70);
