"""What is found out becomes blocks: scores, changes, reviews, histories, each said once."""
