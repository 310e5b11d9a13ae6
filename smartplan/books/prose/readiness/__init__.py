"""What is said of readiness: the weakest, the farthest from its target, what is confirmed."""
