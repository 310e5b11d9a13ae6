"""How a run ends whose reader has gone."""

import os
import subprocess
import sys

import pytest

from tests.places import ROOT


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
def test_a_reader_that_goes_early_is_no_bug() -> None:
    run = f"{sys.executable} -m smartplan explain rules | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", run],
        cwd=ROOT,
        env=os.environ | {"SMARTPLAN_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1
