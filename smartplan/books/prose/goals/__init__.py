"""What is said of the goals: which can be measured, and which a program serves."""
