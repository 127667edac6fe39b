"""Signal: the line to it, what is said on it, and a Signal of our own to try that on."""
