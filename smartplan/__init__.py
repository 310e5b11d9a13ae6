"""Smart city masterplans as versioned YAML: checked, scored, rendered and reviewed."""

__version__ = "0.8.0"
