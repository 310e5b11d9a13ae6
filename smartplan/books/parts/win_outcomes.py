"""What became of the quick wins: which run on, which ended, and of which nothing is heard."""

from smartplan.books.parts import names
from smartplan.books.parts.nouns import QUICK_WIN, counted
from smartplan.books.parts.part import BookPart, illustrated
from smartplan.facts.quick_wins import WinFate, WinOutcome, outcome, without_news
from smartplan.plan.model.common import Entity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class WinLine(BookPart):
    """A quick win and the last word on it; `news` says since when nothing is heard."""

    program: str
    program_id: str
    lead: str
    deadline: str
    fate: str
    year: str
    reason: str
    news: str


@dataclass(frozen=True, slots=True)
class WinOutcomes:
    """All quick wins, counted by what became of them; `is_heard` if anything is told of one."""

    words: str
    running: int
    count: int
    is_heard: bool
    lines: tuple[WinLine, ...]


def win_outcomes(plan: Plan, lang: Lang) -> WinOutcomes:
    """What became of a plan's quick wins by the last word on each."""
    held = [(one, found) for one in plan.programs.values() if (found := outcome(one, plan))]
    silent = {program.id: since for program, since in without_news(plan)}
    lines = []
    for program, found in held:
        since = silent.get(program.id)
        lines.append(
            WinLine(
                program=names.coded(plan, program.id),
                program_id=program.id,
                lead=names.agency_short(plan, program.lead, lang),
                deadline=_deadline(program, lang),
                fate=found.fate.label.say(lang),
                year=str(found.year or "–"),
                reason=found.reason,
                news=_SINCE.fill(day=day(since, lang)).say(lang) if since else "",
                sources=_word(plan, program, found).sources,
                illustration=illustrated(_word(plan, program, found), within=illustrated(program)),
            )
        )
    running = sum(found.fate is WinFate.RUNNING_ON for _, found in held)
    words = _words([one for _, one in held], len(silent), lang)
    is_heard = any(found.fate is not WinFate.UNKNOWN for _, found in held)
    return WinOutcomes(words, running, len(held), is_heard, tuple(lines))


def _deadline(program: Program, lang: Lang) -> str:
    sheet = program.quick_win
    return day(sheet.deadline, lang) if sheet and sheet.deadline else "–"


def _word(plan: Plan, program: Program, found: WinOutcome) -> Entity:
    """What the outcome rests on: the progress of its year, else the sheet."""
    sheet, held = program.quick_win, plan.progress.get(str(found.year))
    entry = held.programs.get(program.id) if held else None
    if entry is not None and found.at.within(entry.at):
        return entry
    return sheet or program


def _words(held: list[WinOutcome], silent: int, lang: Lang) -> str:
    if not held:
        return _NONE.say(lang)
    counts = [(fate, sum(one.fate is fate for one in held)) for fate in WinFate]
    told = [_COUNT.fill(count=count, fate=fate.label).say(lang) for fate, count in counts if count]
    said = _WORDS.fill(all=counted(len(held), QUICK_WIN), told=", ".join(told)).say(lang)
    return f"{said} {_SILENT.fill(count=silent).say(lang)}" if silent else said


_NONE = Text("Rencana ini belum memiliki quick win terpilih.", "No quick win has been chosen yet.")
_COUNT = Text("{fate} {count}", "{fate} {count}")
_WORDS = Text("Menurut kabar terakhir atas {all}: {told}.", "By the last word on {all}: {told}.")
_SILENT = Text(
    "Atas {count} di antaranya sudah lama tidak ada kabar.",
    "Of {count} of these nothing has been heard for long.",
)
_SINCE = Text("sejak {day} tanpa kabar", "no news since {day}")
