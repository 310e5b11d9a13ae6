"""The usual set of documents: some belong to it only where the plan has what they tell."""

from pathlib import Path

import pytest

from smartplan.books.books import edition_of, maker, wanted
from smartplan.books.compose import Book
from smartplan.books.library import named
from smartplan.books.subject import Subject
from smartplan.books.usual import has_assessment
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.bundle import Bundle
from smartplan.source.revision import Version
from tests.places import RENDERED

SURVEY = "surveys: {s: {service: Loket}}\n"


def plan(**files: str) -> Plan:
    every = {"smartplan.yaml": "smartplan: 1\n"} | {
        f"{name.replace('__', '/')}.yaml": text for name, text in files.items()
    }
    held = {name: text.encode() for name, text in every.items()}
    return load(Bundle("uji", held, frozenset()), RENDERED).plan


def usual(made: Plan, *asked: str) -> list[str]:
    edition = edition_of(made, Path("/tidak-ada"), "id", Version())
    return [kind.name for kind in wanted(edition, made, asked, with_front=False)]


@pytest.mark.parametrize(
    ("files", "is_there"),
    [
        ({}, False),
        ({"progress__2025": "recommendations: {a: {text: Isi.}}\n"}, False),
        ({"assessment__2026": "instrument: kominfo-2023-kppn-ikn\n"}, True),
        ({"surveys__2026": SURVEY}, True),
    ],
)
def test_a_self_assessment_is_of_the_set_where_there_is_one(
    files: dict[str, str], *, is_there: bool
) -> None:
    made = plan(**files)
    assert has_assessment(made) is is_there
    assert ("self-assessment" in usual(made)) is is_there
    assert usual(made, "self-assessment") == ["self-assessment"]


def test_what_is_made_on_request_is_never_of_the_set() -> None:
    made = plan(assessment__2026="instrument: kominfo-2023-kppn-ikn\n")
    assert "evidence" not in usual(made)
    assert usual(made, "evidence") == ["evidence"]


@pytest.mark.parametrize(
    ("files", "is_there"),
    [
        ({}, False),
        ({"data": "applications: {a: {name: Aplikasi}}\n"}, False),
        ({"data": "datasets: {a: {name: Data}}\n"}, True),
        ({"data": "systems: {a: {name: Sistem}}\n"}, True),
        ({"data": "requests: {a: {agency: b}}\n"}, True),
    ],
)
def test_so_is_the_data_register(files: dict[str, str], *, is_there: bool) -> None:
    assert ("data-register" in usual(plan(**files))) is is_there


def test_a_manifest_that_lists_documents_has_these() -> None:
    made = plan(smartplan="smartplan: 1\ndocuments: [evidence, roadmap]\n", surveys__2026=SURVEY)
    assert usual(made) == ["evidence", "roadmap"]


@pytest.mark.parametrize(
    ("documents", "points"), [("", True), ("documents: [readiness]\n", False)]
)
def test_the_readiness_report_points_to_what_is_of_the_set(
    documents: str, *, points: bool
) -> None:
    made = plan(smartplan=f"smartplan: 1\n{documents}", surveys__2026=SURVEY)
    edition = edition_of(made, Path("/tidak-ada"), "id", Version())
    book = maker(Subject(made, score(made)), edition)(named("readiness", edition.shelf))
    assert isinstance(book, Book)
    assert (
        any(one.title == "Penilaian Mandiri dan Survei Dampak" for one in book.contents) is points
    )
