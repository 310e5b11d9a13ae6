"""How ready a plan is: its scores, what they rest on, and what would raise them."""
