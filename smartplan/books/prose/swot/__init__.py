"""What is said of the SWOT: which side weighs most, and what its strategies lead to."""
