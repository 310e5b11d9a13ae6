"""Where a plan stands as one value: what is in it, its next steps, and how it is kept."""

import json
from datetime import date
from pathlib import Path

import pytest

from smartplan.assess import Assessment, assess, assess_bundle
from smartplan.facts.quick_wins import without_news
from smartplan.portfolio.watched_day import WatchedDay
from smartplan.source.folder import read_folder
from smartplan.standing.duties import DutyKind, duties
from smartplan.standing.outline import StatusOutline, of_agency
from smartplan.standing.outlining import outlined
from smartplan.standing.plain_outline import kept_status, outline_of, plainly
from smartplan.standing.status import status
from smartplan.standing.steps import SOON, STEPS, next_steps
from tests.every_key import bundle
from tests.places import AS_OF, EXAMPLES, PLANS, RENDERED
from tests.standing.plans import MANIFEST, assessed

PROGRAM = """name: Izin {id}
dimension: governance
lead: {lead}
status: running
period: {{start: 2022, end: 2026}}
"""
DATA = """datasets:
  izin: {name: Data izin, custodian: b, frequency: monthly, updated: 2020-01-01}
  tarik:
    name: Data tarik
    custodian: c
    frequency: monthly
    updated: 2020-01-01
    pull: {kind: csv, file: data/izin.csv, value: nilai, year: tahun}
requests: {minta: {agency: c, due: 2024-05-31, items: [izin], status: open}}
"""
ADVICE = "recommendations: {perwali: {text: Tetapkan perwali, agency: b, due: 2024-06-15}}\n"


Step = tuple[str, str, str]  # whose, what, and with what


def outline(found: Assessment) -> StatusOutline:
    return outlined(found, with_spots=False)


def steps(on: date = AS_OF, scope: str | None = None, **files: str) -> list[Step]:
    found = assessed(on, **files)
    held = next_steps(status(found), found.plan, scope)
    return [(one.agency, one.text.id, one.how) for one in held]


@pytest.fixture(scope="module", params=["tegal", "batam", "bukittinggi", "batang", "every key"])
def state(request: pytest.FixtureRequest) -> Assessment:
    if request.param == "every key":
        return assess_bundle(bundle(), RENDERED)
    return assess(Path(EXAMPLES) / request.param, RENDERED)


def test_what_is_kept_is_what_was_worked_out(state: Assessment) -> None:
    found = outlined(state, with_spots=True)
    kept = json.loads(json.dumps(kept_status(state, with_spots=True)))
    assert outline_of(kept) == found
    assert plainly(outline_of(kept)) == kept


def test_every_route_has_its_line_and_every_line_is_there(state: Assessment) -> None:
    found = outlined(state, with_spots=True)
    routes = {one.route for one in (*found.dates, *found.owed, *found.quick_wins, *found.steps)}
    assert routes <= found.spots.keys()
    for spot in found.spots.values():
        file, _, line = spot.rpartition(":")
        document = state.documents.get(file)
        assert document is None or 1 <= int(line) <= document.text.count("\n") + 1
    assert not outlined(state, with_spots=False).spots


def test_counts_are_those_of_the_duties_and_of_nothing_else(state: Assessment) -> None:
    """The same duties for the table, the letters and the workbooks: no second count."""
    plan = state.plan
    owed = duties(plan, state.findings)
    found = outline(state)
    assert [(one.route, one.agency) for one in found.owed] == [
        (str(one.route), one.agency) for one in owed
    ]
    for agency in found.agencies:
        mine = [one for one in owed if one.agency == agency.id]
        data = {one.route for one in mine if one.kind is DutyKind.DATA and one.code}
        assert agency.late_data == len(data)
        told = {one.route[3] for one in mine if one.kind is DutyKind.PROGRESS}
        assert agency.no_progress == len(told)
        assert agency.urgent == sum(one.is_overdue or one.is_grave for one in mine)
    assert sum(one.programs != () for one in found.agencies) <= len(plan.programs)
    silent = [one.id for one in found.quick_wins if one.silent_since]
    assert silent == [program.id for program, _ in without_news(plan)]
    advice = {one.route: one.is_overdue for one in owed if one.kind is DutyKind.RECOMMENDATION}
    assert found.recommendations == (len(advice), sum(advice.values()))


def test_each_date_is_there_once_and_each_due_one_too(state: Assessment) -> None:
    found = outline(state)
    routes = [one.route for one in found.dates]
    assert len(set(routes)) == len(routes)
    assert {one.route for one in found.owed if one.due} <= set(routes)


def test_next_steps_are_at_most_five_and_none_twice(state: Assessment) -> None:
    found = outline(state)
    for scope in (None, *(one.id for one in found.agencies)):
        held = [one for one in found.steps if one.scope == scope]
        assert len(held) <= STEPS
        assert len({(one.text, one.route) for one in held}) == len(held)
        assert all(one.how and one.text.id and one.text.en for one in held)
    if found.owed:
        assert any(one.scope is None for one in found.steps)


def test_of_one_agency_only_its_own_is_left(state: Assessment) -> None:
    whole = outline(state)
    for agency in whole.agencies:
        found = of_agency(whole, agency.id)
        assert {one.agency for one in found.owed} <= {agency.id}
        assert all(not any(one.agencies) or agency.id in one.agencies for one in found.dates)
        assert [one.id for one in found.agencies] == [agency.id]
        assert found.recommendations[0] <= whole.recommendations[0]
        assert {one.id for one in found.quick_wins} <= set(agency.programs)


def test_answered_items_are_as_many_as_are_counted(state: Assessment) -> None:
    for one in outline(state).items:
        assert len(one.routes) == one.answered
        assert len(one.proven_routes) == one.proven
        assert set(one.proven_routes) <= set(one.routes)


# What comes first.


def test_what_blocks_the_stage_comes_before_what_is_late() -> None:
    manifest = f"{MANIFEST}stage: 1\n"
    found = steps(smartplan=manifest, data=DATA)
    assert found[0][2] == "organization.yaml"
    assert "Dewan Smart City" in found[0][1]
    assert not any("Forum" in text for _, text, _ in found[:2])
    late = next(place for place, (_, text, _) in enumerate(found) if "data yang diminta" in text)
    assert late > 0


def test_criteria_leave_room_for_what_is_late() -> None:
    """A plan that has hardly begun lacks them all, and yet what is overdue is told."""
    found = [how for _, _, how in steps(data=DATA)]
    assert [how.startswith("smartplan") for how in found[:4]] == [False, False, False, True]
    assert len(found) == STEPS


def test_an_empty_key_meets_no_criterion_and_no_rule_tells_it_twice() -> None:
    """A new plan has its keys laid down; that is no council and no readiness assessment."""
    state = assessed(
        smartplan=f"{MANIFEST}stage: 1\n",
        organization="agencies: {a: {name: Dinas A}}\ncouncil:\nteam:\n",
        readiness="assessed:\nindicators:\n",
    )
    gates = {one.id: one for one in outline(state).gates}
    for id, file in (("bodies", "organization.yaml"), ("readiness", "readiness.yaml")):
        assert (gates[id].is_met, gates[id].file) == (False, file)
    told = [one.message.id for one in state.findings if one.code.startswith("STG")]
    assert not [text for text in told if "Dewan" in text]


def test_a_criterion_of_a_later_stage_is_no_step() -> None:
    found = steps(smartplan=f"{MANIFEST}stage: 1\n")
    assert not any(how == "process.yaml" and "komitmen" in text for _, text, how in found)


def test_the_longest_overdue_comes_first() -> None:
    said = [text for _, text, _ in steps(data=DATA, progress__2023=ADVICE)]
    asked = next(place for place, text in enumerate(said) if "data yang diminta" in text)
    answer = next(place for place, text in enumerate(said) if "rekomendasi 2023" in text)
    assert asked < answer


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"programs__satu": PROGRAM.format(id="satu", lead="a"), "progress__2022": "{}\n"},
            ("a", "Izin satu: realisasi tahun 2023", "smartplan progress satu --year 2023"),
        ),
        (
            {
                "programs__satu": PROGRAM.format(id="satu", lead="a"),
                "programs__dua": PROGRAM.format(id="dua", lead="a"),
                "progress__2022": "{}\n",
            },
            (
                "a",
                "Izin dua: realisasi tahun 2023 (dan 1 lagi)",
                "smartplan sheet export --kind progress --agency a",
            ),
        ),
        (
            {
                "programs__satu": PROGRAM.format(id="satu", lead="a"),
                "programs__dua": PROGRAM.format(id="dua", lead="b"),
                "progress__2022": "{}\n",
            },
            (
                "",
                "Izin dua: realisasi tahun 2023 (dan 1 lagi, dari 2 perangkat daerah)",
                "smartplan sheet export --kind progress --agency b --agency a",
            ),
        ),
    ],
)
def test_a_step_says_with_what_it_is_done(
    files: dict[str, str], expected: tuple[str, str, str]
) -> None:
    assert expected in steps(**files)


def test_what_can_be_pulled_is_pulled() -> None:
    text, how = "Data tarik: mutakhirkan data; terakhir 1 Januari 2020", "data pull tarik"
    assert ("c", text, f"smartplan {how}") in steps(scope="c", data=DATA)


@pytest.mark.parametrize(
    ("updated", "is_to_record"), [("2024-05-01", True), ("2024-04-30", False)]
)
def test_data_that_came_is_to_be_recorded_and_not_asked_for_again(
    updated: str, *, is_to_record: bool
) -> None:
    data = DATA.replace("izin, custodian: b, frequency: monthly, updated: 2020-01-01",
                        f"izin, custodian: b, frequency: yearly, updated: {updated}")  # fmt: skip
    data = data.replace("agency: c, due:", "agency: c, asked: 2024-05-01, due:")
    text = "Data izin: datanya sudah dimutakhirkan; catat tanggal diterimanya"
    asked = ("c", "Data izin: data yang diminta", "smartplan sheet export --kind data --agency c")
    found = steps(scope="c", data=data)
    assert (("c", text, "data.yaml") in found, asked in found) == (is_to_record, not is_to_record)


@pytest.mark.parametrize(("before", "is_told"), [(SOON, True), (SOON + 1, False)])
def test_what_is_held_soon_is_prepared(before: int, *, is_told: bool) -> None:
    process = "agenda: {paparan: {name: Paparan akhir, date: 2024-11-20, kind: presentation}}\n"
    day = date.fromordinal(date(2024, 11, 20).toordinal() - before)
    said = ("", "Siapkan: Paparan akhir, 20 November 2024", "smartplan render --document deck")
    assert (said in steps(day, process=process, smartplan=f"{MANIFEST}stage: 1\n")) is is_told


@pytest.mark.parametrize(("after", "is_told"), [(0, True), (1, False)])
def test_what_goes_on_since_yesterday_is_not_prepared(after: int, *, is_told: bool) -> None:
    process = "stages: {'1': {dates: {start: 2024-11-20, end: 2024-11-22}}}\n"
    day = date.fromordinal(date(2024, 11, 20).toordinal() + after)
    said = ("", "Siapkan: Bimtek tahap I, 20 November 2024", "smartplan render --document bimtek")
    assert (said in steps(day, process=process, smartplan=f"{MANIFEST}stage: 1\n")) is is_told


def test_commands_of_the_steps_are_there(state: Assessment) -> None:
    """A step names a command that smartplan has, a document that it makes, or a file."""
    from smartplan.commands import COMMANDS
    from smartplan.plan.documents import DOCUMENTS
    from smartplan.sheets.kinds import WorkbookKind

    verbs = {verb.name for verb in COMMANDS}
    for one in outline(state).steps:
        if not one.how.startswith("smartplan "):
            assert one.how.endswith((".yaml", "/"))
            continue
        words = one.how.split()
        assert words[0] == "smartplan"
        assert words[1] in verbs or " ".join(words[1:3]) in verbs
        if "--kind" in words:
            assert WorkbookKind(words[words.index("--kind") + 1])
        if "--document" in words:
            assert words[words.index("--document") + 1] in DOCUMENTS


@pytest.mark.parametrize("plan", [EXAMPLES / "tegal", PLANS / "smallest"])
@pytest.mark.parametrize("day", [date(2024, 12, 20), RENDERED, date(2027, 4, 2)])
def test_what_is_kept_holds_on_all_the_days_for_which_it_is_kept(plan: Path, day: date) -> None:
    held = read_folder(plan)
    watched = WatchedDay.of(day)
    kept = kept_status(assess_bundle(held, watched), with_spots=False)
    first, last = max(watched.first, date(2017, 1, 1)), min(watched.last, date(2040, 1, 1))
    assert first <= day <= last
    for other in {first, first + (last - first) // 2, last}:
        assert kept_status(assess_bundle(held, other), with_spots=False) == kept
