"""Advice names what can be done, and never asks to change what is right."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.finding import Finding
from tests.places import AS_OF

Make = Callable[..., Path]
Told = Callable[..., dict[str, Finding]]

PROGRAM = """name: Layanan {id}
summary: Warga mengurus izin {id} dari rumah tanpa datang ke kantor.
dimension: warga
lead: diskominfo
"""


@pytest.fixture
def told(plan_folder: Make) -> Told:
    """The findings by code of the smallest plan with these files, or these texts in its files."""

    def of(files: dict[str, str] | None = None, **manifest: str) -> dict[str, Finding]:
        plan = plan_folder(files)
        path = plan / "smartplan.yaml"
        rows = path.read_text("utf-8").splitlines()
        kept = [row for row in rows if row.partition(":")[0] not in manifest]
        added = [f"{key}: {value}" for key, value in manifest.items()]
        path.write_text("\n".join([*kept, *added, ""]), "utf-8")
        return {one.code: one for one in assess(plan, AS_OF).findings}

    return of


def program(id: str, rows: str) -> dict[str, str]:
    return {f"programs/{id}.yaml": PROGRAM.format(id=id) + rows}


@pytest.mark.parametrize(("status", "may_be_idea"), [("planned", True), ("running", False)])
def test_only_what_has_not_begun_may_be_an_idea(
    told: Told, status: str, *, may_be_idea: bool
) -> None:
    found = told(program("a", f"status: {status}\n"))
    for code in ("BUD003", "TIM015"):
        fix = found[code].fix
        assert fix is not None
        assert ("status: idea" in fix.en) == may_be_idea


YEARS = "status: planned\nhorizon: short\nperiod: {start: 2022, end: 2023}\n"


@pytest.mark.parametrize(("end", "is_told"), [(2023, False), (2024, True)])
def test_a_plan_of_two_years_has_no_terms_that_programs_could_outlast(
    told: Told, end: int, *, is_told: bool
) -> None:
    horizons = f"{{short: 2022, medium: 2023, long: {end}}}"
    found = told(program("a", YEARS), period=f"{{start: 2022, end: {end}}}", horizons=horizons)
    assert ("TIM003" in found) == is_told


def three(end: int) -> dict[str, str]:
    rows = f"status: planned\nhorizon: short\nperiod: {{start: 2022, end: {end}}}\n"
    return {file: text for id in "abc" for file, text in program(id, rows).items()}


def test_a_term_is_not_to_end_where_the_next_one_does(told: Told) -> None:
    fix = told(three(2027))["TIM003"].fix
    assert fix is not None
    assert fix.en == "write horizon: medium in those programs, or end them by 2023"


def test_a_term_may_end_later_before_the_next_one(told: Told) -> None:
    fix = told(three(2025))["TIM003"].fix
    assert fix is not None
    assert fix.en.startswith("write 2025 as the end of that horizon, or horizon: medium")


ASSESSED = "assessed: 2020-01-01\nindicators:\n  struktur.orang.staf: {{{level}statement: Ada.}}\n"


@pytest.mark.parametrize("level", ["", "level: 2, "])
def test_a_day_without_levels_is_no_stale_assessment(told: Told, level: str) -> None:
    found = told({"readiness.yaml": ASSESSED.format(level=level)})
    assert ("EVD004" in found) == bool(level)


@pytest.mark.parametrize(
    ("kind", "says"),
    [("mou", "prepare a mayor's"), ("other", "if nota is a regulation, write its kind: perda")],
)
def test_what_is_on_record_instead_of_a_regulation_is_named(
    plan_folder: Make, kind: str, says: str
) -> None:
    plan = plan_folder()
    path = plan / "organization.yaml"
    rows = [row for row in path.read_text("utf-8").splitlines() if "perwali" not in row]
    nota = f"  nota: {{kind: {kind}, date: 2022-04-21, title: Nota, about: masterplan}}"
    path.write_text("\n".join([*rows, nota, ""]), "utf-8")
    (found,) = (one for one in assess(plan, AS_OF).findings if one.code == "LAW001")
    assert f"nota is on record with kind: {kind}, not as a regulation" in found.message.en
    assert found.fix is not None
    assert found.fix.en.startswith(says)
    assert found.places[1].route.key == "kind"


@pytest.mark.parametrize(("status", "moves"), [("planned", True), ("running", False)])
def test_what_has_begun_is_not_told_to_begin_later(
    told: Told, status: str, *, moves: bool
) -> None:
    rows = "period: {start: 2022, end: 2023}\ndepends: [kelas-warga]\n"
    fix = told(program("a", f"status: {status}\n{rows}"))["TIM005"].fix
    assert fix is not None
    assert fix.en.startswith("begin in 2023" if moves else "take kelas-warga out of depends")


@pytest.mark.parametrize(("status", "may_widen"), [("planned", False), ("running", True)])
def test_the_period_of_what_has_begun_may_be_widened_to_before_the_plan(
    told: Told, status: str, *, may_widen: bool
) -> None:
    rows = (
        "period: {start: 2022, end: 2023}\nmilestones:\n  buka: {date: 2021-05-01, text: Buka}\n"
    )
    fix = told(program("a", f"status: {status}\n{rows}"))["TIM012"].fix
    assert fix is not None
    assert ("make the program's period 2021–2023" in fix.en) == may_widen
