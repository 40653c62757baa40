-- The time that the channel's last digest stood for: none stands for that time or an earlier one again, whatever clocks do.
alter table channel add column digested_until timestamptz;

-- capped: its channel has a cap, and it counts when it is delivered.
alter table delivery add column capped boolean not null default false;

create index delivery_of_digest on delivery (digest) where digest is not null;
create index delivery_capped on delivery (channel_id, delivered_at) where capped;
