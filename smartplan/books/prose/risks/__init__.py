"""What is said of risks: how many are grave, where they gather, and which have no answer."""
