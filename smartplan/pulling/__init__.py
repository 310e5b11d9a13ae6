"""Declared data files become indicator values with their day and source."""
