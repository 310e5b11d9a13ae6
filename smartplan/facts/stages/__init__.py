"""The four bimtek stages: what each has to bring, and what a plan still lacks for it."""
