"""What was promised for a year against what is told of it, and what slipped."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.facts import money
from smartplan.facts.promised import Promise, PromiseCount, promised, promised_by, slipped
from smartplan.plan.load import load
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from tests.places import AS_OF, EXAMPLES
from tests.standing.plans import assessed

PROGRAM = """name: Izin cepat
dimension: %s
lead: %s
status: %s
period: {start: 2023, end: 2024}
actions:
  satu: {kind: policy, name: SOP, years: [2023, 2024]}
  dua: {kind: people, name: Pelatihan, years: [2023]}
milestones: {loket: {date: 2023-08, text: Loket dibuka}}
budget: [{year: 2023, amount: 300000000, fund: apbd}, {year: 2024, amount: 500000000, fund: apbd}]
"""
RUNS = PROGRAM % ("governance", "a", "running")


def counted(count: PromiseCount) -> tuple[int, ...]:
    held = (count.planned, count.told, count.ran, count.done, count.silent)
    return tuple(len(one) for one in held)


def told(entry: str, program: str = RUNS, year: int = 2023, **files: str) -> Promise:
    files[f"progress__{year}"] = f"programs: {{izin: {{{entry}}}}}\n"
    return promised(assessed(programs__izin=program, **files).plan, 2023)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("", (1, 0, 0, 0, 1)),
        ("note: menyusul", (1, 0, 0, 0, 1)),
        ("status: planned", (1, 1, 0, 0, 0)),
        ("status: planned, physical: 10", (1, 1, 0, 0, 0)),
        ("constraint: Belum dilelang", (1, 1, 0, 0, 0)),
        ("status: running", (1, 1, 1, 0, 0)),
        ("spent: 0", (1, 1, 0, 0, 0)),
        ("spent: 1000000", (1, 1, 1, 0, 0)),
        ("physical: 99.9", (1, 1, 1, 0, 0)),
        ("physical: 100", (1, 1, 1, 1, 0)),
        ("status: running, physical: 100", (1, 1, 1, 0, 0)),
        ("status: done", (1, 1, 1, 1, 0)),
        ("status: stopped, physical: 60", (1, 1, 1, 0, 0)),
        ("status: stopped", (1, 1, 0, 0, 0)),
        ("quarters: {'2': {physical: 5}}", (1, 1, 1, 0, 0)),
        ("actions: {satu: {status: running}}", (1, 1, 1, 0, 0)),
    ],
)
def test_how_far_a_program_has_come(entry: str, expected: tuple[int, ...]) -> None:
    found = told(entry)
    assert counted(found.programs) == expected
    assert counted(found.milestones) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("status: running", (2, 0, 0, 0, 2)),
        ("actions: {satu: {status: planned}}", (2, 1, 0, 0, 1)),
        ("actions: {satu: {status: running}, dua: {status: done}}", (2, 2, 2, 1, 0)),
        ("actions: {satu: {status: stopped}}", (2, 1, 0, 0, 1)),
    ],
)
def test_how_far_its_actions_have_come(entry: str, expected: tuple[int, ...]) -> None:
    assert counted(told(entry).actions) == expected


@pytest.mark.parametrize(
    ("status", "entry", "is_planned"),
    [
        ("running", "", True),
        ("planned", "", True),
        ("done", "", True),
        ("idea", "", False),
        ("idea", "physical: 3", True),
        ("stopped", "", False),
        ("stopped", "physical: 60", True),
    ],
)
def test_ideas_and_what_was_stopped_count_where_they_are_told_of(
    status: str, entry: str, *, is_planned: bool
) -> None:
    found = told(entry, PROGRAM % ("governance", "a", status))
    assert len(found.programs.planned) == is_planned
    assert found.money == 300_000_000 * is_planned


def test_a_year_in_which_nothing_was_to_run_promised_nothing() -> None:
    plan = assessed(programs__izin=RUNS).plan
    assert counted(promised(plan, 2022).programs) == (0, 0, 0, 0, 0)
    assert promised_by(plan, 2022, lambda one: one.dimension or "") == {}


def test_a_program_without_a_period_is_planned_in_the_years_of_its_parts() -> None:
    program = RUNS.replace("period: {start: 2023, end: 2024}\n", "")
    plan = assessed(programs__izin=program).plan
    held = [len(promised(plan, year).programs.planned) for year in (2022, 2023, 2024, 2025)]
    assert held == [0, 1, 1, 0]


def test_what_was_done_before_is_not_silent_later() -> None:
    files = {
        "programs__izin": RUNS,
        "progress__2023": "programs: {izin: {status: done, actions: {satu: {status: done}}}}\n",
    }
    found = promised(assessed(**files).plan, 2024)
    assert counted(found.programs) == (1, 1, 1, 1, 0)
    assert counted(found.actions) == (1, 1, 1, 1, 0)


def test_money_is_told_of_those_that_tell_of_both() -> None:
    quiet = PROGRAM % ("living", "b", "running")
    found = told("spent: 200000000", programs__lain=quiet)
    assert (found.money, found.reported, found.spent) == (600_000_000, 300_000_000, 200_000_000)


def test_money_by_the_last_quarter_is_told_beside_that_of_the_year() -> None:
    quiet = PROGRAM % ("living", "b", "running")
    held = "programs:\n  izin: {spent: 200000000, quarters: {'1': {spent: 9000000}}}\n"
    held += (
        "  lain: {quarters: {'1': {spent: 5000000}, '2': {physical: 9}, '3': {spent: 7000000}}}\n"
    )
    plan = assessed(programs__izin=RUNS, programs__lain=quiet, progress__2023=held).plan
    found = promised(plan, 2023)
    assert (found.reported, found.spent) == (300_000_000, 200_000_000)
    assert (found.so_far_of, found.so_far) == (600_000_000, 207_000_000)


STATUS = st.sampled_from(["idea", "planned", "running", "done", "stopped"])
ENTRY = st.sampled_from(
    [
        None,
        "",
        "status: done",
        "status: stopped",
        "physical: 40, spent: 100000000",
        "spent: 350000000, actions: {satu: {status: done}, dua: {status: running}}",
        "quarters: {'1': {spent: 5000000}}",
    ]
)
PART = st.sampled_from(["governance", "living"])
LEAD = st.sampled_from(["a", "b"])
PARTS: list[Callable[[Program], str]] = [
    lambda one: one.dimension or "",
    lambda one: one.lead or "",
]


def held_in_order(count: PromiseCount) -> None:
    for outer, inner in (
        (count.planned, count.told),
        (count.told, count.ran),
        (count.ran, count.done),
    ):
        assert set(inner) <= set(outer)
    assert sorted((*count.told, *count.silent)) == sorted(count.planned)


def adds_up(plan: Plan, year: int) -> None:
    """Each count holds the next, and what parts have comes to what the whole has."""
    whole = promised(plan, year)
    both = money.reported(plan, str(year)).values()
    assert (whole.reported, whole.spent) == (sum(a for a, _ in both), sum(b for _, b in both))
    assert whole.money >= whole.so_far_of >= whole.reported
    for part in PARTS:
        held = promised_by(plan, year, part).values()
        for key in ("money", "reported", "spent", "so_far", "so_far_of"):
            assert sum(getattr(one, key) for one in held) == getattr(whole, key)
        for key in ("programs", "actions", "milestones"):
            counts = [getattr(one, key) for one in held]
            held_in_order(getattr(whole, key))
            for state in ("planned", "told", "ran", "done", "silent"):
                routes = [at for one in counts for at in getattr(one, state)]
                assert sorted(routes) == sorted(getattr(getattr(whole, key), state))


@settings(max_examples=40)
@given(st.lists(st.tuples(PART, LEAD, STATUS, ENTRY, ENTRY), min_size=1, max_size=5))
def test_the_parts_come_to_the_whole(held: list[tuple[str, ...]]) -> None:
    files = {f"programs__p{n}": PROGRAM % one[:3] for n, one in enumerate(held)}
    for place, year in ((3, 2023), (4, 2024)):
        rows = [
            f"  p{n}: {{{one[place]}}}\n" for n, one in enumerate(held) if one[place] is not None
        ]
        files[f"progress__{year}"] = "programs:\n" + "".join(rows) if rows else "programs: {}\n"
    plan = assessed(**files).plan
    for year in (2022, 2023, 2024):
        adds_up(plan, year)


@pytest.mark.parametrize("name", ["tegal", "batam", "bukittinggi", "batang"])
def test_the_parts_of_the_examples_come_to_the_whole(name: str) -> None:
    plan = load(read_folder(EXAMPLES / name), AS_OF).plan
    for year in plan.years:
        adds_up(plan, year)


def shifts(on: date, **files: str) -> list[tuple[str, str, str]]:
    return [(str(one.at), str(one.was), one.reason) for one in slipped(assessed(on, **files).plan)]


def test_a_program_slips_once_its_years_are_over_and_it_is_not_done() -> None:
    files = {
        "programs__izin": RUNS,
        "progress__2024": "programs: {izin: {physical: 60, constraint: Lelang gagal}}\n",
    }
    assert shifts(date(2024, 12, 31), **files) == []
    assert shifts(date(2025, 1, 1), **files) == [("programs.izin", "2024", "Lelang gagal")]
    files["programs__izin"] = RUNS.replace("status: running", "status: done")
    assert shifts(date(2025, 1, 1), **files) == []
    files["programs__izin"] = RUNS.replace("status: running", "status: idea")
    assert shifts(date(2025, 1, 1), **files) == []


@pytest.mark.parametrize(
    ("status", "has_slipped"),
    [("planned", True), ("running", True), ("done", False), ("stopped", False)],
)
def test_an_action_slips_where_its_program_says_it_is_not_done(
    status: str, *, has_slipped: bool
) -> None:
    at = f"programs: {{izin: {{physical: 5, actions: {{dua: {{status: {status}}}}}}}}}\n"
    found = shifts(date(2024, 1, 1), programs__izin=RUNS, progress__2023=at)
    assert found == [("programs.izin.actions.dua", "2023", "")] * has_slipped
    assert shifts(date(2023, 12, 31), programs__izin=RUNS, progress__2023=at) == []


def test_an_action_that_was_done_a_year_later_has_come_after_all() -> None:
    files = {
        "programs__izin": RUNS,
        "progress__2023": "programs: {izin: {actions: {dua: {status: running}}}}\n",
        "progress__2024": "programs: {izin: {actions: {dua: {status: done}}}}\n",
    }
    assert shifts(date(2024, 6, 1), **files) == []


MILESTONE = ("programs.izin.milestones.loket", "2023-08", "")


@pytest.mark.parametrize(
    ("today", "progress", "has_slipped"),
    [
        (date(2024, 3, 31), "", False),  # the year is not due before April
        (date(2024, 4, 1), "", True),
        (date(2024, 4, 1), "izin: {physical: 5}", False),
        (date(2024, 4, 1), "izin: {quarters: {'2': {physical: 5}}}", True),
        (date(2024, 4, 1), "izin: {quarters: {'3': {physical: 5}}}", False),
        # where the region reports by quarter, the third is due at the end of October
        (date(2023, 10, 31), "lain: {quarters: {'2': {physical: 5}}}", False),
        (date(2023, 11, 1), "lain: {quarters: {'2': {physical: 5}}}", True),
    ],
)
def test_a_milestone_slips_once_it_could_have_been_told_of(
    today: date, progress: str, *, has_slipped: bool
) -> None:
    files = {"programs__izin": RUNS, "progress__2023": f"programs: {{{progress}}}\n"}
    files["programs__lain"] = RUNS.replace("milestones:", "# milestones:")
    assert shifts(today, **files) == [MILESTONE] * has_slipped


def test_a_quick_win_slips_that_nobody_tells_of_since_its_deadline() -> None:
    program = RUNS + "quick_win: {state: running, deadline: 2024-03-15}\n"
    files = {"programs__izin": program, "progress__2023": "programs: {izin: {physical: 5}}\n"}
    assert shifts(date(2024, 3, 15), **files) == []
    assert shifts(date(2024, 3, 16), **files) == [("programs.izin.quick_win", "2024-03-15", "")]
    files["progress__2024"] = "programs: {izin: {quarters: {'1': {physical: 9}}}}\n"
    assert shifts(date(2024, 4, 16), **files) == []


@pytest.mark.parametrize(
    ("told", "reason", "place"),
    [
        ("constraint: Cuaca, quarters: {'1': {constraint: Izin}}", "Cuaca", "izin.constraint"),
        ("quarters: {'1': {constraint: Izin}, '2': {constraint: Lelang}, '3': {physical: 3}}",
         "Lelang", "izin.quarters.2.constraint"),
        ("physical: 3", "Dana", "izin.constraint"),
    ],
)  # fmt: skip
def test_the_reason_is_the_last_word_on_its_program(told: str, reason: str, place: str) -> None:
    files = {
        "programs__izin": RUNS,
        "progress__2023": "programs: {izin: {constraint: Dana}}\n",
        "progress__2024": f"programs: {{izin: {{{told}}}}}\n",
    }
    (found,) = slipped(assessed(date(2025, 1, 1), **files).plan)
    assert (found.reason, str(found.reason_at).split("programs.")[1]) == (reason, place)


def test_the_longest_comes_first() -> None:
    late = RUNS.replace("loket: {date: 2023-08,", "loket: {date: 2023-02-01,")
    files = {"programs__izin": RUNS, "programs__lain": late, "programs__b": RUNS}
    found = [at for at, *_ in shifts(date(2024, 6, 1), **files)]
    ids = [at.split(".")[1] for at in found]
    assert ids == ["lain", "b", "izin"]
