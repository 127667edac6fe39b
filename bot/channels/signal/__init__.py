"""Signal: mothers write to our account there, through signal-cli."""
