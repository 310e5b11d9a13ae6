"""What each agency owes: by whom, since when, and what nobody is in charge of."""

from datetime import date

import pytest

from smartplan.plan.types import route_of
from smartplan.standing.agencies import agencies, recommendations
from smartplan.standing.charge import in_charge
from smartplan.standing.duties import Duty, DutyKind, duties
from tests.standing.plans import AGENCIES, assessed

PROGRAM = """name: Izin cepat
dimension: governance
lead: a
status: running
period: {start: 2022, end: 2026}
actions: {satu: {kind: policy, name: SOP, lead: b}, dua: {kind: policy, name: Regulasi}}
indicators: {lama: {name: Lama, agency: c}, jumlah: {name: Jumlah}}
risks: {macet: {text: Macet, owner: b}}
"""
DATA = """datasets:
  izin: {name: Data izin, custodian: b, frequency: yearly, updated: 2024-01-01}
systems: {satu-data: {name: Satu Data, owner: c}}
requests:
  minta: {agency: c, due: 2024-05-31, items: [izin], status: %s}
"""
ADVICE = """recommendations:
  perwali: {text: Tetapkan, programs: [izin], status: open}
  forum: {text: Bentuk forum, status: open}
  lama: {text: Selesai, programs: [izin], status: done}
  dijawab: {text: Sudah dijawab, programs: [izin], status: answered}
"""
GOALS = "goals: {g: {text: Maju, indicators: {indeks: {name: Indeks, agency: c}}}}\n"

ASSESSMENT = """instrument: kominfo-2023-kppn-ikn
items:
  outcome.governance.lppd: {agency: c, due: 2024-06-15}
  output.budget.apbd: {agency: a, due: 2024-06-15, claim: 3}
  output.policy.regulation: {agency: b, due: 2024-06-15, claim: 4, sources: [perwali]}
"""

Told = list[tuple[str, str, str, bool]]


def owed(on: date = date(2024, 6, 30), **files: str) -> tuple[Duty, ...]:
    result = assessed(on, **files)
    return duties(result.plan, result.findings)


def of_kind(kind: DutyKind, found: tuple[Duty, ...]) -> Told:
    return [
        (one.agency, str(one.route), one.code, one.is_overdue) for one in found if one.kind is kind
    ]


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        ("programs.izin.name", ["a"]),
        ("programs.izin", ["a"]),
        ("programs.izin.actions.satu.output", ["b"]),
        ("programs.izin.actions.dua", ["a"]),
        ("programs.izin.actions", ["a"]),
        ("programs.izin.indicators.lama.targets", ["c"]),
        ("programs.izin.indicators.jumlah", ["a"]),
        ("programs.izin.risks.macet", ["b"]),
        ("programs.lain", []),
        ("goals.g.indicators.indeks", ["c"]),
        ("goals.g.text", []),
        ("progress.2023.programs.izin.spent", ["a"]),
        ("progress.2023.indicators.indeks", ["c"]),
        ("progress.2023.recommendations.perwali", ["a"]),
        ("progress.2023.recommendations.forum", []),
        ("datasets.izin", ["b"]),
        ("systems.satu-data", ["c"]),
        ("requests.minta.due", ["c"]),
        ("applications.portal.name", ["b"]),
        ("assessment.2024.items.outcome.governance.lppd.claim", ["c"]),
        ("agencies.b.name", ["b"]),
        ("agenda.paparan.date", ["b"]),
        ("agenda.rapat", []),
        ("vision.text", []),
        ("agencies", []),
    ],
)
def test_who_is_in_charge_of_a_place(route: str, expected: list[str]) -> None:
    plan = assessed(
        programs__izin=PROGRAM,
        data=DATA % "open" + "applications: {portal: {name: Portal, owner: b}}\n",
        progress__2023=ADVICE,
        profile=GOALS,
        assessment__2024=ASSESSMENT,
        process="agenda: {paparan: {name: Paparan, date: 2024-11, agency: b}, rapat: {name: R}}\n",
    ).plan
    assert list(in_charge(route_of(route), plan)) == expected


@pytest.mark.parametrize(
    ("today", "status", "expected"),
    [
        (date(2024, 5, 31), "open", [("c", "requests.minta", "", False)]),
        (date(2024, 6, 1), "open", [("c", "requests.minta", "DAT002", True)]),
        (date(2024, 6, 1), "received, received: 2024-05-30", []),
        (date(2024, 6, 1), "rejected", []),
    ],
)
def test_a_request_is_late_from_the_day_after(today: date, status: str, expected: Told) -> None:
    found = owed(today, data=DATA % status)
    assert of_kind(DutyKind.DATA, found) == expected
    late = [one.since for one in found if one.is_overdue]
    assert late == [date(2024, 6, 1) for *_, is_late in expected if is_late]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2024, 3, 31), []),
        (date(2024, 4, 1), [("a", "progress.2023.programs.izin", "PRG003", True)]),
    ],
)
def test_progress_of_a_year_is_owed_from_april_on(today: date, expected: Told) -> None:
    told = "programs: {izin: {physical: 5}}\n"
    found = owed(today, programs__izin=PROGRAM, progress__2022=told)
    assert of_kind(DutyKind.PROGRESS, found) == expected


def test_a_year_that_tells_nothing_is_owed_program_by_program() -> None:
    files = {
        f"programs__p{n}": PROGRAM.replace("lead: a", f"lead: {who}")
        for n, who in enumerate("aabbc")
    }
    files["programs__p5"] = PROGRAM.replace("lead: a\n", "")
    found = of_kind(DutyKind.PROGRESS, owed(**files))
    assert [(who, route[-2:]) for who, route, _, _ in found] == [
        ("a", "p0"), ("a", "p1"), ("b", "p2"), ("b", "p3"), ("c", "p4"), ("", "p5"),
    ]  # fmt: skip


QUARTER = "progress.2024.programs.izin.quarters.1"


@pytest.mark.parametrize(
    ("today", "told", "expected"),
    [
        (date(2024, 3, 31), "lain: {quarters: {'1': {physical: 5}}}", []),
        (date(2024, 4, 1), "lain: {physical: 5}", []),
        (date(2024, 4, 1), "lain: {quarters: {'1': {physical: 5}}}", [("a", QUARTER, "", False)]),
        (date(2024, 5, 1), "lain: {quarters: {'1': {physical: 5}}}", [("a", QUARTER, "", True)]),
        (date(2024, 5, 1), "izin: {quarters: {'1': {physical: 5}}}", []),
        (date(2024, 5, 1), "izin: {quarters: {'1': {}}}, lain: {quarters: {'1': {physical: 5}}}",
         [("a", QUARTER, "", True)]),
    ],
)  # fmt: skip
def test_a_quarter_is_owed_once_it_is_over_by_who_reports_by_quarter(
    today: date, told: str, expected: Told
) -> None:
    files = {
        "programs__izin": PROGRAM,
        "programs__lain": PROGRAM.replace("status: running", "status: planned"),
        "progress__2023": "programs: {izin: {physical: 5}}\n",
        "progress__2024": f"programs: {{{told}}}\n",
    }
    found = owed(today, **files)
    assert of_kind(DutyKind.PROGRESS, found) == expected
    assert [str(one.due) for one in found if one.kind is DutyKind.PROGRESS] == [
        "2024-04-30" for _ in expected
    ]


def test_a_program_counts_once_that_owes_its_year_and_a_quarter() -> None:
    files = {
        "programs__izin": PROGRAM,
        "programs__lain": PROGRAM.replace("status: running", "status: planned"),
        "progress__2023": "programs: {lain: {quarters: {'4': {physical: 5}}}}\n",
    }
    result = assessed(date(2024, 5, 1), **files)
    found = duties(result.plan, result.findings)
    assert len(of_kind(DutyKind.PROGRESS, found)) == 2
    assert next(one for one in agencies(result.plan, found) if one.id == "a").no_progress == 1


def test_a_list_of_data_that_is_stale_is_owed_by_each_custodian() -> None:
    rows = "".join(
        f"  d{n}: {{name: Data {n}, custodian: {who}, frequency: monthly, updated: 2022-01-01}}\n"
        for n, who in enumerate("aabbc")
    )
    found = of_kind(DutyKind.DATA, owed(data=f"datasets:\n{rows}"))
    assert [(who, code) for who, _, code, _ in found] == [
        ("a", "DAT004"), ("a", "DAT004"), ("b", "DAT004"), ("b", "DAT004"), ("c", "DAT004"),
    ]  # fmt: skip
    told = [one for one in owed(data=f"datasets:\n{rows}") if one.kind is DutyKind.DATA]
    assert [str(one.route) for one in told] == [f"datasets.d{n}" for n in range(len(told))]


@pytest.mark.parametrize(
    ("today", "codes", "overdue"),
    [(date(2023, 12, 31), {""}, 0), (date(2024, 1, 1), {"PRG007"}, 2)],
)
def test_a_recommendation_is_late_when_its_year_is_over(
    today: date, codes: set[str], overdue: int
) -> None:
    result = assessed(today, programs__izin=PROGRAM, progress__2023=ADVICE)
    told = of_kind(DutyKind.RECOMMENDATION, duties(result.plan, result.findings))
    named = {(who, route.rpartition(".")[2]) for who, route, _, _ in told}
    assert named == {("a", "perwali"), ("", "forum")}
    assert {code for _, _, code, _ in told} == codes
    assert sum(is_late for *_, is_late in told) == overdue
    counted = recommendations(duties(result.plan, result.findings))
    assert (counted.open, counted.overdue) == (2, overdue)


@pytest.mark.parametrize(("today", "is_late"), [(15, False), (16, True)])
def test_items_of_an_assessment_are_owed_until_they_have_value_and_evidence(
    today: int, *, is_late: bool
) -> None:
    sources = "perwali: {title: Perwali, kind: law, date: 2020-09-01}\n"
    found = owed(date(2024, 6, today), assessment__2024=ASSESSMENT, sources=sources)
    items = [one for one in found if one.kind is DutyKind.ASSESSMENT]
    assert [(one.agency, one.route.key, one.is_overdue) for one in items] == [
        ("a", "output.budget.apbd", is_late), ("c", "outcome.governance.lppd", is_late),
    ]  # fmt: skip


def test_a_recommendation_names_who_answers_it_and_until_when() -> None:
    one = "{text: Tetapkan, agency: b, due: 2024-06-29, programs: [izin]}"
    found = owed(programs__izin=PROGRAM, progress__2024=f"recommendations: {{x: {one}}}\n")
    assert of_kind(DutyKind.RECOMMENDATION, found) == [
        ("b", "progress.2024.recommendations.x", "", True)
    ]


def test_fields_of_a_program_are_owed_by_its_agency_and_evidence_by_nobody() -> None:
    found = owed(
        programs__izin=PROGRAM,
        readiness="indicators: {structure.people.ict-staff: {level: 3}}\n",
    )
    fields = {(one.agency, one.code) for one in found if one.kind is DutyKind.FIELD}
    assert ("a", "BUD003") in fields
    assert ("c", "COV007") in fields, "the agency that measures it"
    assert {one.agency for one in found if one.kind is DutyKind.EVIDENCE} == {""}
    assert not any(one.code.startswith(("ORG", "STG", "LAW00")) for one in found)


def test_what_an_allowance_accepts_is_not_owed() -> None:
    codes = {one.code for one in owed(programs__izin=PROGRAM)}
    assert "BUD003" in codes
    allowed = "name: Izin cepat  # smartplan: allow BUD003 -- dibiayai provinsi\n"
    text = PROGRAM.replace("name: Izin cepat\n", allowed)
    assert {one.code for one in owed(programs__izin=text)} == codes - {"BUD003"}


def test_agencies_are_counted_in_the_order_of_the_plan() -> None:
    result = assessed(programs__izin=PROGRAM, data=DATA % "open")
    found = agencies(result.plan, duties(result.plan, result.findings))
    assert [one.id for one in found] == ["a", "b", "c"]
    first, second, third = found
    assert (first.name, first.programs) == ("DA", ("izin",))
    assert (first.no_progress, first.urgent) == (1, 1)
    assert (second.name, second.programs) == ("Dinas B", ())
    assert (third.late_data, third.urgent) == (1, 1)


def test_programs_without_an_agency_stand_at_the_end() -> None:
    result = assessed(programs__izin=PROGRAM.replace("lead: a\n", ""))
    last = agencies(result.plan, duties(result.plan, result.findings))[-1]
    assert (last.id, last.programs) == ("", ("izin",))
    assert last.no_progress == 1


def test_the_overdue_come_first() -> None:
    result = assessed(programs__izin=PROGRAM, data=DATA % "open")
    found = duties(result.plan, result.findings)
    late = [one.is_overdue for one in found]
    assert late == sorted(late, reverse=True)
    (asked,) = [one for one in found if one.kind is DutyKind.DATA]
    assert (asked.agency, asked.code, str(asked.route)) == ("c", "DAT002", "requests.minta")
    assert (str(asked.due), asked.since) == ("2024-05-31", date(2024, 6, 1))
    first = agencies(result.plan, found)[0]
    assert (first.id, first.programs, first.no_progress, first.no_evidence) == (
        "a",
        ("izin",),
        1,
        0,
    )
    advice = recommendations(found)
    assert (advice.open, advice.overdue) == (0, 0)


def test_what_is_recorded_of_a_later_day_is_owed_by_nobody() -> None:
    """So that a plan can be looked at as of an earlier day; validate tells it all the same."""
    body = "council: {decree: sk, meetings: [{date: 2024-07-15, topic: Rapat}]}\n"
    done = PROGRAM.replace("status: running", "status: done")
    files = {"programs__izin": f"{done}milestones: {{}}\n", "organization": f"{AGENCIES}{body}"}
    result = assessed(date(2022, 6, 1), **files)
    codes = {one.code for one in result.findings}
    assert "TIM013" in codes
    assert not [one for one in duties(result.plan, result.findings) if one.code == "TIM013"]
