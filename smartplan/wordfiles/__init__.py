"""A reviewed book read back: comments and tracked changes, and the fields that they are about."""
