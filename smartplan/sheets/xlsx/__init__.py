"""A workbook as an Excel file."""
