#!/bin/sh
# Starts signal-cli in its container. The flags are those of systemd/signal-cli.service; a test compares them.
set -eu
umask 0077

# What it was killed with stays behind, and nobody could bind it again.
rm -f /run/signal-cli/socket

# The files that mothers send are with Lotse within minutes, sealed. Here they lie open, so not for longer than two days.
while :; do
    find /var/lib/signal-cli/attachments -type f -mmin +2880 -delete 2>/dev/null || :
    sleep 3600
done &

exec /opt/signal-cli/bin/signal-cli --config /var/lib/signal-cli --scrub-log -o json daemon \
    --socket /run/signal-cli/socket --receive-mode manual --ignore-stories --ignore-avatars --ignore-stickers \
    >> /var/lib/lotse-signal/journal.jsonl
