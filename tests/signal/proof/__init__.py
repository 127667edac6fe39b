"""Signal, proved: every talk, every crash, every secret."""
