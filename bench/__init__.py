"""Measurements of the house, each beside a floor in the same run."""
