"""The files of a set of documents: the same from one process and from many."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.portfolio import workers
from smartplan.writers.docx import drawings

pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
SET = "documents: [readiness, commitment, roadmap]\n"
FORMS = ("--format", "html", "--format", "docx")


@pytest.fixture
def folder(plan_folder: Callable) -> Path:
    folder = plan_folder({"templates/documents/commitment/body.md.j2": "{{ view.nothing }}"})
    path = folder / "smartplan.yaml"
    path.write_text(path.read_text("utf-8") + SET, "utf-8")
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_documents_made_side_by_side_are_those_of_one_process(
    smartplan: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files, their order, the words of the search, and what could not be made and why."""
    told, made = [], []
    painted: list[str] = []
    paint = drawings._painted
    monkeypatch.setattr(drawings, "_painted", lambda svg: painted.append(svg) or paint(svg))
    for may_fork in (True, False):
        drawings._drawn.cache_clear()
        monkeypatch.setattr(workers, "_may_fork", lambda may=may_fork: may)
        done = smartplan("render", *FORMS, "--as-of", "2024-06-30", "--out", "b", cwd=folder)
        assert done.code == 2
        told.append((done.out, done.err))
        made.append(_files(folder / "b"))
        assert bool(painted) is not may_fork  # who forks draws nothing itself
    assert told[0] == told[1]
    assert made[0] == made[1]
    assert sorted(made[0]) == sorted(
        [
            "index.html",
            *(f"{name}.{form}" for name in ("readiness", "roadmap") for form in ("html", "docx")),
        ]
    )
    assert b"roadmap.html" in made[0]["index.html"]


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
