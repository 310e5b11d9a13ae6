"""What differs between two states of a plan, how much it matters, and how it is told."""
