"""Word books: their tables told apart, and what all of them say of a plan together."""
