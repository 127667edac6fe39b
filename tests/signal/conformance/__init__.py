"""Our double of signal-cli and the real one say the same."""
