"""Telegram proved without Telegram: whole talks, whole crashes, and a mother who is gone harms no other."""
