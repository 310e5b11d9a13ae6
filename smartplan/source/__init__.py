"""From bytes to nodes with positions: the only floor that reads YAML."""
