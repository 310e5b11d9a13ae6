"""What is said of a dimension on its opening page: how it compares, and what follows."""
