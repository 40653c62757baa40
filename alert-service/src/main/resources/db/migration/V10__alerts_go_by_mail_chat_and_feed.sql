-- A mailbox that a tenant writes to, by its address in lower case. Nothing but the question whether its owner wants mail goes to
-- one that is not confirmed, and nothing at all to one that is suppressed because mail to it came back.
-- Of the link in that question only the SHA-256 is kept. questions counts those of which each came within a day of the one before. A
-- mailbox that its tenant forgets is a stranger; when it was asked is remembered.
create table mailbox (
    tenant_id     text        not null references tenant,
    address       text        not null,
    status        text        not null default 'unconfirmed' check (status in ('unconfirmed', 'confirmed', 'suppressed', 'forgotten')),
    status_reason text,
    changed_at    timestamptz not null,
    token_hash    text unique,
    token_expires timestamptz,
    asked_at      timestamptz,
    questions     int         not null default 0,
    next_ask_at   timestamptz not null,
    primary key (tenant_id, address)
);

create index mailbox_asked on mailbox (address, asked_at);

-- What waits for an answer is looked for every second; what is suppressed, by its address.
create index channel_unconfirmed on channel (created_at) where status = 'unconfirmed';
create index channel_by_mailbox on channel (tenant_id, lower(address)) where type = 'email';

-- template: how its owner wants messages worded. feed_token: the secret part of its feeds' addresses.
alter table subscription
    add column template json,
    add column feed_token text not null default replace(gen_random_uuid()::text, '-', '');
