"""THINKS: pure functions over frozen values. No clock, no files, no waiting, no chance."""
