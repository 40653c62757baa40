-- What was agreed with a feed's hub (WebSub). It outlives its feed, because the hub is to be told.
create table websub_lease (
    id       uuid        primary key,  -- 128 random bits, the callback's secret address
    feed     uuid        references feed on delete set null,
    hub      text        not null,
    topic    text        not null,     -- the feed as the hub knows it
    secret   text        not null,     -- signs what is pushed
    state    text        not null check (state in ('wanted', 'asked', 'active', 'refused', 'ending')),
    next_at  timestamptz not null,     -- when something is to be done; claimed by moving it forward
    tries    integer     not null default 0,  -- in vain, in a row
    ends_at  timestamptz               -- of an active lease
);

create unique index websub_lease_of_feed on websub_lease (feed) where state <> 'ending';
create index websub_lease_due on websub_lease (next_at);
create index websub_lease_orphaned on websub_lease (id) where feed is null and state <> 'ending';
