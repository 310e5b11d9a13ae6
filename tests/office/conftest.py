"""LibreOffice, started once for each language profile; skipped, with the reason, where missing."""

import os
from collections.abc import Callable, Iterator

import pytest

from tests.office.libre import LibreOffice, missing


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], LibreOffice]]:
    """LibreOffice with a language profile: `office("id-ID")`, `office("en-US")`.

    With SMARTPLAN_OFFICE=1, as in the gate, a LibreOffice that is missing fails the test.
    """
    lack = missing()
    if lack and os.environ.get("SMARTPLAN_OFFICE") == "1":
        pytest.fail(lack)
    if lack:
        pytest.skip(lack)
    started: dict[str, LibreOffice] = {}

    def make(profile: str) -> LibreOffice:
        if profile not in started:
            started[profile] = LibreOffice(profile, tmp_path_factory.mktemp("office"))
        return started[profile]

    yield make
    for one in started.values():
        one.stop()
