-- Each change of a subscription is announced when it commits, so that matchers need not look for it again and again. A commit that
-- announces waits for the one before it; these do so anyway, for the row.
create function announce_subscription_version() returns trigger language plpgsql as $$
begin
    perform pg_notify('subscriptions', new.version::text);
    return null;
end
$$;

create trigger subscription_version_is_announced after update on subscription_version
    for each row execute function announce_subscription_version();
