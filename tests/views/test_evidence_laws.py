"""Laws of the list of evidence: each source once under each item, each file in its own place."""

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as some

from smartplan.books.subject import Subject
from smartplan.books.views import evidence
from smartplan.plan.load import load
from smartplan.scoring.readiness import score
from smartplan.source.bundle import Bundle
from tests.places import RENDERED

ITEMS = (
    "baseline.planning.legal-basis",
    "baseline.planning.council-meeting",
    "output.policy.regulation",
    "quick-win.benefit.felt",
    "asing.tanpa.instrumen",
)
TITLES = ("Notula", "notula", "NOTULA!", "Notula-2", "../Notula", "con")
FILES = ("ada.pdf", "sama.pdf", "hilang.pdf", "../luar.pdf", None)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two files, and one outside that nobody may have."""
    home = tmp_path_factory.mktemp("bukti")
    (home / "luar.pdf").write_bytes(b"rahasia")
    (home / "rencana").mkdir()
    for name in ("ada.pdf", "sama.pdf"):
        (home / "rencana" / name).write_bytes(name.encode())
    return home / "rencana"


@given(
    answered=some.dictionaries(
        some.sampled_from(ITEMS), some.lists(some.integers(0, 5), max_size=5), max_size=5
    ),
    sources=some.lists(
        some.tuples(some.sampled_from(TITLES), some.sampled_from(FILES)), min_size=6, max_size=6
    ),
)
def test_each_source_stands_once_under_each_item(
    root: Path, answered: dict[str, list[int]], sources: list[tuple[str, str | None]]
) -> None:
    lines = (
        f"  {item}: {{claim: 1, sources: [{', '.join(f's{at}' for at in cited)}]}}\n"
        for item, cited in answered.items()
    )
    listed = "".join(
        f's{at}: {{title: "{title}", kind: other{f", file: {file}" if file else ""}}}\n'
        for at, (title, file) in enumerate(sources)
    )
    items = "".join(lines)
    held = {
        "smartplan.yaml": b"smartplan: 1\n",
        "sources.yaml": listed.encode(),
        "assessment/2026.yaml": f"instrument: kominfo-2023-kppn-ikn\nitems:\n{items}".encode(),
    }
    plan = load(Bundle("uji", held, frozenset()), RENDERED).plan
    told = evidence.view(Subject(plan, score(plan), root=root), "id")
    rows = [row for group in told.groups for thing in group.things for row in thing.rows]
    cited = [source for one in answered.values() for source in dict.fromkeys(one)]
    assert len(rows) == len(cited)
    there = [row for row in rows if row.file]
    assert len(there) == sum(sources[at][1] in {"ada.pdf", "sama.pdf"} for at in cited)
    names = [one.name for one in told.archive.files]
    assert [f"{row.folder}/{row.file}" for row in there] == names
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(PurePosixPath(name).parts) == 2 and ".." not in name for name in names)
    assert all(one.data in {b"ada.pdf", b"sama.pdf"} for one in told.archive.files)
    silent = sum(not one for one in answered.values())
    assert len(told.archive.rows) == 1 + len(cited) + silent
    assert len(told.unproven) == silent
