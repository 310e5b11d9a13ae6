"""The quick wins: their sheets, when their work can have begun, and what became of them."""

from collections.abc import Iterator
from datetime import date
from enum import Enum

from smartplan.day import Day, years_after
from smartplan.facts.news import news_since
from smartplan.facts.periods import of_program
from smartplan.facts.programs import is_live
from smartplan.facts.realisations import realisations, reported_year
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.quick_win import QuickWin, QuickWinState, YearStatus
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.value import dataclass
from smartplan.wording import Text


class WinFate(Enum):
    """What became of a quick win."""

    RUNNING_ON = "running"
    ENDED = "ended"
    STOPPED = "stopped"
    UNKNOWN = "unknown"

    @property
    def label(self) -> Text:
        """The word for people."""
        return _FATES[self]


@dataclass(frozen=True, slots=True)
class WinOutcome:
    """What became of a quick win by the last word on it: where that stands, its year and reason.

    `year` is None where it has no year of its own; `reason` is "" where none is told.
    """

    fate: WinFate
    at: Route
    year: int | None = None
    reason: str = ""


def sheet_of(program: Program) -> QuickWin | None:
    """A program's sheet, if it is a quick win that has not been stopped."""
    sheet = program.quick_win
    is_stopped = sheet is not None and sheet.state is QuickWinState.STOPPED
    return sheet if is_live(program) and not is_stopped else None


def sheet_ahead(program: Program) -> QuickWin | None:
    """A program's sheet, if there is still something to do: neither stopped nor done."""
    sheet = sheet_of(program)
    is_done = program.status is ProgramStatus.DONE or (sheet and sheet.state is QuickWinState.DONE)
    return None if is_done else sheet


def chosen_sheet(program: Program, *, ahead: bool = False) -> QuickWin | None:
    """The same of a quick win that is more than nominated: only then its sheet is to be filled."""
    sheet = sheet_ahead(program) if ahead else sheet_of(program)
    return sheet if sheet and sheet.state is not QuickWinState.NOMINATED else None


def latest_start(program: Program, plan: Plan) -> tuple[date, Route] | None:
    """The last day on which the work can have begun, and what tells: only years are known.

    A milestone proves that it had begun; work from before the plan counts from the plan's start.
    """
    if not program.period or not program.period.start:
        return None
    told: list[tuple[date, Route]] = [
        (milestone.date.last, milestone.at / "date")
        for milestone in program.milestones.values()
        if milestone.date and milestone.date.year >= program.period.start
    ]
    told.append((date(program.period.start, 12, 31), program.period.at / "start"))
    began, at = min(told)
    if plan.years and began.year < plan.years[0]:
        began = date(plan.years[0], 12, 31)
    return began, at


def is_too_late(program: Program, plan: Plan) -> bool:
    """Whether the quick win takes longer than a year, even from the latest start there can be."""
    sheet = sheet_of(program) if program.quick_win else None
    start = latest_start(program, plan) if sheet and sheet.deadline else None
    return bool(
        sheet and sheet.deadline and start and sheet.deadline.is_after(years_after(start[0], 1))
    )


def deadline_outside(program: Program) -> Day | None:
    """The deadline in a year in which the program does not run."""
    sheet = sheet_of(program) if program.quick_win else None
    bounds = of_program(program) if sheet and sheet.deadline else None
    if sheet is None or sheet.deadline is None or bounds is None:
        return None
    return sheet.deadline if bounds.outside([sheet.deadline.year]) else None


def is_traced(plan: Plan, id: str) -> bool:
    """Whether an issue says where the RPJMD has it, or its words were not understood."""
    issue = plan.profile.issues.get(id)
    return issue is None or bool(issue.plan_ref) or plan.is_broken(issue.at / "plan_ref")


def outcome(program: Program, plan: Plan) -> WinOutcome | None:
    """What became of a quick win; None of a program that is none, or no more than nominated.

    What its sheet says of a year goes before the program's progress of that year. That it runs, as
    long as its deadline is ahead, is no outcome yet, and told as running on; behind it, only what
    was told since counts.
    """
    sheet = program.quick_win
    if sheet is None or (sheet.state is QuickWinState.NOMINATED and is_live(program)):
        return None
    told = (one for one in _words(program, sheet, plan) if (one.year or 0) <= plan.as_of.year)
    words = sorted(told, key=lambda one: one.year or 0)
    last = words[-1] if words else None
    if not is_live(program) or sheet.state is QuickWinState.STOPPED:
        return _stopped(program, sheet, words)
    if last and last.fate is not WinFate.RUNNING_ON:
        return last
    is_done = sheet.state is QuickWinState.DONE or program.status is ProgramStatus.DONE
    if is_done and not (last and _is_of_sheet(last.at, sheet)):
        return WinOutcome(WinFate.ENDED, _place_of_state(program, sheet))
    if sheet.deadline and sheet.deadline.is_before(plan.as_of):
        is_since = last is not None and _is_since(last, sheet, sheet.deadline, program, plan)
        return last if last and is_since else WinOutcome(WinFate.UNKNOWN, sheet.at)
    runs = program.status is ProgramStatus.RUNNING or sheet.state is QuickWinState.RUNNING
    return last or WinOutcome(WinFate.RUNNING_ON if runs else WinFate.UNKNOWN, sheet.at)


def word_of(program: Program, plan: Plan, year: int) -> WinOutcome | None:
    """What is told of a quick win in a year: by its sheet, else by its program's progress."""
    sheet = program.quick_win
    told = [one for one in _words(program, sheet, plan) if one.year == year] if sheet else []
    return told[-1] if told else None


def without_news(plan: Plan) -> tuple[tuple[Program, Day], ...]:
    """The quick wins past their deadline of which nothing is told, and since when.

    Nothing was told since the deadline, or of one that ran on, nothing of the last year of which
    it could be: whether a quick win still runs is asked every year.
    """
    return plan.once(_without_news)


def _without_news(plan: Plan) -> tuple[tuple[Program, Day], ...]:
    found = []
    for program in plan.programs.values():
        sheet = chosen_sheet(program) if program.quick_win else None
        day = sheet.deadline if sheet else None
        if sheet is None or day is None or not day.is_before(plan.as_of):
            continue
        held = outcome(program, plan)
        if held is None or held.fate in (WinFate.ENDED, WinFate.STOPPED):
            continue
        if held.fate is WinFate.UNKNOWN:
            found.append((program, day))
        elif held.year is not None and held.year < reported_year(plan):
            found.append((program, Day(date(held.year, 1, 1), date(held.year, 12, 31))))
    return tuple(found)


def _words(program: Program, sheet: QuickWin, plan: Plan) -> Iterator[WinOutcome]:
    """All that is told of a quick win year by year: progress, then its own sheet."""
    for year, entry in realisations(plan, program.id):
        fate = _OF_PROGRESS.get(entry.status, WinFate.RUNNING_ON)
        yield WinOutcome(fate, entry.at, year, entry.constraint or "")
    for key, state in sheet.years.items():
        if state.status:
            yield WinOutcome(_OF_YEAR[state.status], state.at, int(key), state.reason or "")


def _stopped(program: Program, sheet: QuickWin, words: list[WinOutcome]) -> WinOutcome:
    """One that was stopped, with the best reason there is for it: that of its sheet, its own."""
    told = [one for one in words if one.fate is WinFate.STOPPED]
    own = WinOutcome(
        WinFate.STOPPED,
        _place_of_state(program, sheet),
        told[-1].year if told else None,
        (program.reason if not is_live(program) else "") or "",
    )
    of_sheet = [one for one in told if _is_of_sheet(one.at, sheet)]
    given = (*reversed(of_sheet), own, *reversed(told))
    return next((one for one in given if one.reason), own)


def _is_since(word: WinOutcome, sheet: QuickWin, day: Day, program: Program, plan: Plan) -> bool:
    """Whether a word was said since a deadline; that of a sheet has nothing but its year."""
    if _is_of_sheet(word.at, sheet):
        return word.year is not None and word.year >= day.year
    return news_since(plan, program, day)


def _place_of_state(program: Program, sheet: QuickWin) -> Route:
    """Where the state is told that a quick win ends with: in its sheet, or in its program."""
    is_told = sheet.state in (QuickWinState.STOPPED, QuickWinState.DONE)
    return sheet.at / key_of(QuickWin.state) if is_told else program.at / _STATUS


def _is_of_sheet(at: Route, sheet: QuickWin) -> bool:
    return at[: len(sheet.at)] == sheet.at


_STATUS = key_of(Program.status)
_OF_PROGRESS: dict[ProgramStatus | None, WinFate] = {
    ProgramStatus.STOPPED: WinFate.STOPPED,
    ProgramStatus.DONE: WinFate.ENDED,
    ProgramStatus.IDEA: WinFate.UNKNOWN,
    ProgramStatus.PLANNED: WinFate.UNKNOWN,
}
_OF_YEAR = {YearStatus.RUNNING: WinFate.RUNNING_ON, YearStatus.STOPPED: WinFate.STOPPED}
_FATES = {
    WinFate.RUNNING_ON: Text("berjalan terus", "runs on"),
    WinFate.ENDED: Text("selesai", "done"),
    WinFate.STOPPED: Text("berhenti", "stopped"),
    WinFate.UNKNOWN: Text("belum diketahui", "not known"),
}
