"""What making documents costs before it is asked for, and that it repeats."""

import os
import subprocess
import sys

import pytest

LAZY = """
import sys
import smartplan.books.compose, smartplan.books.library, smartplan.books.metadata
import smartplan.writers.html.write, smartplan.writers.markdown.write
print(sorted({"jinja2", "markdown_it", "nh3"} & set(sys.modules)))
"""

MAKE = """
import hashlib, sys
from pathlib import Path
from smartplan.writers.html import write as html
from smartplan.writers.markdown import write as markdown
from tests.books.made import HOSTILE, made
from tests.writers.test_html import PLACES
document = made(Path(sys.argv[1]), PLACES, x=" ".join(HOSTILE[:20]))
print(hashlib.sha256((html.write(document) + markdown.write(document)).encode()).hexdigest())
"""


def _run(code: str, *arguments: str, seed: str = "0") -> str:
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    return ran.stdout.strip()


def test_nothing_heavy_is_loaded_before_a_document_is_made():
    assert _run(LAZY) == "[]"


@pytest.mark.parametrize("seed", ["1", "2"])
def test_every_process_makes_the_same_bytes(tmp_path, seed):
    assert _run(MAKE, str(tmp_path), seed=seed) == _run(MAKE, str(tmp_path))
