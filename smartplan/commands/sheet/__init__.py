"""The commands on workbooks for agencies."""
