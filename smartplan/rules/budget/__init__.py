"""BUD rules: is the money there, counted once, and within its limits?"""
