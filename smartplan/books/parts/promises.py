"""What was promised for a year and what became of it: counts, and thing by thing with its word."""

from collections.abc import Iterator, Sequence

from smartplan.books.parts import names
from smartplan.books.parts.nouns import Noun, counted
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.facts.codes import program_codes
from smartplan.facts.promised import PromiseCount
from smartplan.plan.model.common import Entity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.progress import ProgramProgress
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A part of a year in numbers: what was planned, told of, ran, was done, and is silent.

    `programs` are the codes of those that the numbers are of.
    """

    name: str
    planned: int
    told: int
    ran: int
    done: int
    silent: int
    programs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisedThing(BookPart):
    """An action or a milestone of a year, its program, and the word on it."""

    name: str
    program: str
    program_id: str
    day: str
    state: str


def promise_line(name: str, held: PromiseCount, programs: str = "") -> PromiseLine:
    """The numbers of a part of a year."""
    return PromiseLine(
        name,
        len(held.planned),
        len(held.told),
        len(held.ran),
        len(held.done),
        len(held.silent),
        programs,
    )


def codes_in(plan: Plan, held: PromiseCount) -> str:
    """The codes of the programs that were planned, so that each number leads to them."""
    codes = program_codes(plan)
    return ", ".join(sorted({codes.get(at[1], at[1]) for at in held.planned}))


def promise_words(held: PromiseCount, year: int, noun: Noun, lang: Lang) -> str:
    """The same numbers in a sentence; silence is told as such, and nought is not counted up."""
    planned = counted(len(held.planned), noun)
    if not held.planned:
        return _NONE.fill(noun=Text(noun.id, noun.many), year=year).say(lang)
    if not held.told:
        return _SILENT.fill(planned=planned, year=year).say(lang)
    said = [one.say(lang) for one in _told(held)]
    return _PROMISED.fill(planned=planned, year=year, told="; ".join(said)).say(lang)


def _told(held: PromiseCount) -> Iterator[Text]:
    """What ran and of it what is done; what did not run; what nobody has told of."""
    ran, done, idle = len(held.ran), len(held.done), len(held.told) - len(held.ran)
    if ran:
        text = _ALL_DONE if done == ran else _RAN_AND_DONE if done else _RAN
        yield text.fill(count=ran, done=done)
    if idle:
        yield _IDLE.fill(count=idle)
    if held.silent:
        yield _UNTOLD.fill(count=len(held.silent))


def silent_words(plan: Plan, held: PromiseCount, lang: Lang) -> str:
    """Which programs nobody has told of: all of them by code, where they are few by name."""
    refs = [one[1] for one in held.silent]
    if not refs:
        return ""
    codes = program_codes(plan)
    told = [names.coded(plan, ref) if len(refs) <= _FEW else codes.get(ref, ref) for ref in refs]
    return _NOT_TOLD.fill(names=names.series(told, lang)).say(lang)


def promised_actions(
    plan: Plan, held: PromiseCount, year: int, lang: Lang
) -> tuple[PromisedThing, ...]:
    """The actions that were promised, in the order of the plan."""
    found = []
    for at in held.planned:
        program = plan.programs[at[1]]
        action, entry = program.actions[at.key], _entry(plan, program, year)
        own = entry.actions.get(at.key) if entry else None
        words = tuple(one for one in (own, entry) if one)
        found.append(_thing(plan, held, at, program, action.name, action, words, lang))
    return tuple(found)


def promised_milestones(
    plan: Plan, held: PromiseCount, year: int, lang: Lang
) -> tuple[PromisedThing, ...]:
    """The milestones that fell into a year, the earliest first."""
    found = []
    dated = [(plan.programs[at[1]].milestones[at.key], at) for at in held.planned]
    for milestone, at in sorted(dated, key=lambda one: str(one[0].date)):
        program = plan.programs[at[1]]
        entry = _entry(plan, program, year)
        words = (entry,) if entry else ()
        made = _thing(plan, held, at, program, milestone.text, milestone, words, lang)
        when = day(milestone.date, lang) if milestone.date else ""
        is_stopped = entry is not None and entry.status is ProgramStatus.STOPPED
        state = _IS_STOPPED.say(lang) if is_stopped else made.state
        found.append(replace(made, day=when, state=state))
    return tuple(found)


def _thing(  # noqa: PLR0917 -- all that a line is made of
    plan: Plan,
    held: PromiseCount,
    at: Route,
    program: Program,
    name: str,
    thing: Entity,
    words: Sequence[Entity],
    lang: Lang,
) -> PromisedThing:
    """A line; what is told of it has its sources and its mark, what is not those of the plan."""
    is_told = at in held.told
    sources = dict.fromkeys(source for one in words for source in one.sources) if is_told else ()
    made_up = any(map(illustrated, words)) if is_told else False
    return PromisedThing(
        name=name,
        program=names.coded(plan, program.id),
        program_id=program.id,
        day="",
        state=_state(held, at).say(lang),
        sources=tuple(sources),
        remarks=remarks(lang, *words[:1]) if is_told else (),
        illustration=made_up or illustrated(thing, within=illustrated(program)),
    )


def _entry(plan: Plan, program: Program, year: int) -> ProgramProgress | None:
    held = plan.progress.get(str(year))
    return held.programs.get(program.id) if held else None


def _state(held: PromiseCount, at: Route) -> Text:
    if at in held.done:
        return _IS_DONE
    if at in held.ran:
        return _IS_RUN
    return _IS_TOLD if at in held.told else _IS_SILENT


_FEW = 4
_NONE = Text(
    "Tidak ada {noun} yang direncanakan untuk {year}.", "No {noun} were planned for {year}."
)
_SILENT = Text(
    "Untuk {year} direncanakan {planned}; realisasinya belum dilaporkan.",
    "For {year}, {planned} were planned; nothing is told of what became of them.",
)
_PROMISED = Text(
    "Untuk {year} direncanakan {planned}: {told}.", "For {year}, {planned} were planned: {told}."
)
_RAN = Text("{count} dilaporkan berjalan", "{count} ran")
_RAN_AND_DONE = Text(
    "{count} dilaporkan berjalan, {done} di antaranya selesai", "{count} ran, {done} of them done"
)
_ALL_DONE = Text("{count} dilaporkan selesai", "{count} are done")
_IDLE = Text("{count} dilaporkan tidak berjalan", "{count} did not run")
_UNTOLD = Text("{count} belum dilaporkan", "{count} are not told of")
_NOT_TOLD = Text("Belum dilaporkan: {names}.", "Not told of: {names}.")
_IS_DONE = Text("selesai", "done")
_IS_RUN = Text("berjalan", "running")
_IS_STOPPED = Text("berjalan, lalu dihentikan", "ran, then stopped")
_IS_TOLD = Text("tidak berjalan", "not run")
_IS_SILENT = Text("belum dilaporkan", "not told of")
