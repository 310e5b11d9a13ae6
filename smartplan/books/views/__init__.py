"""What each document tells: plain frozen values, already worded, that a template can read."""
