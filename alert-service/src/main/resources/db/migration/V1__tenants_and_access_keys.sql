-- Everything a subscriber owns carries its tenant.
create table tenant (
    id         text primary key,
    name       text        not null,
    created_at timestamptz not null default now()
);

-- The tenant of the administrator.
insert into tenant (id, name) values ('default', 'Default');

-- Only the SHA-256 of a key is kept. A key that came by configuration is replaced by configuration only.
create table access_key (
    id         text primary key,
    tenant_id  text        not null references tenant,
    name       text        not null,
    prefix     text        not null,
    hash       text        not null unique,
    roles      text[]      not null,
    configured boolean     not null default false,
    created_at timestamptz not null,
    revoked_at timestamptz
);

create index access_key_of_tenant on access_key (tenant_id, created_at);
