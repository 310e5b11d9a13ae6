"""Workbooks for agencies: what they see of a plan in words, and what they change in it."""
