-- Each attempt to deliver, by day of UTC; days are made and dropped by the service. n counts a delivery's attempts, replays included.
create table attempt (
    delivery_id uuid        not null,
    n           int         not null,
    at          timestamptz not null,
    status      int,
    error       text,
    response    text,
    took_ms     int         not null
) partition by range (at);

create index attempt_of_delivery on attempt (delivery_id, at);

-- For attempts of a clock that is days ahead or behind: what became of a delivery is stored with its attempt, and must not fail by it.
create table attempt_of_another_time partition of attempt default;

-- replayed_after: the attempts that had been made when its owner asked for it again; the schedule counts from there.
alter table delivery
    add column replayed_after int not null default 0,
    add column replayed_at timestamptz;

-- What waits for a channel, oldest first.
create index delivery_waiting on delivery (channel_id, id) where status = 'pending';

-- host: what has to be up for the channel to work, with its port; of a channel without an URL its type.
-- secret and previous_secret are sealed; the previous one signs too until previous_until.
-- recovered_at: what was raised before is backlog and goes out at a bounded rate.
alter table channel
    add column host text not null
        generated always as (coalesce(lower(substring(address from '^[A-Za-z]+://([^/?#]+)')), type)) stored,
    add column previous_secret text,
    add column previous_until timestamptz,
    add column recovered_at timestamptz;

-- What the owner of a subscription has to know of it: told like an alert, by deliveries whose alert_id is the notice's id.
create table notice (
    id              uuid        primary key,
    tenant_id       text        not null references tenant,
    subscription_id uuid        not null references subscription,
    channel_id      uuid        not null,
    channel_type    text        not null,
    reason          text        not null,
    raised_at       timestamptz not null
);
