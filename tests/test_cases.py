"""Cases: what others reported of tools like this one, played at a shell in a small folder.

A folder of `tests/cases` holds the input, `cmd` (the shell lines) and `expected` (all that they
print). `cmd` runs in a copy, as a whole process, so that also what happens around smartplan
(closed outputs, the environment, git) is as it is at a terminal.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import AS_OF, TESTS

CASES = sorted(path for path in (TESTS / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    place = tmp_path / "case"
    shutil.copytree(case, place, ignore=shutil.ignore_patterns("cmd", "expected"))
    told = _played(case / "cmd", place).replace(tmp_path.as_posix(), "TMP")
    if request.config.getoption("--update-golden"):
        (case / "expected").write_text(told, "utf-8", newline="\n")
    assert (case / "expected").read_text("utf-8") == told


def _played(script: Path, place: Path) -> str:
    noon = (AS_OF.toordinal() - 719_163) * 86_400 + 43_200  # days since 1970
    settings = {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "SOURCE_DATE_EPOCH": str(noon),
        "GIT_AUTHOR_DATE": f"@{noon} +0700",
        "GIT_COMMITTER_DATE": f"@{noon} +0700",
        "SMARTPLAN_LANG": "en",
    }
    done = subprocess.run(
        ["bash", str(script)],
        cwd=place,
        env={name: value for name, value in os.environ.items() if name != "COLUMNS"} | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )
    return done.stdout.decode("utf-8", "backslashreplace")
