"""The whole house at work, on a real database: what it promises to a mother, whatever goes wrong."""
