"""Plans as tables: what each table and column is, and the rows that a plan gives."""
