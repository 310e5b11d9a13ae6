"""What is said of the trends around the region, and of the plans to be fitted."""
