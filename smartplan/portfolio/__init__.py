"""Many plans at once: what is taken out of each of them, and what they are beside one another."""
