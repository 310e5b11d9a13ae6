"""Documents: a view and a template become Markdown, the Markdown becomes blocks."""
