-- One row. A batch is placed by whoever has updated it, after all batches before and seen by all after: no two are placed on the same past.
create table story_turn (
    one boolean primary key default true check (one),
    turn bigint not null
);
insert into story_turn (turn) values (0);

-- Which story an article tells. Articles are numbered in the order in which they were placed; a story has the number of its first article.
create table story_article (
    no bigint primary key,
    article_id text not null unique,
    story bigint not null,
    version integer not null,
    source text not null,
    language text not null,
    at timestamptz not null,
    deleted boolean not null,
    placed_at timestamptz not null
);
create index story_article_story on story_article (story);

-- What an article is compared by. Partitions (eras) are as long as the window; those before the last one are dropped.
create table story_text (
    article bigint not null,
    era integer not null,
    fingerprint bytea not null,
    primary key (article, era)
) partition by list (era);

-- Under what it is found: hashes of its smallest shingles and its most telling terms.
create table story_key (
    key bigint not null,
    article bigint not null,
    era integer not null
) partition by list (era);
create index story_key_key on story_key (key, article);

-- A story is absorbed once. Told again whenever the article that brought the two together is placed again.
create table story_merge (
    absorbed bigint primary key,
    absorbed_id text not null,
    kept_id text not null,
    articles integer not null,
    at timestamptz not null,
    cause bigint not null
);
create index story_merge_cause on story_merge (cause);
