"""Files mended: repairs made in the text, checked, and kept only if nothing got worse."""
