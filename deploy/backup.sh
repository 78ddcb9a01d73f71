#!/usr/bin/env bash
# Backs up one moment: backup.sh <directory>
# Reads PGHOST, PGPORT, PGUSER, PGPASSWORD (or ~/.pgpass) and LIANXI_FILES, the folder of materials and complaint files.
# The keys (/etc/lianxi/*.key*) are not in it: keep them elsewhere, or a stolen backup can be read.
set -euo pipefail

target=${1:?usage: backup.sh <directory>}
database=${PGDATABASE:-lianxi}
files=${LIANXI_FILES:-/var/lib/lianxi}
umask 077
mkdir -p "$target"

# First the database: files are never changed, so every row of this moment has its file afterwards.
# Who is signed in belongs in no backup.
pg_dump --format=custom --exclude-table-data='spring_session*' --file="$target/lianxi.dump" "$database"
tar --create --file="$target/files.tar" --directory="$files" .
(cd "$target" && sha256sum lianxi.dump files.tar > SHA256SUMS)
echo "backup in $target: $(du -sh "$target" | cut -f1)"
