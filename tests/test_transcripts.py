"""Transcripts: what README promises is typed, and smartplan answers what stands there."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.places import AS_OF, EXAMPLES, TESTS

TRANSCRIPTS = sorted((TESTS / "transcripts").glob("*.md"))
FENCE = "```"


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_transcript(
    path: Path,
    smartplan: Callable[..., Ran],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    noon = AS_OF.toordinal() - 719_163  # days since 1970
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(noon * 86_400 + 43_200))
    monkeypatch.setenv("SMARTPLAN_LANG", "en")
    head, typed, foot = path.read_text("utf-8").split(FENCE)
    told = _played(
        [line for line in typed.splitlines() if line.startswith("$ ")], smartplan, tmp_path
    )
    now = f"{head}{FENCE}\n{told}{FENCE}{foot}"
    if request.config.getoption("--update-golden"):
        path.write_text(now, "utf-8", newline="\n")
    assert path.read_text("utf-8") == now


def _played(lines: list[str], smartplan: Callable[..., Ran], folder: Path) -> str:
    told = []
    for line in lines:
        told.append(line)
        verb, *words = line.removeprefix("$ ").split()
        if verb == "cd":
            folder = folder / words[0]
            if not folder.exists():  # one of the examples
                shutil.copytree(EXAMPLES / words[0], folder)
            continue
        assert verb == "smartplan"
        done = smartplan(*words, cwd=folder)
        told += (done.out + done.err).rstrip("\n").splitlines()
        if done.code:
            told.append(f"(exit {done.code})")
    return "".join(f"{line}\n" for line in told)
