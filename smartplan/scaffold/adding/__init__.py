"""What `add` makes of its words: which entry is meant, its data, its id, and its file."""
