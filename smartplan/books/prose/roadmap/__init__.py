"""What is said of the roadmap: when work begins and ends, what is late, what waits for what."""
