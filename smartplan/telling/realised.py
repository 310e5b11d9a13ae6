"""The course of one program, told: year by year and quarter by quarter, and what slipped."""

from collections.abc import Iterator, Mapping

from smartplan.blocks import Block, Box, Inlines, Table, Terms
from smartplan.books.parts import names
from smartplan.books.parts.measures import values_of
from smartplan.facts import money
from smartplan.facts.programs import is_live
from smartplan.facts.quarters import has_figures, told_quarters
from smartplan.facts.quick_wins import outcome
from smartplan.facts.realisations import realisations
from smartplan.facts.untold import untold
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import ProgramProgress, Quarter
from smartplan.plan.plan import Plan
from smartplan.telling.figures import UNKNOWN
from smartplan.telling.progress import ROMAN, agency_of, fate, slipped_told, table
from smartplan.telling.telling import (
    Section,
    Telling,
    heading,
    joined,
    lines,
    muted,
    paragraph,
    said,
    strong,
    toned,
)
from smartplan.value import replace
from smartplan.wording import Lang, Text, day, percent, rupiah


def told(plan: Plan, program: Program, year: int | None, lang: Lang) -> Telling:
    """All that is known of a program so far, or of one of its years."""
    name = names.program(plan, program.id)
    title = said(name, muted(f" · {plan.region_name} · {program.id}"))
    return Telling(
        name="progress",
        title=name,
        sections=(Section(title, tuple(_blocks(plan, program, year, lang))),),
        hint=(_WRITE.say(lang), f"smartplan progress {program.id} --quarter …")
        if is_live(program)
        else ("", ""),
    )


def with_course(every: Telling, plan: Plan | None, of: Program, year: int, lang: Lang) -> Telling:
    """What a call changed, and below it what is now told of the program's year."""
    program = plan.programs.get(of.id) if plan else None
    held = dict(realisations(plan, of.id)) if plan else {}
    if plan is None or program is None or year not in held:
        return every
    title = _NOW.fill(program=names.program(plan, program.id), year=year).say(lang)
    course = (heading(2, title), *_told(program, {year: held[year]}, lang, level=3))
    section = every.sections[-1]
    last = Section(section.title, (*section.blocks, *course))
    return replace(every, sections=(*every.sections[:-1], last))


def _blocks(plan: Plan, program: Program, year: int | None, lang: Lang) -> Iterator[Block]:
    every = realisations(plan, program.id)
    held = {of: entry for of, entry in every if year in {None, of}}
    yield Box("lead", (), tuple(lines(_headline(plan, program, lang))))
    if not held:
        yield paragraph(_NOTHING.say(lang))
    else:
        yield from _told(program, held, lang, level=2)
    yield from slipped_told(plan, lang, program)


def _told(
    program: Program, held: Mapping[int, ProgramProgress], lang: Lang, *, level: int
) -> Iterator[Block]:
    yield _course(program, held, lang)
    words = [row for year, one in held.items() for row in _words(year, one, lang)]
    if words:
        yield heading(level, _SAID.say(lang))
        yield Terms(tuple(words))
    yield from _actions(program, held, lang, level=level)


def _headline(plan: Plan, program: Program, lang: Lang) -> Iterator[Inlines]:
    period = program.period.years if program.period else ()
    years = f"{period[0]}–{period[-1]}" if len(period) > 1 else "".join(map(str, period))
    parts = (
        names.choice(program.status, lang),
        agency_of(plan, program.lead or "", lang),
        years,
    )
    yield said(strong(" · ".join(one for one in parts if one)))
    found = outcome(program, plan)
    if found:
        yield said(f"{_QUICK_WIN.say(lang)}: ", *fate(plan, program, found, lang))
        if found.reason:
            yield said(muted(found.reason))
    for one in untold(plan):
        if one.program.id == program.id:
            time = period_of(one.year, one.quarter, lang)
            words = _OWED.fill(time=time, day=day(one.due, lang)).say(lang)
            tone = toned("error", words) if one.is_late(plan) else words
            yield said(tone)


def period_of(year: int, quarter: int | None, lang: Lang) -> str:
    """A year, or a quarter of it: `2024`, `TW III 2024`."""
    if quarter is None:
        return str(year)
    return _QUARTER.fill(roman=ROMAN[quarter], quarter=quarter, year=year).say(lang)


def _course(program: Program, held: Mapping[int, ProgramProgress], lang: Lang) -> Table:
    """Quarters and years one below the other; a quarter counts from January on."""
    rows = []
    for year, entry in held.items():
        quarters = told_quarters(entry)
        for quarter, one in quarters.items():
            time = said(period_of(year, quarter, lang))
            rows.append((time, said(""), *_reached(program, year, one, lang)))
        if not quarters or entry.status or has_figures(entry):
            status = names.choice(entry.status, lang) if entry.status else ""
            time = said(strong(str(year)))
            rows.append((time, said(status), *_reached(program, year, entry, lang)))
    heads = ("", *(text.say(lang) for text in (_STATUS, _PHYSICAL, _SPENT, _PLANNED, _REACHED)))
    made = table(heads, rows, left=2)
    return replace(made, align=(*made.align[:-1], "left"))


def _reached(
    program: Program, year: int, held: ProgramProgress | Quarter, lang: Lang
) -> Iterator[Inlines]:
    """The figures of a year or a quarter; the money beside what the whole year has."""
    planned = money.total(money.of_year(program, year))
    is_whole = isinstance(held, ProgramProgress)
    yield said(percent(held.physical, lang) if held.physical is not None else UNKNOWN)
    yield said(rupiah(held.spent, lang) if held.spent is not None else UNKNOWN)
    yield said(rupiah(planned, lang) if planned else UNKNOWN)
    reached = values_of(program, str(year), held.indicators, lang, is_whole=is_whole)
    yield joined(said(one) for one in reached)


def _words(year: int, entry: ProgramProgress, lang: Lang) -> Iterator[tuple[Inlines, Inlines]]:
    """What helped, what held back and what followed, time by time."""
    times: list[tuple[int | None, ProgramProgress | Quarter]] = [*told_quarters(entry).items()]
    for quarter, held in (*times, (None, entry)):
        after = entry.follow_up_next if quarter is None else None
        given = (
            (_DRIVERS, held.drivers),
            (_CONSTRAINT, held.constraint),
            (_FOLLOW_UP, held.follow_up),
            (_NEXT, after),
        )
        rows = [said(muted(f"{word.say(lang)}: "), text) for word, text in given if text]
        if rows:
            yield said(period_of(year, quarter, lang)), joined(rows)


def _actions(
    program: Program, held: Mapping[int, ProgramProgress], lang: Lang, *, level: int
) -> Iterator[Block]:
    years = [year for year, one in held.items() if one.actions]
    if not years or not program.actions:
        return
    yield heading(level, _ACTIONS.say(lang))
    rows = [
        (
            said(action.name or id),
            *(
                said(names.choice(one.status, lang) if one and one.status else UNKNOWN)
                for one in (held[year].actions.get(id) for year in years)
            ),
        )
        for id, action in program.actions.items()
    ]
    yield table(("", *map(str, years)), rows, left=len(years) + 1)


_WRITE = Text("Mencatat realisasi: ", "Record its progress: ")
_NOW = Text("{program}, {year}", "{program}, {year}")
_NOTHING = Text("Belum ada realisasi yang dicatat.", "Nothing is on record yet.")
_QUICK_WIN = Text("Quick win", "Quick win")
_OWED = Text(
    "Realisasi {time} belum dilaporkan (paling lambat {day})",
    "Progress of {time} is not reported (due {day})",
)
_QUARTER = Text("TW {roman} {year}", "Q{quarter} {year}")
_STATUS = Text("status", "status")
_PHYSICAL = Text("fisik", "physical")
_SPENT = Text("keuangan", "spent")
_PLANNED = Text("anggaran", "planned")
_REACHED = Text("capaian indikator", "indicators")
_SAID = Text("Pendorong, kendala, dan tindak lanjut", "What helped, constraint, follow-up")
_DRIVERS = Text("pendorong", "helped")
_CONSTRAINT = Text("kendala", "constraint")
_FOLLOW_UP = Text("tindak lanjut", "follow-up")
_NEXT = Text("tahun berikutnya", "next year")
_ACTIONS = Text("Kegiatan", "Actions")
