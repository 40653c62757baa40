-- A subscription is a draft, active, paused by its owner, or disabled by the service, which says why and what would mend it.
-- revision counts its own changes; version is the place of the last one among the changes of all.
alter table subscription
    drop constraint subscription_status_check,
    add constraint subscription_status_check check (status in ('draft', 'active', 'paused', 'disabled')),
    add column status_reason text,
    add column labels text[] not null default '{}',
    add column schedule json not null default '{"mode": "instant"}',
    add column revision int not null default 1,
    add column changed_at timestamptz;

-- A channel of any type: its address is a URL or a mailbox, its settings what only that type knows. Nothing is sent to one
-- that is unconfirmed or disabled.
alter table channel rename column url to address;
alter table channel
    drop constraint channel_type_check,
    alter column secret drop not null,
    add column settings json not null default '{}',
    add column status text not null default 'active' check (status in ('unconfirmed', 'active', 'disabled')),
    add column status_reason text,
    add column failing_since timestamptz;

-- suppressed: kept for a channel or a subscription that was disabled, and sent when its owner asks.
-- digest: deliveries with the same one go as one message. held: what the first attempt waits for.
alter table delivery
    drop constraint delivery_status_check,
    add constraint delivery_status_check check (status in ('pending', 'delivered', 'failed', 'suppressed')),
    add column digest uuid,
    add column held text,
    add column created_at timestamptz not null default now();

update delivery d set created_at = a.raised_at from alert a where a.id = d.alert_id;
