#!/bin/sh
# The command `lotse` for an operator, with the account and the settings with which it runs:
#   install -m 0755 /opt/lotse/deploy/lotse.sh /usr/local/bin/lotse
set -eu
export SIGNAL_SOCKET=/run/signal-cli/socket SIGNAL_JOURNAL=/var/lib/lotse-signal/journal.jsonl
# only that account may enter its folder
exec sudo --user=lotse --preserve-env=SIGNAL_SOCKET,SIGNAL_JOURNAL \
    sh -c 'cd /var/lib/lotse && exec /opt/lotse/.venv/bin/lotse "$@"' lotse "$@"
