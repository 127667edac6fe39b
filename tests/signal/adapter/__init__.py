"""Lotse on Signal: its reading, its sending, its manners."""
