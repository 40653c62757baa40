-- What an alert shows of an article, kept once for all its alerts. Type json, not jsonb: it is handed out as it was
-- written and never searched.
create table article (
    id        text        not null,
    version   int         not null,
    shown     json        not null,
    stored_at timestamptz not null,
    primary key (id, version)
);

-- One alert per subscription and what it is about: a story, an article, or one version of an article ("id/version").
-- transaction and seq order alerts for followers: whatever is older than the oldest running transaction is complete.
create table alert (
    id              uuid primary key,
    subscription_id uuid        not null,
    tenant_id       text        not null,
    about           text        not null,
    article_id      text        not null,
    article_version int         not null,
    story_id        text        not null,
    story_articles  int         not null,
    why             json        not null,
    raised_at       timestamptz not null,
    transaction     xid8        not null default pg_current_xact_id(),
    seq             bigint      not null generated always as identity,
    unique (subscription_id, about)
);

create index alert_in_order on alert (subscription_id, transaction, seq);

-- One row per alert and channel, rewritten at each attempt. With its channel go its deliveries.
create table delivery (
    id              uuid primary key,
    alert_id        uuid        not null,
    channel_id      uuid        not null references channel on delete cascade,
    status          text        not null default 'pending' check (status in ('pending', 'delivered', 'failed')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    last_attempt_at timestamptz,
    last_status     int,
    last_error      text,
    delivered_at    timestamptz,
    unique (channel_id, alert_id)
) with (fillfactor = 70);

create index delivery_due on delivery (next_attempt_at) where status = 'pending';
