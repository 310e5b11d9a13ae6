"""Where things are, for all tests, and the days on which plans are looked at."""

from datetime import date
from pathlib import Path

TESTS = Path(__file__).parent
ROOT = TESTS.parent
PLANS = TESTS / "plans"
EXAMPLES = ROOT / "examples"
AS_OF = date(2024, 6, 30)
RENDERED = date(2026, 11, 21)  # the documents: all years of the examples have begun
