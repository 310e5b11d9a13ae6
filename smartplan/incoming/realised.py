"""What somebody says at the command line of a program's year or quarter, as sayings of a plan.

Words are read as the cells of a workbook are; what is not clear is a concern of its option.
"""

from collections.abc import Iterator, Mapping

from smartplan.facts.programs import is_live
from smartplan.facts.realisations import realisations
from smartplan.incoming.said import (
    GONE,
    NOTHING,
    Concern,
    ConcernKind,
    Heard,
    Provenance,
    Said,
    Utterance,
)
from smartplan.incoming.words import Vocabulary
from smartplan.plan.along import thing_at
from smartplan.plan.known import IN_PROGRAM, known_in
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.progress import ActionProgress, ProgramProgress, Progress, Quarter
from smartplan.plan.plan import Plan
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.shape.kinds import Choice
from smartplan.shape.record import key_of
from smartplan.shape.suggest import closest
from smartplan.shape.types import Scalar
from smartplan.source.node import Node
from smartplan.value import dataclass, field
from smartplan.wording import Text, quoted, same, some_of

CALL = "smartplan progress"


@dataclass(frozen=True, slots=True)
class RealisedWords:
    """What is said of a program's year, or of a quarter of it (`quarter`), each as it was typed.

    `values` are the words by option and field of the quarter, or of the year where none is meant;
    `of_year` are those that only a year has. `sources` are ids of sources.
    """

    program: Program
    year: int
    quarter: int | None
    values: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    of_year: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    indicators: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()

    @property
    def at_year(self) -> Route:
        """Where the program's year is told of."""
        programs = key_of(Progress.programs)
        return Route(("progress", str(self.year), programs, self.program.id))

    @property
    def at(self) -> Route:
        """Where the time that is meant is told of: the quarter, else the year."""
        if self.quarter is None:
            return self.at_year
        return self.at_year / key_of(ProgramProgress.quarters) / str(self.quarter)


def heard(
    words: RealisedWords,
    plan: Plan,
    vocabulary: Vocabulary,
    sources: tuple[str, ...] = (),
    others: tuple[Utterance | Concern, ...] = (),
) -> Heard:
    """All of it, with new sources and what is open about those (`others`)."""
    listener = _Listener(words, plan, vocabulary)
    found = [*others, *listener.said(), *listener.sourced(sources), *_out_of_time(words, plan)]
    concerns = [one for one in found if isinstance(one, Concern)]
    said = [one for one in found if not isinstance(one, Concern)]
    return Heard(CALL, tuple(said), concerns=tuple(concerns))


def _out_of_time(words: RealisedWords, plan: Plan) -> Iterator[Concern]:
    """That a program was stopped before the year, which only a new status takes back."""
    told = realisations(plan, words.program.id)
    stopped = max((year for year, one in told if one.status is ProgramStatus.STOPPED), default=0)
    if stopped and stopped < words.year and not words.of_year and not is_live(words.program):
        text = _STOPPED.fill(program=quoted(words.program.name), year=stopped)
        yield Concern(Provenance(CALL, "--year"), text, ConcernKind.WRONG)


class _Listener:
    """The reading of one call."""

    def __init__(self, words: RealisedWords, plan: Plan, vocabulary: Vocabulary) -> None:
        self.words, self.plan, self.vocabulary = words, plan, vocabulary

    def said(self) -> Iterator[Said | Concern]:
        """The values, then those of indicators and actions."""
        words = self.words
        for holder, values in ((words.at, words.values), (words.at_year, words.of_year)):
            for name, (key, cell) in values.items():
                yield from self._value(holder / key, cell, name)
        indicators, actions = IN_PROGRAM
        known = known_in(words.program, indicators)
        for pair in words.indicators:
            at = words.at / key_of(Quarter.indicators)
            yield from self._pair(at, "", pair, "--indicator", known)
        known = known_in(words.program, actions)
        for pair in words.actions:
            at = words.at_year / key_of(ProgramProgress.actions)
            yield from self._pair(at, key_of(ActionProgress.status), pair, "--action", known)

    def sourced(self, sources: tuple[str, ...]) -> Iterator[Said]:
        """The sources, after those that are there."""
        at = self.words.at / key_of(Quarter.sources)
        there = list(thing_at(self.plan, at) or ())
        new = [one for one in dict.fromkeys(sources) if one not in there]
        if new:
            yield Said(at, NOTHING, [*there, *new], Provenance(CALL, "--source"))

    def _pair(
        self, holder: Route, key: str, pair: str, name: str, known: Mapping[str, str]
    ) -> Iterator[Said | Concern]:
        """`ID=VALUE`: the value of one of the program's own indicators or actions."""
        id, mark, cell = (part.strip() for part in pair.partition("="))
        origin = Provenance(CALL, name)
        if not mark or not cell:
            yield Concern(origin, _NO_PAIR.fill(pair=quoted(pair), name=name), ConcernKind.WRONG)
        elif id not in known:
            yield Concern(origin, unknown(id, known), ConcernKind.WRONG)
        else:
            at = holder / id / key if key else holder / id
            yield from self._value(at, cell, f"{name} {id}")

    def _value(self, at: Route, cell: str, name: str) -> Iterator[Said | Concern]:
        origin, held, words = Provenance(CALL, name), type_at(at), self.vocabulary
        if not isinstance(held, Scalar):
            raise TypeError(f"{at} holds no single value")
        value = words.understood(held, cell, origin, _base(self.plan, at), at=at)
        if value is GONE:
            yield Concern(origin, _EMPTY.fill(name=name), ConcernKind.WRONG)
        elif isinstance(value, Concern):
            yield value
        else:
            yield Said(at, NOTHING, value, origin)
            yield from words.checks(held, value, cell, origin, at)


def _base(plan: Plan, at: Route) -> Node:
    """What the plan says at a place of its progress; NOTHING where it says nothing."""
    held = thing_at(plan, at)
    if isinstance(held, Choice):
        return held.value
    return NOTHING if held is None or isinstance(held, tuple) else held


def unknown(id: str, known: Mapping[str, str]) -> Text:
    """An id that is none of the known ones: the one that is meant, else those that there are."""
    if not known:
        return _NONE.fill(id=quoted(id))
    meant = closest(id, known)
    if meant:
        return _MEANT.fill(id=quoted(id), meant=meant)
    return _UNKNOWN.fill(id=quoted(id), known=some_of([same(one) for one in known]))


_STOPPED = Text(
    "{program} dihentikan pada {year}; catat pada tahun itu, atau bila berjalan lagi sebut "
    "--status berjalan dan ubah juga status programnya",
    "{program} was stopped in {year}; record it for that year, or if it runs again give --status "
    "running, and change the status of the program, too",
)
_NO_PAIR = Text("{pair}: tulis {name} ID=NILAI", "{pair}: write {name} ID=VALUE")
_EMPTY = Text("{name} kosong; tulis nilainya", "{name} is empty; write its value")
_NONE = Text("{id} tidak ada; program ini belum punya satu pun", "there is no {id}, nor any other")
_MEANT = Text("{id} tidak dikenal; maksudnya {meant}?", "{id} is not known; did you mean {meant}?")
_UNKNOWN = Text("{id} tidak dikenal; pilihannya: {known}", "{id} is not known; choices: {known}")
