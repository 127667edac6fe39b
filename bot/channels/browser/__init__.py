"""What the pages of the chat and of the desk have in common: what they take from a browser, and what they give it."""
