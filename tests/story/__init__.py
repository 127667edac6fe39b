"""The whole story of a hand-over, told once, for every channel on which a mother may write."""
