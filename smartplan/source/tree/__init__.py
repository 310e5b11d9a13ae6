"""One concrete syntax tree of a plan file, comments and all: for fmt, merge and every edit."""
