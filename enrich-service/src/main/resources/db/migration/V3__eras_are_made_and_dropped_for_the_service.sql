-- The service makes the partitions of an era and drops old ones while it runs, with a role that owns no table. So the owner's rights
-- are lent for these two things only.

create function make_era(era integer) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    parent text;
begin
    foreach parent in array array['story_text', 'story_key'] loop
        execute format('create table if not exists %I partition of %I for values in (%s)', parent || '_' || era, parent, era);
    end loop;
end
$$;

-- Those before an era. Another replica may be about to drop them, too.
create function drop_eras_before(era integer) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    old record;
begin
    for old in
        select c.relname as part
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent in ('story_text'::regclass, 'story_key'::regclass)
            and substring(c.relname from '_(\d+)$')::integer < era
    loop
        execute format('drop table if exists public.%I', old.part);
    end loop;
end
$$;

revoke all on function make_era(integer), drop_eras_before(integer) from public;
