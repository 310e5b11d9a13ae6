"""Files that a person saved in Excel, WPS, Google Sheets or Word; by_hand/README.md tells how."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran
from tests.places import EXAMPLES, ROOT

FOLDER = ROOT / "tests" / "office" / "by_hand"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix in {".xlsx", ".ods", ".docx"})
GIVEN = ("--plan", str(EXAMPLES / "batang"), "--as-of", "2026-11-21", "--format", "json")


def told(smartplan: Callable[..., Ran], *call: str) -> dict[str, Any]:
    ran = smartplan(*call, *GIVEN)
    assert ran.code == 0, ran.out + ran.err
    held: dict[str, Any] = json.loads(ran.out)
    return held


def test_each_name_says_what_was_done() -> None:
    assert not [path.name for path in FILES if not path.name.startswith(tuple(EXPECTED))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_was_done_is_told(path: Path, smartplan: Callable[..., Ran]) -> None:
    EXPECTED[path.name.partition("-")[0]](path, smartplan)


def _saved(path: Path, smartplan: Callable[..., Ran]) -> None:
    said = told(smartplan, "sheet", "import", str(path), "--dry-run")
    assert (said["changes"], said["problems"]) == ([], [])


def _typed(path: Path, smartplan: Callable[..., Ran]) -> None:
    said = told(smartplan, "sheet", "import", str(path), "--dry-run")
    assert [one["new"] for one in said["changes"]] == ["done", 1_234_567_000]


def _review(path: Path, smartplan: Callable[..., Ran]) -> None:
    said = told(smartplan, "word", str(path))
    assert [one["route"] for one in said["changes"]] == ["vision.text"]
    assert [one["route"] for one in said["comments"]] == ["vision.text"]


EXPECTED = {"saved": _saved, "typed": _typed, "review": _review}
