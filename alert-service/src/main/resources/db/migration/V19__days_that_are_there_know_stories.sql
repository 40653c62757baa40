-- Day by day, each in a transaction of its own: nothing is written to days gone by, and who writes to today's waits for that one only.
-- Begun again after it broke off, it goes on with the days that are left.
do
$$
declare
    part record;
begin
    for part in
        select c.relname as name
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'recent_article'::regclass
            and not exists (
                select from pg_inherits known join pg_index x on x.indexrelid = known.inhrelid
                where known.inhparent = 'recent_article_by_story'::regclass and x.indrelid = c.oid)
        order by c.relname
    loop
        begin
            execute format('create index if not exists %I on %I (story, seq) where story is not null', part.name || '_by_story', part.name);
            execute format('alter index recent_article_by_story attach partition %I', part.name || '_by_story');
        exception when undefined_table then
            raise notice 'day % was dropped meanwhile', part.name;
        end;
        commit;
    end loop;
end
$$;
