"""What is checked beyond shape: one rule, one file, one function."""
