"""What was asked for: options in both languages, which plans, which two sides."""
