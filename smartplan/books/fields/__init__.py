"""Where the plan's own texts stand in a book, and how they are found there again."""
