"""What Word and PDF share: covers, how wide letters and columns are, which pages are turned."""
