"""What the commands of `lotse` do, one file a subject. They print; the house itself does not."""
