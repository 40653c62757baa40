-- What was answered under an Idempotency-Key, and who is at work under one.
create table kept_answer (
    tenant      text        not null,
    key         text        not null check (length(key) between 1 and 255),
    holder      uuid        not null,   -- the request that claimed the key
    held_until  timestamptz not null,   -- moved on while it works; past that another may take over
    expires_at  timestamptz not null,
    fingerprint bytea,                  -- SHA-256 of route and body; null while at work
    status      integer,                -- HTTP status; null while at work
    answer      bytea,                  -- JSON
    primary key (tenant, key)
);

create index kept_answer_expires on kept_answer (expires_at);
create index kept_answer_age on kept_answer (tenant, expires_at desc);
