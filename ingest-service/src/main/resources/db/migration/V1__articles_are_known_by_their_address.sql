-- What was taken in: enough to tell new, changed and known apart. The text itself is on the topic.
create table article (
    id            uuid        primary key, -- first 128 bits of SHA-256 of the canonical address
    version       integer     not null check (version >= 1),
    content_hash  bytea       not null,    -- 16 bytes
    updated_at    timestamptz,             -- as the source says; an older text never replaces a newer one
    first_seen_at timestamptz not null,
    changed_at    timestamptz not null
) with (fillfactor = 90);                  -- room for a new version on the same page
