"""The commands on declared data files."""
