-- http and https variants of one address are one feed.
alter table feed add column address text not null generated always as (regexp_replace(url, '^https?://', '')) stored;
alter table feed drop constraint feed_tenant_url_key;
alter table feed add constraint feed_tenant_address_key unique (tenant, address);

-- A tenant's feeds in the order they were subscribed to, page by page.
create index feed_of_tenant on feed (tenant, id);

alter table feed_poll add column refreshed_at timestamptz; -- when somebody last asked for a poll at once
