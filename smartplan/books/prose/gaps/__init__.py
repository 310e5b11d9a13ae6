"""What is said of the gaps: where most are, and which have no answer."""
