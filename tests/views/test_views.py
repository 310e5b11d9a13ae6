"""Every view of every plan: whole, worded in both languages, and printable without a gap."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import pytest

from smartplan.books.compose import compose
from smartplan.books.library import library
from smartplan.books.subject import Subject
from smartplan.books.view import names, view_of
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from smartplan.wording import LANGS, Lang, Text
from smartplan.writers.markdown import write as markdown
from tests.places import EXAMPLES, RENDERED

PLANS = sorted(path.parent.name for path in EXAMPLES.glob("*/smartplan.yaml"))

SHIPPED = {kind.name: kind for kind in library()}

NEARLY_EMPTY = {
    "smartplan.yaml": "smartplan: 1\nregion: {code: '33.76', name: Kota Tegal}\ntitle: Rencana\n"
    "period: {start: 2025, end: 2030}\n",
    "profile.yaml": "about: Kota pesisir.\n",
}
THIN = {
    "smartplan.yaml": 'smartplan: 1\nregion: {code: "33.28", name: Kabupaten Tegal}\n'
    'title: "<script>alert(1)</script> | {{ 7 * 7 }}"\n',
    "profile.yaml": "goals:\n  a: {text: Sasaran, mission: tak-ada}\nissues:\n  x: {name: Isu}\n",
    "programs/satu.yaml": "name: Satu\ndimension: salah\nsupport: [tidak-ada]\n"
    "budget:\n  - {year: 2026, amount: 0}\n  - {year: 2027, amount: 1500000}\n"
    "quick_win: {problem: macet}\nactions:\n  k: {kind: policy, name: Aturan}\n"
    "indicators:\n  i: {name: waktu}\n",
    "programs/dua.yaml": "name: Dua\ndimension: living\nhorizon: short\ndepends: [satu, tiga]\n"
    "milestones:\n  m: {date: 2026-01-02, text: Mulai}\nrisks:\n  r: {text: gagal}\n",
    "progress/2026.yaml": "programs:\n  dua: {status: running}\n  hilang: {spent: 5}\n"
    "evaluation: {standard: kominfo-2022-cohort-2021, participated: false}\n"
    "recommendations:\n  z: {text: Percepat}\n",
    "organization.yaml": "council: {members: [{office: Bupati}]}\nteam: {}\n"
    "agencies:\n  d: {name: Dinas}\n",
    "process.yaml": 'stages: {"1": {participants: 3}}\ncommitment: {}\nselection: {}\n',
}


STRANGE = THIN | {
    "smartplan.yaml": "smartplan: 1\nregion: {code: '33.28', name: Kabupaten Tegal}\n"
    "title: Rencana\nstandards: {dimensions: tidak-ada, readiness: entah}\n",
    "readiness.yaml": "indicators: {structure.people.ict-staff: {level: 2}}\n",
    "programs/table.yaml": "name: Meja\n",
}
MADE = {"nearly-empty": NEARLY_EMPTY, "thin": THIN, "strange": STRANGE}


def plan_at(folder: Path) -> Plan:
    return load(read_folder(folder), RENDERED).plan


@pytest.fixture(params=[*MADE, *PLANS])
def plan(request: pytest.FixtureRequest, tmp_path: Path) -> Plan:
    made = MADE.get(request.param)
    if made is None:
        return plan_at(EXAMPLES / request.param)
    for name, text in made.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return plan_at(tmp_path)


def values_in(held: object) -> Iterator[object]:
    """Every value inside a view."""
    yield held
    if dataclasses.is_dataclass(held):
        for field in dataclasses.fields(held):
            yield from values_in(getattr(held, field.name))
    elif isinstance(held, tuple):
        for item in held:
            yield from values_in(item)


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("lang", LANGS)
def test_view_is_frozen_and_worded(plan: Plan, name: str, lang: Lang) -> None:
    view = view_of(SHIPPED[name])(Subject(plan, score(plan)), lang)
    for value in values_in(view):
        assert not isinstance(value, Text | dict | list | set | MappingProxyType), value
        if dataclasses.is_dataclass(value):
            # Values of the blocks are frozen by their base
            assert type(value).__setattr__ is not object.__setattr__
        if isinstance(value, str):
            assert not re.search(r"\{\w+\}", value) or "{{" in value, value


@pytest.mark.parametrize("lang", LANGS)
def test_no_section_stays_empty(plan: Plan, lang: Lang) -> None:
    subject = Subject(plan, score(plan))
    for name, kind in SHIPPED.items():
        view = view_of(kind)(subject, lang)
        document = compose(kind, view, lang, None, sources=plan.sources)
        text = markdown.write(document)
        lines = [line for line in text.splitlines() if line.strip()]
        for line, after in zip(lines, [*lines[1:], "---"], strict=True):
            level = _level(line)
            assert not level or not _level(after) or _level(after) > level, (name, line)
            assert not level or after != "---", (name, line)
        assert not re.search(r"\bNone\b(?! of)|Undefined|MappingProxy", text), name
        if lang == "id" and plan.language == "id":
            assert not re.search(r"\b(the|of|and|not filled)\b", _unquoted(text)), name


def _level(line: str) -> int:
    return len(line) - len(line.lstrip("#")) if re.match(r"#+ ", line) else 0


def _unquoted(text: str) -> str:
    """The text without titles of sources, which keep their language, and ids of items."""
    return re.sub(r"\*[^*]*\*|\[\^[^\n]*|<[^>]*>|\bitems\.[\w.-]+", "", text)


def test_rendering_twice_gives_the_same() -> None:
    plan = plan_at(EXAMPLES / PLANS[0])
    for view in map(view_of, SHIPPED.values()):
        assert view(Subject(plan, score(plan)), "id") == view(Subject(plan, score(plan)), "id")


def test_every_view_has_a_document_and_every_document_a_view() -> None:
    assert {kind.view for kind in SHIPPED.values()} == set(names())
