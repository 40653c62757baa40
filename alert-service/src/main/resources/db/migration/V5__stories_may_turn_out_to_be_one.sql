-- Stories that are no more, each with the one that tells it on: kept is never itself absorbed. Kept for a time, as articles
-- may still come that name the absorbed one, or alerts that were raised under it have to be remembered.
create table merged_story (
    absorbed text primary key,
    kept     text        not null,
    noted_at timestamptz not null
);

create index merged_story_of on merged_story (kept);
create index merged_story_by_age on merged_story (noted_at);

-- The story as it was known when the article came; null for articles that came before this column.
alter table article add column story json;
