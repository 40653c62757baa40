-- The story that an article tells and the topics that were found in it, by their ids: so that a story is found whole, and topics are
-- counted, without reading the events. Null for what was kept before this column; there is no more of that once the window has passed.
alter table recent_article add column story text, add column topics text[];

-- Only for days made from now on: V19 makes it for those that are there, which takes longer than all who write should wait. Nothing
-- there has a story noted, so of those days it stays empty.
create index recent_article_by_story on only recent_article (story, seq) where story is not null;
