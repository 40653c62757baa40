-- worked_at: when the last message was taken. failures: attempts that failed in a row, as long as failing_since says since when.
alter table channel
    add column worked_at timestamptz,
    add column failures int not null default 0;
