#!/bin/sh
# The command `lotse` for an operator, with the account and the settings with which it runs:
#   install -m 0755 /opt/lotse/deploy/lotse.sh /usr/local/bin/lotse
set -eu
cd /var/lib/lotse
export SIGNAL_SOCKET=/run/signal-cli/socket SIGNAL_JOURNAL=/var/lib/lotse-signal/journal.jsonl
exec sudo --user=lotse --preserve-env=SIGNAL_SOCKET,SIGNAL_JOURNAL /opt/lotse/.venv/bin/lotse "$@"
