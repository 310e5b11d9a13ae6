"""TXT rules: what can be told from the wording alone, before anyone reads for meaning."""
