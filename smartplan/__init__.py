"""Smart city masterplans as versioned YAML: checked, scored, rendered and reviewed."""

__version__ = "0.2.0"
