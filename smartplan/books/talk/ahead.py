"""What lies ahead: recommendations to answer, risks, the next year, what is asked for."""

from collections.abc import Iterator, Sequence

from smartplan.books.parts import names
from smartplan.books.parts.decisions import decisions
from smartplan.books.parts.nouns import PROGRAM, RECOMMENDATION, RISK, counted
from smartplan.books.parts.part import illustrated
from smartplan.books.parts.realisation import realisation
from smartplan.books.parts.risks import register
from smartplan.books.talk.slide import (
    MOST_ROWS,
    Slide,
    SlideColumn,
    SlideTable,
    SlideText,
    any_illustration,
    first,
    prose,
    row,
    without_blanks,
)
from smartplan.facts import money, risk_weights
from smartplan.facts.codes import program_codes
from smartplan.facts.promised import promised, slipped
from smartplan.facts.recommendations import is_followed_up
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import Recommendation
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, day, rupiah_short


def recommendations(plan: Plan, lang: Lang) -> Slide | None:
    """What assessors asked for, and what the region answered; the open ones first."""
    advice = realisation(plan, lang).advice
    held = [one for year in sorted(plan.progress) for one in _held(plan, year)]
    if not held:
        return None
    order = sorted(range(len(held)), key=lambda at: is_followed_up(held[at]))
    rows, left = first(
        [
            row(
                advice[at].year,
                prose(advice[at].text, _CELL),
                prose(advice[at].answer, _CELL),
                advice[at].status,
                advice[at].agency,
                illustration=advice[at].illustration,
            )
            for at in order
        ],
        MOST_ROWS - 1,
    )
    done = sum(map(is_followed_up, held))
    return Slide(
        id="recommendations",
        title=_FOLLOWED.fill(done=done, all=counted(len(held), RECOMMENDATION)).say(lang),
        table=without_blanks(SlideTable(_columns(_ADVICE, lang), rows, left)),
        said=tuple(SlideText(advice[at].text, prose=True) for at in order[: len(rows)]),
        targets=("tbl-advice",),
        sources=tuple(dict.fromkeys(x for one in advice for x in (*one.sources, *one.answered))),
        illustration=any_illustration(advice),
    )


def _held(plan: Plan, year: str) -> tuple[Recommendation, ...]:
    return tuple(plan.progress[year].recommendations.values())


def risks(plan: Plan, lang: Lang) -> Slide | None:
    """The gravest risks, and what is done against them."""
    weighed = [one for one in register(plan, lang).rows if one.points is not None]
    held = sorted(weighed, key=lambda one: -(one.points or 0))
    if not held:
        return None
    rows, left = first(
        [
            row(
                prose(one.text, _CELL),
                one.program_code or one.program,
                one.grade,
                prose(one.mitigation, _CELL),
                illustration=one.illustration,
            )
            for one in held
        ],
        MOST_ROWS - 1,
    )
    limit = risk_weights.limits(plan).high
    high = sum((one.points or 0) >= limit for one in held)
    return Slide(
        id="risks",
        title=(_RISKS_TITLE if high else _NO_HIGH)
        .fill(high=high, all=counted(len(held), RISK))
        .say(lang),
        table=SlideTable(_columns(_RISKS, lang), rows, left),
        said=tuple(
            SlideText(part)
            for part in (register(plan, lang).summary, register(plan, lang).scale)
            if part
        ),
        targets=("tbl-risks", "fig-risks"),
        sources=tuple(dict.fromkeys(source for one in held for source in one.sources)),
        illustration=any_illustration(held),
    )


def next_year(plan: Plan, lang: Lang) -> Slide | None:
    """What is planned for the year after the talk: the programs that take most money first."""
    year = max(plan.as_of.year + 1, plan.years[0] if plan.years else 0)
    held = promised(plan, year)
    if not held.programs.planned:
        return None
    wanted = frozenset(held.programs.planned)
    programs = [one for one in plan.programs.values() if one.at in wanted]
    sums = money.sums(
        (one for one in money.planned(plan, programs) if one.year == year),
        lambda one: one.program.id,
    )
    order = sorted(programs, key=lambda one: -sums.get(one.id, 0))
    codes = program_codes(plan)
    rows, left = first(
        [
            row(
                f"{codes.get(one.id, '')} {one.name}".strip(),
                names.agency_short(plan, one.lead, lang),
                rupiah_short(sums[one.id], lang) if sums.get(one.id) else "–",
                illustration=illustrated(one),
            )
            for one in order
        ],
        MOST_ROWS,
    )
    title = (_NEXT_TITLE if held.money else _NEXT_BARE).fill(
        year=year,
        programs=counted(len(programs), PROGRAM),
        money=rupiah_short(held.money, lang),
    )
    return Slide(
        id="next-year",
        title=title.say(lang),
        table=SlideTable(_columns(_NEXT, lang), rows, left),
        said=tuple(_milestones(order[: len(rows)], year, lang)),
        targets=("tbl-programs", "tbl-matrix"),
        illustration=any(illustrated(one) for one in programs),
    )


def _milestones(programs: Sequence[Program], year: int, lang: Lang) -> Iterator[SlideText]:
    """What some programs are to have reached in a year, the earliest first."""
    found = [
        (one.date, one.text)
        for program in programs
        for one in program.milestones.values()
        if one.text and one.date and one.date.year == year
    ]
    for when, text in sorted(found, key=lambda pair: pair[0].last):
        said = _MILESTONE.fill(day=day(when, lang), name=names.unstopped(text))
        yield SlideText(said.say(lang), prose=True)


def asks(plan: Plan, lang: Lang) -> Slide | None:
    """What is asked of those who govern."""
    held = decisions(plan, lang)
    if not held:
        return None
    late = slipped(plan)
    owed = []
    if late:
        text = _SLIPPED if len(late) > 1 else _SLIPPED_ONE
        said = text.fill(count=len(late), name=late[0].name, day=day(late[0].was, lang))
        owed = [SlideText(said.say(lang))]
    return Slide(
        id="asks",
        title=_ASKS.say(lang),
        points=(*(SlideText(f"{one.office}: {one.text}") for one in held), *owed),
        said=tuple(
            SlideText(_LATE.fill(name=one.name, day=day(one.was, lang)).say(lang), prose=False)
            for one in late[:_MOST_LATE]
        ),
        illustration=any_illustration(held),
    )


def _columns(held: tuple[tuple[Text, int], ...], lang: Lang) -> tuple[SlideColumn, ...]:
    return tuple(SlideColumn(head.say(lang), width) for head, width in held)


_MOST_LATE = 8  # of what slipped, in the notes
_SLIPPED = Text(
    "Yang kami kejar: {count} janji melewati waktunya, terlama {name} ({day}).",
    "What we are late with: {count} promises are past their time, the longest {name} ({day}).",
)
_SLIPPED_ONE = Text(
    "Yang kami kejar: {name}, lewat waktu sejak {day}.",
    "What we are late with: {name}, since {day}.",
)
_MILESTONE = Text("Tonggak {day}: {name}.", "Milestone of {day}: {name}.")
_LATE = Text("Lewat waktu sejak {day}: {name}.", "Late since {day}: {name}.")
_CELL = 100  # letters of a cell that tells something
_ADVICE = (
    (Text("Tahun", "Year"), 2),
    (Text("Rekomendasi", "Recommendation"), 8),
    (Text("Jawaban", "Answer"), 8),
    (Text("Status", "Status"), 4),
    (Text("Penjawab", "Answered by"), 4),
)
_RISKS = (
    (Text("Risiko", "Risk"), 8),
    (Text("Program", "Program"), 3),
    (Text("Tingkat", "Grade"), 2),
    (Text("Mitigasi", "Mitigation"), 8),
)
_NEXT = (
    (Text("Program", "Program"), 9),
    (Text("Penanggung jawab", "In charge"), 4),
    (Text("Kebutuhan dana", "Money needed"), 4),
)
_FOLLOWED = Text(
    "Sudah ditindaklanjuti: {done} dari {all}",
    "Followed up: {done} of {all}",
)
_RISKS_TITLE = Text(
    "Bernilai tinggi: {high} dari {all} yang diukur", "High: {high} of {all} that were weighed"
)
_NO_HIGH = Text(
    "Tidak ada yang bernilai tinggi di antara {all} yang diukur",
    "None of the {all} that were weighed is high",
)
_NEXT_TITLE = Text(
    "Rencana tahun {year}: {programs} dengan kebutuhan dana {money}",
    "Planned for {year}: {programs} that need {money}",
)
_NEXT_BARE = Text(
    "Rencana tahun {year}: {programs}, dananya belum dihitung",
    "Planned for {year}: {programs}, without money so far",
)
_ASKS = Text("Yang kami mohonkan keputusannya", "What we ask to be decided")
