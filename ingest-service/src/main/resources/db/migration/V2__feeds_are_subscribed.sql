-- A feed that a tenant subscribed to: what its subscriber said, and what the feed says of itself.
create table feed (
    id            uuid        primary key,  -- time-ordered
    tenant        text        not null,
    url           text        not null,     -- canonical; where it is fetched now
    title         text,                     -- the subscriber's, else the feed's
    titled_by     text        not null default 'feed' check (titled_by in ('feed', 'subscriber')),
    format        text,
    language      text,
    site          text,
    tags          text[]      not null default '{}',   -- every article of it gets them
    interval_asked interval,                -- the longest time between two polls the subscriber wants
    created_at    timestamptz not null,
    unique (tenant, url)
);

-- How its polling stands. Written at every poll, so apart and with room on the page.
create table feed_poll (
    feed            uuid        primary key references feed on delete cascade,
    status          text        not null default 'active' check (status in ('active', 'failing', 'gone', 'paused')),
    next_fetch_at   timestamptz not null,   -- claimed by moving it forward
    poll_interval   interval    not null,   -- the time between two polls as it stands
    last_fetched_at timestamptz,            -- asked, whatever came back
    last_changed_at timestamptz,            -- brought something new
    last_full_at    timestamptz,            -- last answer with a body
    last_status     integer,                -- HTTP status; null when no answer came
    last_error      text,                   -- a sentence; null when the last poll went well
    failing_since   timestamptz,
    failures        real        not null default 0,    -- in a row, by weight: hard 1, soft 0.5, temporary 0.25
    polls           bigint      not null default 0,    -- 0 = its items are backlog
    etag            text,                   -- verbatim
    last_modified   text,                   -- verbatim
    body_hash       bytea,                  -- SHA-256 of the last body
    moved_to        text,                   -- where a permanent redirect leads, until it is believed
    moved_since     timestamptz,
    missed_items    bigint      not null default 0,    -- items that came and went between two polls, estimated
    items_per_day   real        not null default 0,    -- new items, decaying average
    pushed_until    timestamptz,            -- a hub tells us of news until then (WebSub)
    last_warning    text                    -- what was wrong with the last document that was read
) with (fillfactor = 70);

create index feed_poll_due on feed_poll (next_fetch_at) where status <> 'paused';

-- By which names the items of a feed were known: guid, address, text. One row for each feed address, shared by tenants.
create table feed_memory (
    source     uuid        primary key,     -- first 128 bits of SHA-256 of the feed's address without its scheme
    items      bytea       not null,        -- see org.newswatch.ingest.identity
    changed_at timestamptz not null
);
