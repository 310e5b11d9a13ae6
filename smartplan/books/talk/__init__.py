"""The talk: what its slides say, each a statement with what proves it and where that stands."""
