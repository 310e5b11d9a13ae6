"""What a change does to a plan: figures, people, findings, a checklist."""
