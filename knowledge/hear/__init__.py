"""The ears: what an answer means, in every language and script we meet."""
