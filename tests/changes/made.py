"""Documents and comparisons made of texts, for the tests of changes."""

from collections.abc import Mapping

from smartplan.changes.case import States
from smartplan.changes.compare import compare
from smartplan.changes.wording.told import Told, told
from smartplan.source.folder import read_folder
from smartplan.source.read import YamlFile, read
from tests.places import PLANS

SMALLEST = {
    file: raw.decode() for file, raw in sorted(read_folder(PLANS / "smallest").contents.items())
}


def documents(texts: Mapping[str, str]) -> dict[str, YamlFile]:
    return {file: read(file, text.encode())[0] for file, text in texts.items()}


def told_between(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Told, ...]:
    left, right = documents(old), documents(new)
    return told(compare(left, right), States(left, right))


def edited(file: str, find: str, put: str) -> dict[str, str]:
    """The smallest plan with one text replaced by another."""
    assert find in SMALLEST[file]
    return {**SMALLEST, file: SMALLEST[file].replace(find, put, 1)}
