"""DAT rules: the data that the plan needs, who keeps it, and whether it can be used."""
