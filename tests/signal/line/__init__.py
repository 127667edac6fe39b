"""The line to signal-cli, tried on our Signal."""
