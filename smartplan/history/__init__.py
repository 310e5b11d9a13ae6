"""What became of one thing of a plan, or of its score, over the plan's git history."""
