-- What a delivery follows, as W3C Trace Context writes it, and when its article was published to the stream: how late it is told is
-- counted from then. Neither is there for what was raised before, nor for notices.
alter table delivery
    add column traceparent text,
    add column published_at timestamptz;

-- Few of many: they are counted every now and then.
create index channel_failing on channel (id) where failing_since is not null;
