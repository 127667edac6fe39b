"""The adapter to Telegram: what it reads, what it sends, and what it does when something goes wrong."""
