"""Where a plan stands: how complete each of its parts is and why, and what each agency owes."""
