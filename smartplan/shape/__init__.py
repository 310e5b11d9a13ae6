"""Records described once: bound from nodes with every mistake found, told as JSON Schema."""
