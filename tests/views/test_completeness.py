"""The list for the team: what is missing, where it goes, who owes it."""

from collections.abc import Callable

import pytest

from smartplan.assess import assess_loaded
from smartplan.books.subject import Subject
from smartplan.books.views.completeness import CompletenessView, view
from smartplan.facts.dimensions import PLACE
from smartplan.plan.load import load
from smartplan.route import Route
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from smartplan.standing.completeness import completeness, lacking
from smartplan.standing.places import key, place
from smartplan.wording import LANGS, Lang
from tests.places import EXAMPLES, RENDERED


def seen(folder: object, lang: Lang = "id", *, checked: bool = True) -> CompletenessView:
    loaded = load(read_folder(folder), RENDERED)  # type: ignore[arg-type]
    findings = assess_loaded(loaded).findings if checked else None
    return view(Subject(loaded.plan, score(loaded.plan), findings), lang)


@pytest.fixture
def poor(plan_folder: Callable) -> object:
    return plan_folder(
        {
            "programs/izin.yaml": "name: Izin Cepat\ndimension: governance\nlead: diskominfo\n"
            "period: {start: 2023, end: 2024}\nhorizon: short\nstatus: planned\n"
            "indicators: {lama: {name: Lama izin}}\n",
        }
    )


def test_a_thing_is_told_once_with_all_that_it_lacks(poor: object) -> None:
    told = {one.id: one for one in seen(poor).parts}["programs"]
    (thing,) = [one for one in told.things if one.name == "Izin Cepat"]
    assert thing.file == "programs/izin.yaml"
    assert [(one.what, one.how) for one in thing.keys] == [
        ("ringkasan", "summary: …"),
        ("rencana aksi", "actions: {nama-singkat: {kind: …, name: …}}"),
        ("kaitan dengan RPJMD", "alignment.rpjmd: …"),
        ("nilai awal indikator", "indicators.lama.baseline: {year: …, value: …}"),
        ("target indikator", 'indicators.lama.targets: {"2026": …}'),
    ]
    assert told.filled == "Sebagian"


def test_what_an_agency_has_to_write_stands_under_it(poor: object) -> None:
    held = seen(poor)
    (agency,) = [one for one in held.agencies if one.id == "diskominfo"]
    written = {(one.name, one.file) for one in agency.things}
    owed = {row.file for row in agency.owed}
    assert ("Izin Cepat", "programs/izin.yaml") in written or "programs/izin.yaml" in owed


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["tegal", "batang"])
def test_every_part_tells_all_that_it_lacks(name: str, lang: Lang) -> None:
    plan = load(read_folder(EXAMPLES / name), RENDERED).plan
    held = seen(EXAMPLES / name, lang)
    counts = {one.id: sum(len(thing.keys) for thing in one.things) for one in held.parts}
    whole = completeness(plan).parts
    assert set(counts) == set(whole)
    for id, part in whole.items():
        assert bool(counts[id]) is (part.there < part.asked), id
        assert counts[id] <= len(lacking(plan).get(id, ())), id


def test_the_place_of_what_is_not_there_yet() -> None:
    assert place(Route(("programs", "izin", "summary"))) == "programs/izin.yaml"
    assert key(Route(("programs", "izin", "summary"))) == "summary"
    assert place(PLACE) == "programs/"
    assert place(Route(("vision",))) == "profile.yaml"
    assert place(Route(("sources",))) == "sources.yaml"


def test_findings_are_told_as_entries_the_worst_first(plan_folder: Callable) -> None:
    folder = plan_folder({"profile.yaml": "vision:\nabout: Kota.\nmissionz: {}\n"})
    held = seen(folder)
    ranks = [
        ["Galat", "Peringatan", "Catatan", "Info"].index(one.severity) for one in held.findings
    ]
    assert ranks == sorted(ranks)
    assert len(held.findings) > 12  # all of them, no first dozen
    told = [one.message for one in held.findings if one.place == "profile.yaml:1"]
    assert [one for one in told if one.startswith("vision (")]  # a key stays as it is written
    assert held.found.startswith("Pemeriksaan menemukan ")


@pytest.mark.parametrize(
    ("lang", "words"),
    [("id", "Rencana ini belum diperiksa."), ("en", "The plan has not been checked.")],
)
def test_a_plan_that_was_not_checked_says_so(
    plan_folder: Callable, lang: Lang, words: str
) -> None:
    assert seen(plan_folder(), lang, checked=False).found == words


def test_files_of_evidence_stand_here_and_nowhere_else(plan_folder: Callable) -> None:
    folder = plan_folder(
        {"sources.yaml": "surat: {title: Surat, kind: letter, file: bukti/surat.pdf}\n"}
    )
    assert [(one.title, one.file) for one in seen(folder).files] == [("Surat", "bukti/surat.pdf")]
