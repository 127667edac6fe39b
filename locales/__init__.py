"""SPEAKS: what the dialogs say, in every language. The English sentence is the key."""
