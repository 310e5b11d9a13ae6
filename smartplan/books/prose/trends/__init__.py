"""What is said of the trends around the region, and of the plans that the masterplan has to fit."""
