"""Writing a review to a git host: the only part of smartplan that uses the network."""
