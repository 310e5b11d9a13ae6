"""Files of office programs: refused or read, as grids of cells and as paragraphs."""
