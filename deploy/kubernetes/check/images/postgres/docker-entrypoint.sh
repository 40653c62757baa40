#!/bin/sh
# Makes the database cluster when the volume is empty, as the real image does. There is no program but PostgreSQL's and this shell.
set -eu

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  initdb --pgdata="$PGDATA" --username="$POSTGRES_USER" --encoding=UTF8 --auth-local=trust --auth-host=scram-sha-256 \
    --pwfile=/dev/stdin <<PASSWORD
$POSTGRES_PASSWORD
PASSWORD
  printf 'host all all all scram-sha-256\n' >>"$PGDATA/pg_hba.conf"
  for script in /docker-entrypoint-initdb.d/*.sql; do
    postgres --single -D "$PGDATA" postgres <"$script"
  done
fi
exec postgres -D "$PGDATA" -c "listen_addresses=*"
