"""Pictures of a plan's folder: only what is drawn, nothing that does harm or tells a place."""
