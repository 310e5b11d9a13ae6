"""The option --update-golden, and what compares with the golden files."""

import functools

import pytest

from tests.golden.kept import Keep, kept


@pytest.fixture
def keep(request: pytest.FixtureRequest) -> Keep:
    """Compare a text with its golden file."""
    return functools.partial(kept, update=request.config.getoption("--update-golden"))
