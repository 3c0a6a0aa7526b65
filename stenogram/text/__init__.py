"""What is true of text in any script: one definition of each, for all who read or search it."""
