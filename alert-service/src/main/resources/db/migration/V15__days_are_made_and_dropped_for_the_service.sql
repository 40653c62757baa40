-- The service makes days ahead and drops old ones while it runs, with a role that owns no table. So the owner's rights are lent for
-- these two things only: to the tables that lie in days, and to partitions that are called like a day.

-- A table of ours that lies in days of one column. Any other, a temporary one of the caller's before all, would lend more than is meant.
create function check_days(parent regclass) returns name
    language plpgsql stable set search_path = public, pg_temp as
$$
declare
    at name := (
        select a.attname
        from pg_class c
            join pg_partitioned_table p on p.partrelid = c.oid and p.partstrat = 'r' and p.partnatts = 1
            join pg_attribute a on a.attrelid = c.oid and a.attnum = p.partattrs[0]
        where c.oid = parent and c.relnamespace = 'public'::regnamespace);
begin
    if at is null then
        raise exception '% does not lie in days', parent using errcode = 'insufficient_privilege';
    end if;
    return at;
end
$$;

-- Attached and not made in its place, which would lock the whole table against its writers. What came to the default partition before
-- its day was made moves to its day. "at": the column by which days are told apart.
create function make_day(parent regclass, at name, day date) returns void
    language plpgsql security definer set search_path = public, pg_temp set datestyle = iso as
$$
declare
    part  text := (select relname from pg_class where oid = parent) || '_' || to_char(day, 'YYYYMMDD');
    other regclass := (select nullif(partdefid, 0) from pg_partitioned_table where partrelid = parent and partstrat = 'r');
begin
    if check_days(parent) <> at then
        raise exception 'days of % are not told apart by %', parent, at using errcode = 'insufficient_privilege';
    end if;
    execute format('create table %I (like %s including all)', part, parent);
    if other is not null then
        execute format(
            'with moved as (delete from %s where %I >= %L and %I < %L returning *) insert into %I select * from moved',
            other, at, day || 'T00:00:00Z', at, day + 1 || 'T00:00:00Z', part);
    end if;
    execute format(
        'alter table %s attach partition %I for values from (%L) to (%L)',
        parent, part, day || 'T00:00:00Z', day + 1 || 'T00:00:00Z');
end
$$;

-- Another replica may have dropped it before, or be about to.
create function drop_day(parent regclass, day date) returns void
    language plpgsql security definer set search_path = public, pg_temp set datestyle = iso as
$$
declare
    part text;
begin
    perform check_days(parent);
    select c.relname into part
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = parent and c.relname = (select relname from pg_class where oid = parent) || '_' || to_char(day, 'YYYYMMDD');
    if part is not null then
        execute format('drop table if exists public.%I', part);
    end if;
end
$$;

revoke all on function check_days(regclass), make_day(regclass, name, date), drop_day(regclass, date) from public;
