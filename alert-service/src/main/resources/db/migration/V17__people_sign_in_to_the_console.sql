-- Who is signed in to the console. hash: of the token that the browser holds. sealed_key: the access key that was signed in with, sealed
-- under that token, so that nobody opens it with the database alone.
create table console_session (
    hash       text        primary key,
    sealed_key bytea       not null,
    expires_at timestamptz not null
);

create index console_session_over on console_session (expires_at);
