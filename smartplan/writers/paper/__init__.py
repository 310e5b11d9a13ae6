"""What Word and PDF share: how wide letters and columns are, and which pages are turned."""
