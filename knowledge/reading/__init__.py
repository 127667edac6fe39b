"""How content becomes knowledge: pure functions from the words of a file to values, or to mistakes with line and remedy."""
