"""Faults to plant in plans, one module per family of rules."""
