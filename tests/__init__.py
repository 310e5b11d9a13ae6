"""The tests of smartplan."""
