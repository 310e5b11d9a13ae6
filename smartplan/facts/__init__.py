"""What a plan says, worked out once: rules, scores, documents and reviews ask here."""
