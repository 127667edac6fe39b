"""The house is killed by the hundred, and nothing that a mother wrote is lost."""
