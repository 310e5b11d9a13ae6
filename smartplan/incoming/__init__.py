"""What people outside say of a plan, in workbooks, books and tables: merged into its files."""
