"""The names under which a file says what it was made of; `wordfiles` reads them again."""

STAMP = "smartplan."
STAMP_VERSION = "1"
