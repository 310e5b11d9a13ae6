"""PRG rules: what became of the plan, year by year, and whether the figures can be true."""
