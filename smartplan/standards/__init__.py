"""Standards as data: regions, dimension sets, readiness and evaluation standards."""
