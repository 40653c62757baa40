-- After each migration by an owner of its own: the service's role may read and write rows and call the functions that lend it more,
-- also of what comes later. Where the service migrates by itself it owns everything, and there is nothing to grant.
do $$
declare
    service text := '${service}';
begin
    if service in ('none', current_user) then
        return;
    end if;
    if not exists (select from pg_roles where rolname = service) then
        raise exception 'there is no role % to give rights to: make it, with a password, and migrate again', service;
    end if;
    execute format('grant usage on schema public to %I', service);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', service);
    execute format('grant usage, select on all sequences in schema public to %I', service);
    execute format('grant execute on all functions in schema public to %I', service);
    execute format('alter default privileges in schema public grant select, insert, update, delete on tables to %I', service);
    execute format('alter default privileges in schema public grant usage, select on sequences to %I', service);
    -- What has been migrated is read to start, and not the service's to change.
    execute format('revoke insert, update, delete on flyway_schema_history from %I', service);
end
$$;
