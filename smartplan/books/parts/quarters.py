"""What became of programs within a year: by the end of its quarters, and activity by activity."""

from collections.abc import Iterator

from smartplan.books.numbers import roman
from smartplan.books.parts import names
from smartplan.books.parts.measures import values_of
from smartplan.books.parts.part import BookPart, ProgramFact, illustrated, remarks
from smartplan.facts.realisations import tells
from smartplan.plan.model.common import Entity
from smartplan.plan.model.progress import Progress
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, percent, rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class RealisedQuarter(BookPart):
    """What a program had reached by the end of a quarter, since January."""

    program: str
    program_id: str
    quarter: str
    physical: str
    spending: str
    indicators: tuple[str, ...]
    words: tuple[ProgramFact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RealisedAction(BookPart):
    """What became of an activity in a year."""

    name: str
    program: str
    program_id: str
    status: str


def quarters(plan: Plan, year: str, held: Progress, lang: Lang) -> Iterator[RealisedQuarter]:
    """What programs had reached by the end of each quarter of a year."""
    for ref, one in held.programs.items():
        program = plan.programs.get(ref)
        for quarter, done_by in sorted(one.quarters.items()):
            if not has_words(done_by):
                continue
            yield RealisedQuarter(
                program=names.program(plan, ref),
                program_id=ref if program else "",
                quarter=roman(int(quarter)),
                physical=percent(done_by.physical, lang) if done_by.physical is not None else "–",
                spending=rupiah(done_by.spent, lang) if done_by.spent is not None else "–",
                indicators=values_of(program, year, done_by.indicators, lang, is_whole=False),
                words=words(
                    (DRIVERS, done_by.drivers),
                    (CONSTRAINT, done_by.constraint),
                    (FOLLOW_UP, done_by.follow_up),
                    lang=lang,
                ),
                sources=done_by.sources,
                remarks=remarks(lang, done_by),
                illustration=illustrated(done_by, within=illustrated(one)),
            )


def actions(plan: Plan, held: Progress, lang: Lang) -> Iterator[RealisedAction]:
    """What became of the activities of programs in a year."""
    for ref, one in held.programs.items():
        program = plan.programs.get(ref)
        for id, done in one.actions.items():
            if not has_words(done):
                continue
            action = program.actions.get(id) if program else None
            yield RealisedAction(
                name=action.name if action else id,
                program=names.program(plan, ref),
                program_id=ref if program else "",
                status=names.choice(done.status, lang),
                sources=done.sources,
                remarks=remarks(lang, done),
                illustration=illustrated(done, within=illustrated(one)),
            )


def has_words(held: Entity) -> bool:
    """Whether there is something to print of an entry; what is only laid down has no line."""
    return tells(held) or bool(held.sources or held.alternatives or held.note)


def words(*held: tuple[Text, str | None], lang: Lang) -> tuple[ProgramFact, ...]:
    """What is said of a stretch of time, each with its label."""
    return tuple(ProgramFact(label=label.say(lang), text=text) for label, text in held if text)


DRIVERS = Text("Pendorong", "What helped")
CONSTRAINT = Text("Kendala", "Constraint")
FOLLOW_UP = Text("Tindak lanjut", "Follow-up")
