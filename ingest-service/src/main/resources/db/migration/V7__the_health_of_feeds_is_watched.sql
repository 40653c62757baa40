-- What is usual for a feed and how it is. Written at every poll, so apart and with room on the page.
create table feed_health (
    feed    uuid   primary key references feed on delete cascade,
    version bigint not null, -- a change is stored only where nobody else was faster
    status  text   not null check (status in ('learning', 'healthy', 'dropped', 'silent', 'troubled', 'failing')),
    state   jsonb  not null  -- see org.newswatch.ingest.health
) with (fillfactor = 70);

-- Changes of health that the broker has not acknowledged yet.
create table feed_health_event (
    id    bigint generated always as identity primary key,
    feed  uuid   not null,
    event jsonb  not null
);
