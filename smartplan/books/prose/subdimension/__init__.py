"""What is said of a part of a dimension before its programs: what it takes, when, by whom."""
