"""What a summary takes out of a plan, part by part."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from math import isfinite

from smartplan.facts import money
from smartplan.facts.instruments import progress
from smartplan.facts.programs import live_programs
from smartplan.facts.quick_wins import sheet_of
from smartplan.measure import Measured
from smartplan.plan.model.common import Basis
from smartplan.plan.model.organization import InstrumentStatus
from smartplan.plan.plan import Plan
from smartplan.portfolio.figures import (
    EvaluationFigures,
    MoneyFigures,
    Population,
    ProgramFigures,
    ReadinessFigures,
    SelfAssessed,
    Span,
    Words,
    words,
)
from smartplan.portfolio.labels import labels_of
from smartplan.scoring.evaluation import Evaluation
from smartplan.scoring.readiness import score
from smartplan.scoring.scores import Node
from smartplan.standards.regions import FIRST_CITY
from smartplan.standards.shelf import DEFAULT_DIMENSIONS, KINDS, Kind


def kind_of(code: str | None, name: str) -> str | None:
    """What kind of region it is: by its code, else by its name; None where neither tells."""
    if code:
        return "kota" if int(code[-2:]) >= FIRST_CITY else "kabupaten"
    first = name.partition(" ")[0].lower().rstrip(".")
    return _KINDS.get(first)


def readiness_of(plan: Plan, standard: str | None) -> ReadinessFigures:
    """How ready a plan is under its own standard, or under one of another name."""
    name = standard or plan.readiness_standard_name
    chosen = plan.shelf.readiness(name)
    if chosen is None:
        return ReadinessFigures(name, None, 0, 5, 0, 0, None, {}, {}, {})
    found = score(plan, chosen)
    levels = {one.id: one.level for one in found.indicators() if one.level is not None}
    return ReadinessFigures(
        standard=marked(plan, "readiness", name),
        score=found.score,
        low=found.low,
        high=found.high,
        assessed=found.assessed,
        of=found.of,
        band=words(found.band),
        components={key: _span(one) for key, one in found.components.items()},
        elements={one.id: _span(one) for one in found.elements()},
        levels=levels,
        illustrated=sum(one.is_illustration for one in found.indicators() if one.id in levels),
        borrowed=sum(bool(one.borrowed_from) for one in found.indicators()),
        proposed=bool(found.proposed),
    )


def _span(node: Node) -> Span:
    return node.score, node.low, node.high


def evaluation_of(plan: Plan, one: Evaluation) -> EvaluationFigures:
    """A year's evaluation in figures."""
    parts = one.parts.items()
    return EvaluationFigures(
        year=one.year,
        standard=marked(plan, "evaluation", one.standard) if one.standard else None,
        participated=one.participated,
        index=None if one.index is None else float(one.index),
        is_calculated=one.is_calculated,
        printed=None if one.printed is None else float(one.printed),
        change=None if one.change is None else float(one.change),
        since=one.since,
        dimensions={key: float(part.value) for key, part in parts if part.value is not None},
    )


def self_assessed(plan: Plan) -> Iterator[SelfAssessed]:
    """The self-assessments of a plan, the earliest first."""
    for year, held in sorted(plan.assessment.items()):
        standard = plan.shelf.evaluation(held.instrument or "")
        answers = held.items.values()
        yield SelfAssessed(
            year=int(year),
            standard=marked(plan, "evaluation", held.instrument) if held.instrument else None,
            answered=sum(one.claim is not None for one in answers),
            of=len(standard.items) if standard else 0,
            confirmed=sum(
                bool(one.assessor and one.assessor.value is not None) for one in answers
            ),
        )


def programs_of(plan: Plan) -> ProgramFigures:
    """How many programs there are, and of which kinds."""
    live = live_programs(plan)
    return ProgramFigures(
        count=len(live),
        statuses=_counted(one.status.value for one in plan.programs.values() if one.status),
        dimensions=_counted(one.dimension for one in live if one.dimension),
        parts=_counted(
            f"{one.dimension}.{one.subdimension}"
            for one in live
            if one.dimension and one.subdimension
        ),
        quick_wins=_counted(one.dimension or "" for one in live if sheet_of(one)),
        illustrated=sum(one.own_basis is Basis.ILLUSTRATION for one in live),
    )


def money_of(plan: Plan) -> MoneyFigures:
    """The money of the plan's years, and how it is spread."""
    held = plan.once(money.planned)
    return MoneyFigures(
        total=money.total(held),
        years=dict(sorted(money.sums(held, lambda one: str(one.year)).items())),
        funds=dict(sorted(money.sums(held, lambda one: money.funds_key(one.row.fund)).items())),
        dimensions=dict(sorted(money.sums(held, lambda one: one.program.dimension or "").items())),
    )


def population_of(plan: Plan) -> Population | None:
    """How many people live in the region, by its key figures.

    None unless they tell it beyond doubt: under one of the keys that `init` and the books use for
    it, in whole people, and not otherwise under another of these keys.
    """
    found = {told for key in POPULATION if (told := _people(plan, key)) is not None}
    return found.pop() if len(found) == 1 else None


def _people(plan: Plan, key: str) -> Population | None:
    fact = plan.profile.facts.get(key)
    if fact is None or (fact.unit or "").strip().lower() not in PEOPLE:
        return None
    is_dated = fact.value is None or fact.year is not None
    told: dict[int, Measured] = {int(year): value for year, value in fact.values.items()}
    if fact.value is not None and fact.year is not None:
        told[fact.year] = fact.value
    year = max((year for year in told if year <= plan.as_of.year), default=0) if is_dated else 0
    value = told.get(year) if is_dated else fact.value
    if not isinstance(value, int | float) or not isfinite(value) or value % 1 or value < 1:
        return None
    is_illustration = fact.own_basis is Basis.ILLUSTRATION
    return Population(int(value), year or None, is_illustration=is_illustration)


def instruments_of(plan: Plan) -> tuple[str, ...]:
    """What the legal instruments in force are about, each once."""
    held = plan.organization.instruments.values()
    in_force = [one for one in held if progress(one) is InstrumentStatus.SIGNED]
    return tuple(sorted({one.about.value for one in in_force if one.about}))


def dimension_set_of(plan: Plan) -> str:
    """The name of the dimension set that the plan is written in."""
    standards = plan.manifest.standards
    return marked(plan, "dimensions", (standards and standards.dimensions) or DEFAULT_DIMENSIONS)


def marked(plan: Plan, kind: Kind, name: str) -> str:
    """The name of a standard; of the plan's own with a mark of what it says."""
    if (kind, name) not in plan.shelf.own:
        return name
    said = repr(plan.shelf.own[kind, name])
    return f"{name}@{sha256(said.encode()).hexdigest()[:8]}"


def words_of(plan: Plan) -> Mapping[str, Words]:
    """The names of what a plan's own standards hold, by `<standard>:<id>`.

    Those of shipped standards stand on everybody's shelf.
    """
    found: dict[str, Words] = {}
    for kind in KINDS:
        for name in (name for name in plan.shelf.names(kind) if (kind, name) in plan.shelf.own):
            found |= {
                f"{marked(plan, kind, name)}:{id}": (label.id, label.en)
                for id, label in labels_of(plan.shelf, kind, name).items()
            }
    return found


def _counted(keys: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(keys).items()))


# The keys of population in the key figures: those of the templates of `init`, and of the books.
POPULATION = ("population", "penduduk", "jumlah-penduduk")
# Units in which a number of people is a number of persons.
PEOPLE = frozenset({"", "jiwa", "orang", "penduduk", "people", "persons", "inhabitants"})
_KINDS = {"kota": "kota", "kabupaten": "kabupaten", "kab": "kabupaten", "provinsi": "provinsi"}
