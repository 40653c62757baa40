-- A registrable domain that asked us to slow down, and what was learned from it: all replicas keep to it. The spacing halves
-- every three days since it was learned, so a row is written only when there is something to learn or a turn to take.
create table host_pace (
    domain     text        primary key,
    spacing_ms bigint      not null,       -- between two requests, as learned
    learned_at timestamptz not null,
    not_before timestamptz not null        -- the next turn
);

-- What a feed says of how often to ask it: kept, because a 304 does not repeat it.
alter table feed_poll
    add column hinted_interval interval,                       -- ttl, sy:updatePeriod
    add column skip_hours      integer not null default 0,     -- bit 0 is midnight to one, UTC
    add column skip_days       integer not null default 0,     -- bit 1 is Monday, bit 7 Sunday
    add column mistrusted      boolean not null default false; -- it changed under an unchanged ETag or Last-Modified

create index feed_url on feed (url);                           -- how many subscribe to one address
