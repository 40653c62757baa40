-- What was matched in the last days, to try subscriptions on before they are made and to say later why one was told or was not.
-- By day of UTC on which they came; days are made and dropped by the service.
-- news: whether it was matched when it came. backlog: whether this or an earlier version was there before anybody asked for its feed.
-- event: what is read of the event, as JSON, deflated; it is compressed already, so the database is not to try.
create sequence recent_article_seq;

create table recent_article (
    day         date        not null,
    id          text        not null,
    version     int         not null,
    seq         bigint      not null default nextval('recent_article_seq'),
    url         text        not null,
    news        boolean     not null,
    backlog     boolean     not null,
    received_at timestamptz not null,
    retagged_at timestamptz,
    event       bytea       not null,
    primary key (id, version, day)
) partition by range (day);

-- For articles of a clock that is days off: looking back must not hold up what comes.
create table recent_article_of_another_time partition of recent_article default;

alter table recent_article alter column event set storage external;

create index recent_article_in_order on recent_article (seq);
create index recent_article_by_url on recent_article using hash (url);
