"""Existing plans in tables of other programs, read by a recipe that is kept beside the plan."""
