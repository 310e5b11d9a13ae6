"""What a plan says: frozen records, each knowing its route."""
