#!/bin/sh
# A copy of Lotse and of its account on Signal, while Lotse goes on:  backup.sh systemd|compose FOLDER
#
# 1. The master key is not in it. Without the key nobody can read the copy; so it is kept elsewhere, once (README.md).
# 2. Copies older than KEEP_DAYS (7) are deleted: who was forgotten must not live on in them.
# 3. signal-cli stands still for some seconds meanwhile. What comes then waits on Signal's server.
set -eu
umask 0077

way=${1:-}
target=${2:-}
if [ -z "$target" ] || { [ "$way" != systemd ] && [ "$way" != compose ]; }; then
    echo "How to call it: backup.sh systemd|compose FOLDER" >&2
    exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
data=${LOTSE_DATA:-/var/lib/lotse}
signal=${SIGNAL_DATA:-/var/lib/signal-cli}
python=${LOTSE_PYTHON:-/opt/lotse/.venv/bin/python}
copy='
import sqlite3, sys
there, here = sqlite3.connect(sys.argv[1]), sqlite3.connect(sys.argv[2])
there.backup(here)
here.close()
there.close()
'

as_lotse() {
    if [ "$(id -u)" = 0 ] && id lotse >/dev/null 2>&1; then runuser -u lotse -- "$@"; else "$@"; fi
}

compose() {
    docker compose --project-directory "$here" --file "$here/compose.yaml" "$@"
}

signal_cli() { # stop or start
    if [ "$way" = systemd ]; then systemctl "$1" signal-cli.service; else compose "$1" signal-cli; fi
}

mkdir -p "$target"
half=$(mktemp -d "$target/.half.XXXXXX")
whole=$half.tar.gz # beside it: a folder that changes while it is read is no whole copy
stopped=no
finish() {
    if [ "$stopped" = yes ]; then signal_cli start; fi
    rm -rf "$half" "$whole"
}
trap finish EXIT

if [ "$way" = systemd ]; then
    if [ -f "$data/var/lotse.db" ]; then
        as_lotse rm -f "$data/var/copy.db"
        as_lotse "$python" -c "$copy" "$data/var/lotse.db" "$data/var/copy.db"
        mv "$data/var/copy.db" "$half/lotse.db"
    fi
    settings=$data/.env
else
    if compose exec -T lotse test -f var/lotse.db; then
        compose exec -T lotse python -c "$copy" var/lotse.db /tmp/copy.db
        compose exec -T lotse cat /tmp/copy.db >"$half/lotse.db"
        compose exec -T lotse rm /tmp/copy.db
    fi
    settings=$here/.env
fi
if [ -f "$settings" ]; then sed '/^[[:space:]]*MASTER_KEY=/d' "$settings" >"$half/env"; fi
if [ ! -f "$half/lotse.db" ]; then
    echo "There is no var/lotse.db. If DATABASE_URL is PostgreSQL, copy that with pg_dump; here is the rest." >&2
fi

stopped=yes
signal_cli stop
if [ "$way" = systemd ]; then
    tar -C "$signal" --exclude=./attachments -cf "$half/signal-cli.tar" .
else
    compose run --rm -T --no-deps --entrypoint tar signal-cli \
        -C /var/lib/signal-cli --exclude=./attachments -cf - . >"$half/signal-cli.tar"
fi
signal_cli start
stopped=no

name=$target/lotse-$(date +%Y-%m-%d-%H%M%S).tar.gz
tar -C "$half" -czf "$whole" .
mv "$whole" "$name"
find "$target" -maxdepth 1 -name 'lotse-*.tar.gz' -mtime +"$((${KEEP_DAYS:-7} - 1))" -delete
echo "$name"
