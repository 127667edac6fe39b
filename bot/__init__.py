"""ACTS: everything that touches the world."""
