"""What the proofs have in common: talks as their transcripts tell them, lives that are killed, and books held together after."""
