"""LAW rules: the legal basis of the masterplan, and the plans that it has to fit."""
