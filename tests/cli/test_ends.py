"""How a run ends whose reader has gone."""

import os
import subprocess
import sys

import pytest

from tests.places import ROOT


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
@pytest.mark.parametrize(
    "asked", [(), ("--help",), ("validate", "--help"), ("explain", "rules"), ("schema", "program")]
)
def test_a_reader_that_goes_early_is_no_error(asked: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "smartplan", *asked],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert (process.stderr.read(), process.wait(60)) == (b"", 0)
