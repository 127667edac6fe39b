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
# What Lotse itself would read as the key, however it is written, and what repeats it, stays behind. So do lines that cannot be read.
without_key='
import re, sys
from io import StringIO
from dotenv import dotenv_values
from dotenv.parser import parse_stream
text = sys.stdin.buffer.read().decode("utf-8")
values = dotenv_values(stream=StringIO(text)).items()
keys = {value.strip() for name, value in values if name.lower() == "master_key" and value and value.strip()}
for line in parse_stream(StringIO(text)):
    words = line.original.string
    if not line.error and not re.search("(?i)master_key(?!_file)", words) and not any(key in words for key in keys):
        sys.stdout.buffer.write(words.encode("utf-8"))
'

as_lotse() {
    if [ "$(id -u)" = 0 ] && id lotse >/dev/null 2>&1; then runuser -u lotse -- "$@"; else "$@"; fi
}

compose() {
    docker compose --project-directory "$here" --file "$here/compose.yaml" "$@"
}

take_key_out() {
    if [ "$way" = systemd ]; then "$python" -c "$without_key"; else compose exec -T lotse python -c "$without_key"; fi
}

signal_cli() { # stop or start
    if [ "$way" = systemd ]; then systemctl "$1" signal-cli.service; else compose "$1" signal-cli; fi
}

mkdir -p "$target"
find "$target" -maxdepth 1 -name '.half.*' -mmin +60 -exec rm -rf {} + # of one that was killed
half=$(mktemp -d "$target/.half.XXXXXX")
whole=$half.tar.gz # beside it: a folder that changes while it is read is no whole copy
stopped=no
failed=0
copying=no
made=no
no_copy_stays() { # it takes as much room as the database, and would fill what is left of the disk
    if [ "$way" = systemd ]; then as_lotse rm -f "$data/var/copy.db" "$data/var/copy.db-journal"
    else compose exec -T lotse rm -f /tmp/copy.db /tmp/copy.db-journal; fi
}
finish() {
    if [ "$stopped" = yes ]; then signal_cli start || true; fi
    rm -rf "$half" "$whole"
    if [ "$copying" = yes ]; then no_copy_stays || true; fi
    if [ "$made" = no ]; then
        echo "No copy was made, for the reason above. Those that were there are still there. Look at the room on the disk." >&2
    fi
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

if [ "$way" = systemd ]; then
    if [ -f "$data/var/lotse.db" ]; then
        no_copy_stays
        copying=yes
        as_lotse "$python" -c "$copy" "$data/var/lotse.db" "$data/var/copy.db"
        mv "$data/var/copy.db" "$half/lotse.db"
        copying=no
    fi
    settings=$data/.env
else
    if compose exec -T lotse test -f var/lotse.db; then
        no_copy_stays
        copying=yes
        compose exec -T lotse python -c "$copy" var/lotse.db /tmp/copy.db
        compose exec -T lotse cat /tmp/copy.db >"$half/lotse.db"
        no_copy_stays
        copying=no
    fi
    settings=$here/.env
fi
if [ -f "$settings" ] && ! take_key_out <"$settings" >"$half/env"; then
    rm -f "$half/env"
    echo "$settings could not be read, so it is not in the copy. Keep it elsewhere." >&2
fi
if [ ! -f "$half/lotse.db" ]; then
    echo "There is no var/lotse.db. If DATABASE_URL is PostgreSQL, copy that with pg_dump; here is the rest." >&2
fi

stopped=yes
missing=0
signal_cli stop || missing=$?
if [ "$missing" = 5 ]; then # systemd knows no such service
    stopped=no
    echo "There is no signal-cli on this machine; the copy holds Lotse alone." >&2
elif [ "$missing" != 0 ]; then
    exit "$missing"
elif [ "$way" = systemd ]; then
    tar -C "$signal" --exclude=./attachments -cf "$half/signal-cli.tar" .
else
    compose run --rm -T --no-deps --entrypoint tar signal-cli \
        -C /var/lib/signal-cli --exclude=./attachments -cf - . >"$half/signal-cli.tar"
fi
if [ "$stopped" = yes ]; then
    stopped=no
    if ! signal_cli start; then
        failed=1
        echo "signal-cli did not start again. Look at it now: nobody on Signal is answered." >&2
    fi
fi

name=$target/lotse-$(date +%Y-%m-%d-%H%M%S).tar.gz
tar -C "$half" -czf "$whole" .
mv "$whole" "$name"
made=yes
find "$target" -maxdepth 1 -name 'lotse-*.tar.gz' -mtime +"$((${KEEP_DAYS:-7} - 1))" -delete
echo "$name"
exit "$failed"
