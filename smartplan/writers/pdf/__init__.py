"""A document as a PDF, set by Typst."""
