"""Laws of two states, tried on generated pairs of them."""

import json
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartplan.finding import Finding
from tests.conftest import Ran
from tests.places import AS_OF
from tests.repo import Repo, started
from tests.reviewing.states import KELAS, LOKET, MANIFEST, TEXTS, Edits, between, bundle

pytestmark = pytest.mark.wide

# Mistakes and changes that can stand in a plan together, each an edit of a text of its own.
PARTS: list[tuple[str, str, str]] = [
    (LOKET, "\nlead: diskominfo", "\nlead: tiada"),
    (LOKET, "support: [bappeda]", "support: [hantu, bappeda, arwah]"),
    (LOKET, "support: [bappeda]", "support: [arwah, hantu]"),
    (LOKET, "owner: diskominfo", "owner: tiada"),
    (LOKET, "amount: 150000000", "amount: 9150000000"),
    (LOKET, "  - {year: 2022,", "  - {year: 2035, amount: 1, fund: apbd}\n  - {year: 2022,"),
    (LOKET, "  - {year: 2022,", "  - {year: 2036, amount: 2, fund: csr}\n  - {year: 2022,"),
    (LOKET, "deadline: 2022-12-15", "deadline: 2035-12-15"),
    (LOKET, 'targets: {"2023": 15}', 'targets: {"2023": 90}'),
    (LOKET, "status: running", "status: berjalan"),
    (KELAS, "\nlead: bappeda", "\nlead: tiada"),
    (KELAS, "goals: [layanan-cepat]", "goals: [entah]"),
    (MANIFEST, '"2023": 1000000000', '"2023": 1000'),
    ("readiness.yaml", "level: 2, target: 4", "level: 9, target: 4"),
]
SILENCERS: list[tuple[str, str, str]] = [
    (MANIFEST, "\nstage: 4", "\nstage: 4\nrules: {REF001: {severity: off, reason: nanti}}"),
    (MANIFEST, "\nstage: 4", "\nstage: 2"),
    (LOKET, "\nlead: diskominfo", "\nlead: tiada  # smartplan: allow REF001 -- nanti"),
    (LOKET, "actions:\n", "actions: [\n"),
    (KELAS, "name: ", "name: [\n"),
]


def states(parts: list[tuple[str, str, str]]) -> st.SearchStrategy[Edits]:
    return st.lists(st.sampled_from(parts), unique=True, max_size=6).map(_edits)


def _edits(parts: list[tuple[str, str, str]]) -> Edits:
    """The parts that still fit when those before them have been put in."""
    texts = dict(TEXTS)
    for file, old, new in parts:
        texts[file] = texts[file].replace(old, new, 1)
    return {file: text for file, text in texts.items() if text != TEXTS[file]}


def _said(findings: tuple[Finding, ...]) -> Counter[tuple[str, str]]:
    return Counter((one.code, one.message.en) for one in findings)


@settings(max_examples=60, deadline=None)
@given(one=states(PARTS), other=states(PARTS))
def test_what_is_new_one_way_is_mended_the_other_way(one: Edits, other: Edits) -> None:
    there, back = between(one, other), between(other, one)
    assert _said(there.new) == _said(back.mended)
    assert not there.silenced


@settings(max_examples=40, deadline=None)
@given(one=states(PARTS + SILENCERS))
def test_a_state_brings_nothing_to_itself(one: Edits) -> None:
    found = between(one, one)
    assert (found.new, found.mended, found.silenced) == ((), (), ())


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(one=states(PARTS + SILENCERS), other=states(PARTS + SILENCERS))
def test_review_and_since_agree(
    one: Edits,
    other: Edits,
    smartplan: Callable[..., Ran],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    repo = started(tmp_path_factory.mktemp("kota"))
    for state in (one, other):
        _lay_down(repo, state)
        if state is one:
            repo.commit()
    day = ("--as-of", AS_OF.isoformat(), "--format", "json")
    reviewed = json.loads(smartplan("review", "--base", "HEAD", *day, cwd=repo.root).out)
    since = json.loads(smartplan("validate", "--since", "HEAD", "--each", *day, cwd=repo.root).out)
    told = reviewed.get("findings", {"new": [], "silenced": []})
    assert told["new"] == since["findings"]
    assert told["silenced"] == since["silenced"]


def _lay_down(repo: Repo, edits: Edits) -> None:
    for file, raw in bundle(edits).contents.items():
        path = repo.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
