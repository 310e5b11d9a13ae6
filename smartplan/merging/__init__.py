"""Three states of a plan file merged into one, by id and field, comments and layout kept."""
