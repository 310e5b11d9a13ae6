"""Changes in words: how values, names, whole things and changed fields are told."""
