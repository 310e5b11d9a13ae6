"""Slides as a PowerPoint file, with charts and tables that an office can edit."""
