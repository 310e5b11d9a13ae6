"""What became of quick wins: by the last word on each, with its reason; and those without news."""

from datetime import date

import pytest

from smartplan.facts.quick_wins import WinOutcome, outcome, without_news
from tests.standing.plans import assessed

PROGRAM = """name: Loket keliling
dimension: governance
status: %s
period: {start: 2022, end: 2026}
quick_win: {state: %s, deadline: 2023-03-31%s}
"""
RUNS = ("running", "running", "")


def became(
    program: tuple[str, str, str], told: dict[int, str], on: date = date(2025, 6, 30)
) -> WinOutcome | None:
    files = {f"progress__{year}": f"programs: {{p: {{{one}}}}}\n" for year, one in told.items()}
    plan = assessed(on, programs__p=PROGRAM % program, **files).plan
    return outcome(plan.programs["p"], plan)


def years(said: str) -> tuple[str, str, str]:
    return ("running", "running", f", years: {{{said}}}")


@pytest.mark.parametrize(
    ("program", "told", "expected"),
    [
        (RUNS, {}, ("unknown", None, "", "quick_win")),
        (RUNS, {2023: ""}, ("unknown", None, "", "quick_win")),
        (RUNS, {2022: "physical: 5"}, ("unknown", None, "", "quick_win")),
        (RUNS, {2023: "physical: 5"}, ("running", 2023, "", "p")),
        (RUNS, {2024: "status: done"}, ("ended", 2024, "", "p")),
        (RUNS, {2023: "physical: 5", 2024: "status: stopped, constraint: Alat rusak"},
         ("stopped", 2024, "Alat rusak", "p")),
        (RUNS, {2023: "status: stopped", 2024: "status: running"}, ("running", 2024, "", "p")),
        (RUNS, {2024: "status: planned"}, ("unknown", 2024, "", "p")),
        (years("2024: {status: running}"), {}, ("running", 2024, "", "2024")),
        (years("2025: {status: running}, 2026: {status: stopped}"), {2027: "status: stopped"},
         ("running", 2025, "", "2025")),
        (years("2022: {status: running}"), {}, ("unknown", None, "", "quick_win")),
        (years("2024: {status: stopped, reason: Dana habis}"), {2024: "status: running"},
         ("stopped", 2024, "Dana habis", "2024")),
        (years("2023: {status: stopped, reason: Dana habis}"), {2024: "status: running"},
         ("running", 2024, "", "p")),
        (("running", "done", ""), {2023: "physical: 5"}, ("ended", None, "", "state")),
        (("done", "running", ""), {}, ("ended", None, "", "status")),
        (("done", "done", ", years: {2024: {status: running}}"), {},
         ("running", 2024, "", "2024")),
        (("stopped", "running", ""), {2023: "status: stopped, constraint: Sepi"},
         ("stopped", 2023, "Sepi", "p")),
        (("stopped", "running", "}\nreason: Digabung\n#"), {2023: "constraint: Sepi"},
         ("stopped", None, "Digabung", "status")),
        (("stopped", "running", ", years: {2023: {status: stopped, reason: Sepi}}}\nreason: D\n#"),
         {}, ("stopped", 2023, "Sepi", "2023")),
        (("running", "stopped", ""), {}, ("stopped", None, "", "state")),
    ],
)  # fmt: skip
def test_the_last_word_tells(
    program: tuple[str, str, str], told: dict[int, str], expected: tuple[object, ...]
) -> None:
    found = became(program, told)
    assert found is not None
    assert (found.fate.value, found.year, found.reason, found.at.key) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [(date(2023, 3, 31), "running"), (date(2023, 4, 1), "unknown")],
)
def test_before_its_deadline_it_runs(today: date, expected: str) -> None:
    found = became(RUNS, {2022: "physical: 5"}, today)
    assert found is not None
    assert found.fate.value == expected


@pytest.mark.parametrize("program", [("running", "nominated", ""), ("planned", "nominated", "")])
def test_a_nominated_one_has_no_outcome(program: tuple[str, str, str]) -> None:
    assert became(program, {}) is None


def test_what_is_no_quick_win_has_none() -> None:
    text = (PROGRAM % RUNS).partition("quick_win")[0]
    plan = assessed(programs__p=text).plan
    assert outcome(plan.programs["p"], plan) is None


@pytest.mark.parametrize(
    ("program", "told", "today", "expected"),
    [
        (RUNS, {}, date(2023, 3, 31), None),
        (RUNS, {}, date(2023, 4, 1), "2023-03-31"),
        (RUNS, {2023: "quarters: {'1': {physical: 5}}"}, date(2023, 4, 1), None),
        (RUNS, {2022: "quarters: {'4': {physical: 5}}"}, date(2023, 4, 1), "2023-03-31"),
        # the year 2024 can be told of from April 2025 on
        (RUNS, {2023: "physical: 5"}, date(2025, 3, 31), None),
        (RUNS, {2023: "physical: 5"}, date(2025, 4, 1), "2023"),
        (years("2024: {status: running}"), {}, date(2025, 4, 1), None),
        (years("2024: {status: stopped}"), {}, date(2026, 6, 1), None),
        (("running", "done", ""), {}, date(2026, 6, 1), None),
        (("running", "nominated", ""), {}, date(2026, 6, 1), None),
    ],
)
def test_without_news(
    program: tuple[str, str, str], told: dict[int, str], today: date, expected: str | None
) -> None:
    files = {f"progress__{year}": f"programs: {{p: {{{one}}}}}\n" for year, one in told.items()}
    plan = assessed(today, programs__p=PROGRAM % program, **files).plan
    found = [(one.id, str(since)) for one, since in without_news(plan)]
    assert found == ([] if expected is None else [("p", expected)])
