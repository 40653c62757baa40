-- Whether it is what its subscription's quiet hours let through: all else that is tried again waits for their end.
alter table delivery add column urgent boolean not null default false;
