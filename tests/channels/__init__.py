"""What a channel promises."""
