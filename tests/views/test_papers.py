"""The papers to be signed or hung up: drafts of legal texts, and the poster."""

import re
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.books.parts.acts import act_head
from smartplan.books.subject import Subject
from smartplan.books.views import draft_decrees, draft_regulation, poster
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from tests.places import EXAMPLES, RENDERED

Make = Callable[[dict[str, str]], Plan]
REGION = """\
smartplan: 1
region: {code: "33.25", name: Kabupaten Batang}
period: {start: 2026, end: 2030}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Make:
    def make(files: dict[str, str]) -> Plan:
        for name, text in {"smartplan.yaml": REGION, **files}.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load(read_folder(tmp_path), RENDERED).plan

    return make


def _subject(held: Plan) -> Subject:
    return Subject(held, score(held))


@pytest.mark.parametrize(
    ("lang", "seat", "kind"),
    [
        ("id", "Bupati Batang", "Peraturan Bupati"),
        ("en", "Regent of Batang", "Regulation of the Regent"),
    ],
)
def test_a_kabupaten_is_headed_by_its_bupati(plan: Make, lang, seat, kind) -> None:
    view = draft_regulation.view(_subject(plan({})), lang)
    assert (view.act.seat, view.kind) == (seat, kind)
    assert view.act.province == "Jawa Tengah"
    assert act_head(plan({"smartplan.yaml": "smartplan: 1\n"}), lang).province == ""


def test_the_draft_takes_from_the_plan_what_it_has(plan: Make) -> None:
    empty = draft_regulation.view(_subject(plan({})), "id")
    assert empty.subject == "Masterplan Kabupaten Cerdas Kabupaten Batang Tahun 2026–2030"
    assert (empty.vision, empty.issues, empty.laws, empty.bodies, empty.number) == (
        "", "", (), "", ""
    )  # fmt: skip
    held = draft_regulation.view(
        _subject(
            plan(
                {
                    "profile.yaml": "vision: {text: Batang maju.}\nissues: {a: {name: Air}}\n",
                    "organization.yaml": """\
council: {chair: Bupati}
instruments:
  own:
    kind: perbup
    title: Peraturan Bupati tentang Masterplan
    about: masterplan
    number: Nomor 5 Tahun 2026
    date: 2026-03-01
    status: signed
""",
                    "programs/air.yaml": """\
name: Air
budget:
  - {year: 2026, amount: 1000000, fund: csr}
  - {year: 2026, amount: 1000000, fund: apbd}
""",
                }
            )
        ),
        "id",
    )
    assert (held.vision, held.issues, held.bodies) == ("Batang maju", "Air", "Dewan Smart City")
    assert held.funds == ("APBD Kabupaten", "CSR/TJSL")
    assert (held.number, held.enacted) == ("5 Tahun 2026", "1 Maret 2026")


def test_decrees_are_of_council_and_team_and_name_nobody_who_is_made_up(plan: Make) -> None:
    text = """\
council:
  name: Dewan Kabupaten Batang
  members:
    - {office: Bupati, role: Pembina, name: Ani}
    - {office: Rektor, role: Anggota, name: Budi, partner: kampus, basis: illustration}
forum: {name: Forum, chair: Ketua}
partners: {kampus: {name: Kampus Biru, sector: academia}}
"""
    view = draft_decrees.view(_subject(plan({"organization.yaml": text})), "id")
    assert [one.subject for one in view.decrees] == [
        "Pembentukan Dewan Kabupaten Batang",
        "Pembentukan Tim Pelaksana Kabupaten Batang",
    ]
    council, team = view.decrees
    assert [(one.office, one.name) for one in council.members] == [
        ("Bupati", "Ani"),
        ("Rektor, Kampus Biru", ""),
    ]
    assert team.members == ()


def test_a_quick_win_is_stronger_than_money_and_money_than_order(plan: Make) -> None:
    files = {
        f"programs/{name}.yaml": f"name: {name.capitalize()}\ndimension: governance\n{more}"
        for name, more in (
            ("kecil", "budget: [{year: 2026, amount: 1, fund: apbd}]\n"),
            ("mahal", "budget: [{year: 2026, amount: 9, fund: apbd}]\nsummary: Satu. Dua.\n"),
        )
    }
    standards = {"smartplan.yaml": f"{REGION}standards: {{dimensions: kominfo}}\n"}

    def first() -> poster.PosterDimension:
        return poster.view(_subject(plan(files | standards)), "id").dimensions[0]

    assert (first().program, first().code, first().summary) == ("Mahal", "SG-02", "Satu.")
    files["programs/kecil.yaml"] += "quick_win: {deadline: 2026-06-01}\n"
    assert (first().program, first().code) == ("Kecil", "SG-01")


@pytest.mark.parametrize(("plan", "lang"), [("tegal", "id"), ("tegal", "en"), ("batang", "id")])
def test_the_poster_is_one_page_with_its_notes(plan, lang, tmp_path, smartplan) -> None:
    pytest.importorskip("typst")
    how = ("--document", "poster", "--format", "pdf", "--lang", lang, "--out", str(tmp_path))
    done = smartplan("render", str(EXAMPLES / plan), *how)
    assert done.code == 0, done.err
    assert _pages((tmp_path / "poster.pdf").read_bytes()) == 1


def _pages(pdf: bytes) -> int:
    """The pages of a file whose objects are packed."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    plain = [_unpacked(one) for one in streams]
    return sum(len(re.findall(rb"/Type\s*/Page\b", one)) for one in (pdf, *plain))


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""
