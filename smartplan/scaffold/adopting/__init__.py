"""What `adopt` makes of another region's program: what is taken over, what stays with it, why."""
