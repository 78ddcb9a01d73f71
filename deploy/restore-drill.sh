#!/usr/bin/env bash
# Proves a backup: restore-drill.sh <directory> <empty database>
# Puts it into the empty database and compares with the original (PGDATABASE, default lianxi): rows and hash of every table,
# open tasks and timers among them, sessions not. Prints a table and how long it took; ends with 1 where anything differs.
# Compare while nobody works, or what was done since the backup shows as a difference.
set -euo pipefail

source=${1:?usage: restore-drill.sh <directory> <empty database>}
copy=${2:?usage: restore-drill.sh <directory> <empty database>}
database=${PGDATABASE:-lianxi}

(cd "$source" && sha256sum --check --quiet SHA256SUMS)
if [ -n "$(psql -At -d "$copy" -c "select 1 from information_schema.tables where table_schema = 'public' limit 1")" ]; then
  echo "$copy is not empty, nothing was restored" >&2
  exit 1
fi

began=$(date +%s)
pg_restore --no-owner --exit-on-error --dbname="$copy" "$source/lianxi.dump"
took=$(($(date +%s) - began))

tables=$(psql -At -d "$database" -c "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'spring_session%' order by 1")
different=0
printf '%-40s %10s %10s %s\n' table original restored same
for table in $tables; do
  query="select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '-') from \"$table\" t"
  original=$(psql -At -d "$database" -c "$query")
  restored=$(psql -At -d "$copy" -c "$query")
  same=yes
  if [ "$original" != "$restored" ]; then
    same=NO
    different=$((different + 1))
  fi
  printf '%-40s %10s %10s %s\n' "$table" "${original%% *}" "${restored%% *}" "$same"
done
echo "restored in ${took} s; tables that differ: $different"
[ "$different" -eq 0 ]
