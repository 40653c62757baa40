-- What subscribers were told lies in partitions by day of UTC, which the service makes ahead and drops when they have been kept long
-- enough. That each thing is told once is decided by keys, which hold no day of their own, are small and outlive what was told.

-- One key for each alert that was ever raised: its id is made of the subscription and what it is about. day: where the alert lies.
-- transaction and seq order alerts for followers: whatever is older than the oldest running transaction is complete.
create table told (
    alert_id        uuid   primary key,
    subscription_id uuid   not null,
    day             date   not null,
    transaction     xid8   not null default pg_current_xact_id(),
    seq             bigint not null generated always as identity
);

-- The newest version of each article and whether it was ever backlog. day: when it last came.
create table article_standing (
    article_id text    primary key,
    version    int     not null,
    backlog    boolean not null,
    day        date    not null
);

create table alert_by_day (
    day             date        not null,
    id              uuid        not null,
    subscription_id uuid        not null,
    tenant_id       text        not null,
    about           text        not null,
    article_id      text        not null,
    article_version int         not null,
    story_id        text        not null,
    story_articles  int         not null,
    why             json        not null,
    raised_at       timestamptz not null,
    kind            text        not null default 'first'
        check (kind in ('first', 'update', 'confirmed', 'correction', 'withdrawal')),
    correctable     boolean     not null default false
) partition by range (day);

-- What alerts show of articles: those of one day show what lies under that day.
create table article_by_day (
    day       date        not null,
    id        text        not null,
    version   int         not null,
    shown     json        not null,
    story     json,
    stored_at timestamptz not null
) partition by range (day);

-- The day is that of its alert. digest_from: the day of the oldest delivery in the same digest.
create table delivery_by_day (
    day             date        not null default (now() at time zone 'utc')::date,
    id              uuid        not null,
    alert_id        uuid        not null,
    channel_id      uuid        not null,
    status          text        not null default 'pending' check (status in ('pending', 'delivered', 'failed', 'suppressed')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    last_attempt_at timestamptz,
    last_status     int,
    last_error      text,
    delivered_at    timestamptz,
    digest          uuid,
    digest_from     date,
    held            text,
    created_at      timestamptz not null default now(),
    capped          boolean     not null default false,
    replayed_after  int         not null default 0,
    replayed_at     timestamptz
) partition by range (day);

-- For a clock that is days off: nothing is lost for it. And for what is older than days are kept where nobody says otherwise, as a
-- transaction can't make partitions without end.
create table alert_of_another_time partition of alert_by_day default;
create table article_of_another_time partition of article_by_day default;
create table delivery_of_another_time partition of delivery_by_day default;

-- The days of what there is, and then what there is. A delivery of a notice has no alert.
create temporary table former_alert on commit drop as
select id, (raised_at at time zone 'utc')::date as day from alert;

create temporary table former_article on commit drop as
select id, version, (stored_at at time zone 'utc')::date as day from article
union
select a.article_id, a.article_version, f.day from alert a join former_alert f using (id);

create temporary table former_delivery on commit drop as
select d.id, coalesce(f.day, (d.created_at at time zone 'utc')::date) as day
from delivery d left join former_alert f on f.id = d.alert_id;

do $$
declare
    part record;
begin
    for part in
        select * from (
            select 'alert' as name, day from former_alert union
            select 'article', day from former_article union
            select 'delivery', day from former_delivery) as p
        where day between current_date - 100 and current_date + 7
    loop
        execute format(
            'create table %I partition of %I for values from (%L) to (%L)',
            part.name || '_' || to_char(part.day, 'YYYYMMDD'), part.name || '_by_day', part.day, part.day + 1);
    end loop;
end $$;

insert into told (alert_id, subscription_id, day, transaction, seq) overriding system value
select a.id, a.subscription_id, f.day, a.transaction, a.seq from alert a join former_alert f using (id);

select setval(pg_get_serial_sequence('told', 'seq'), (select coalesce(max(seq), 0) + 1 from told), false);

insert into article_standing (article_id, version, backlog, day)
select id, max(version), bool_or(backlog), max((stored_at at time zone 'utc')::date) from article group by id;

insert into alert_by_day
select f.day, a.id, a.subscription_id, a.tenant_id, a.about, a.article_id, a.article_version, a.story_id, a.story_articles,
       a.why, a.raised_at, a.kind, a.correctable
from alert a join former_alert f using (id);

insert into article_by_day
select f.day, r.id, r.version, r.shown, r.story, r.stored_at from article r join former_article f using (id, version);

insert into delivery_by_day
select f.day, d.id, d.alert_id, d.channel_id, d.status, d.attempts, d.next_attempt_at, d.last_attempt_at, d.last_status,
       d.last_error, d.delivered_at, d.digest, case when d.digest is not null then min(f.day) over (partition by d.digest) end,
       d.held, d.created_at, d.capped, d.replayed_after, d.replayed_at
from delivery d join former_delivery f using (id);

drop table alert;
drop table article;
drop table delivery;
alter table alert_by_day rename to alert;
alter table article_by_day rename to article;
alter table delivery_by_day rename to delivery;

create index told_in_order on told (subscription_id, transaction, seq);
create index told_by_day on told (day);
create index article_standing_by_day on article_standing (day);

alter table alert add primary key (id, day);
create index alert_to_correct on alert (article_id) where correctable;

alter table article add primary key (id, version, day);

-- One row per alert and channel, rewritten at each attempt. With its channel go its deliveries.
alter table delivery
    add primary key (id, day),
    add constraint delivery_once unique (channel_id, alert_id, day),
    add constraint delivery_channel foreign key (channel_id) references channel on delete cascade;

create index delivery_due on delivery (next_attempt_at) where status = 'pending';
create index delivery_waiting on delivery (channel_id, id) where status = 'pending';
create index delivery_of_digest on delivery (digest) where digest is not null;
create index delivery_capped on delivery (channel_id, delivered_at) where capped;
