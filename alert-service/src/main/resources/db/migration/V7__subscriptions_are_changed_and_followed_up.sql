-- key: the owner's own name of a subscription, by which a file finds it again.
-- confirmed_by: so many sources make a second alert of a story; 0: no such wish. corrections: later versions and withdrawals.
alter table subscription
    add column key text,
    add column confirmed_by int not null default 0,
    add column corrections boolean not null default false;

create unique index subscription_by_key on subscription (tenant_id, key) where key is not null and deleted_at is null;

-- What a subscription was before it was changed, as its owner saw it, without secrets. What it is stands in its own row.
create table former_subscription (
    subscription_id uuid        not null references subscription,
    revision        int         not null,
    since           timestamptz not null,
    shown           json        not null,
    primary key (subscription_id, revision)
);

-- Channels may change places within a transaction.
alter table channel
    drop constraint channel_subscription_id_position_key,
    add constraint channel_position unique (subscription_id, position) deferrable initially deferred;

-- correctable: whoever was told wants to hear of later versions of the article.
alter table alert
    add column kind text not null default 'first'
        check (kind in ('first', 'update', 'confirmed', 'correction', 'withdrawal')),
    add column correctable boolean not null default false;

create index alert_to_correct on alert (article_id) where correctable;
