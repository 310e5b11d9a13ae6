"""SCH rules that need to know more than one file's shape."""
