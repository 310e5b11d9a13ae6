"""The files of a set of documents: the same from one process and from many."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.portfolio import workers
from smartplan.writers.docx import drawings
from tests.places import ROOT

SET = "documents: [readiness, commitment, roadmap]\n"
FORMS = ("--format", "html", "--format", "docx")
ALONE = """
import os
from smartplan.cli import main
from smartplan.writers.docx import drawings

paint, here = drawings._painted, os.getpid()
drawings._painted = lambda svg: print("here" if os.getpid() == here else "", end="") or paint(svg)
main()
"""


@pytest.fixture
def folder(plan_folder: Callable) -> Path:
    folder = plan_folder({"templates/documents/commitment/body.md.j2": "{{ view.nothing }}"})
    path = folder / "smartplan.yaml"
    path.write_text(path.read_text("utf-8") + SET, "utf-8")
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere one process makes all")
def test_documents_made_side_by_side_are_those_of_one_process(
    smartplan: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files, their order, the words of the search, and what could not be made and why.

    A process of its own makes them side by side: what sets PDF has threads in this one.
    """
    asked = ("render", *FORMS, "--as-of", "2024-06-30", "--lang", "id", "--out", "b")
    done = subprocess.run(
        [sys.executable, "-c", ALONE, *asked],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    aside = _files(folder / "b")
    monkeypatch.setattr(workers, "_may_fork", lambda: False)
    one = smartplan(*asked, cwd=folder)
    assert (done.returncode, done.stderr) == (one.code, one.err)
    assert done.stdout == one.out  # nothing was drawn by the process that tells
    assert one.code == 2
    assert aside == _files(folder / "b")
    names = [f"{name}.{form}" for name in ("readiness", "roadmap") for form in ("html", "docx")]
    assert sorted(aside) == sorted(["index.html", *names])
    assert b"roadmap.html" in aside["index.html"]


def test_a_chart_is_drawn_by_one_process_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[str] = []
    monkeypatch.setattr(drawings, "_painted", lambda svg: painted.append(svg) or svg.encode())
    with drawings.kept():
        for number in (3, 14):
            drawings._drawn.cache_clear()  # as another process has none yet
            assert drawings.drawn(f'<svg id="chart-{number}"/>') == b'<svg id="chart"/>'
        assert painted == ['<svg id="chart"/>']
        assert drawings.drawn('<svg id="other"/>') == b'<svg id="other"/>'
    drawings._drawn.cache_clear()
    assert drawings.drawn('<svg id="chart-3"/>')
    assert len(painted) == 3
    drawings._drawn.cache_clear()
