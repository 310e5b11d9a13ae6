"""What a plan answers to the items of an evaluation, a group of items per module."""
