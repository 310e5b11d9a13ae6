"""What is said of the action plan: where its activities lie, and how firm its programs are."""
