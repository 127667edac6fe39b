"""KNOWS: what we know, how it is read, checked, heard and found."""
