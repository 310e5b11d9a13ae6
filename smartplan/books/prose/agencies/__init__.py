"""What is said of the agencies and partners: who carries the plan, and who has no part in it."""
