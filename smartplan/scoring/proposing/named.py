"""What people say answers an item, where no rule can know it: figures, indicators, programs."""

from collections.abc import Iterable, Sequence

from smartplan.facts.key_figures import figure_name
from smartplan.facts.measurements import achieved
from smartplan.facts.named_answers import nameable
from smartplan.facts.promised import has_run, is_done
from smartplan.facts.quantities import with_unit
from smartplan.facts.realisations import told_in
from smartplan.measure import Measured
from smartplan.plan.model.common import Entity, Indicator
from smartplan.plan.model.organization import Instrument
from smartplan.plan.model.process import Rating
from smartplan.plan.model.profile import KeyFigure
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.proposing.proposal import ItemProposal, answered, wanting
from smartplan.scoring.proposing.ratings import rated
from smartplan.wording import LANGS, Text, dated, same


def said_by(plan: Plan, year: int, routes: Iterable[str]) -> ItemProposal:
    """What the things at some routes say; one that is not there is left out."""
    known = nameable(plan)
    told: list[Text] = []
    rests_on: list[Entity] = []
    at: list[Route] = []
    for one in dict.fromkeys(routes):
        said = _said(known[one], plan, year) if one in known else None
        if said is not None:
            told.append(said[0])
            rests_on += said[1]
            at += said[2]
    if not told:
        return wanting(_NOTHING)
    text = Text(" ".join(one.id for one in told), " ".join(one.en for one in told))
    return answered(text, rests_on, at=at)


# What a thing says, what else it rests on, and where that stands.
_Said = tuple[Text, Sequence[Entity], Sequence[Route]]


def _said(one: Entity, plan: Plan, year: int) -> _Said | None:
    """What a thing says of a year; None where it says nothing."""
    if isinstance(one, KeyFigure):
        return _figure(one, year)
    if isinstance(one, Indicator):
        return _indicator(one, plan, year)
    if isinstance(one, Program):
        return _program(one, plan, year)
    if isinstance(one, Rating):
        return _SENTENCE.fill(said=rated(one)), [one], [one.at]
    if isinstance(one, Instrument):
        date = _DATED.fill(date=dated(one.date)) if one.date else ""
        return _INSTRUMENT.fill(title=one.title, date=date), [one], [one.at]
    return None


def _figure(one: KeyFigure, year: int) -> _Said | None:
    """The value of the newest year that is not after the evaluation's."""
    told = {int(key): value for key, value in one.values.items()}
    if one.value is not None and one.year is not None:
        told[one.year] = one.value
    known = [key for key in told if key <= year]
    name = figure_name(one)
    if known:
        newest = max(known)
        value = _quantity(told[newest], one.unit)
        return _FIGURE.fill(name=name, value=value, year=newest), [one], [one.at]
    if one.value is not None and one.year is None:
        return _UNDATED.fill(name=name, value=_quantity(one.value, one.unit)), [one], [one.at]
    return None


def _indicator(one: Indicator, plan: Plan, year: int) -> _Said | None:
    """The newest value that progress records, with that year's target; else the baseline."""
    held = [(int(each.at[1]), each) for each in achieved(plan, one) if int(each.at[1]) <= year]
    if held:
        when, each = max(held, key=lambda pair: pair[0])
        target = one.targets.get(str(when))
        wanted = "" if target is None else _TARGET.fill(value=_quantity(target, one.unit))
        text = _REACHED.fill(
            name=one.name, value=_quantity(each.value, one.unit), year=when, target=wanted
        )
        return text, [one], [each.at]
    start = one.baseline
    if start is None or start.value is None or (start.year or year) > year:
        return None
    text = _BASELINE.fill(
        name=one.name, value=_quantity(start.value, one.unit), year=start.year or "–"
    )
    return text, [one, start], [start.at]


def _program(one: Program, plan: Plan, year: int) -> _Said:
    """What became of a program in the year, else in the one before; else where it stands."""
    for when in (year, year - 1):
        entry = told_in(plan, str(when)).get(one.id)
        if entry is not None:
            state = _DONE if is_done(entry) else _RAN if has_run(entry) else _IDLE
            text = _PROGRAM.fill(name=one.name, state=state, year=when)
            return text, [one, entry], [entry.at]
    status = one.status.label if one.status else _PLANNED
    years = _YEARS.fill(start=one.period.start, end=one.period.end) if one.period else ""
    return _UNTOLD.fill(name=one.name, status=status, years=years), [one], [one.at]


def _quantity(value: Measured, unit: str | None) -> Text:
    """A value with its unit; of words the unit says what they are: `WTP (opini)`."""
    if isinstance(value, str) and unit:
        return same(f"{value} ({unit})")
    return Text(*(with_unit(value, unit, lang) for lang in LANGS))


_NOTHING = Text(
    "yang disebut sebagai asal jawaban tidak memuat nilai untuk tahun itu",
    "what is named as answering it has no value for that year",
)
_SENTENCE = Text("{said}.", "{said}.")
_FIGURE = Text("{name} {year}: {value}.", "{name} in {year}: {value}.")
_UNDATED = Text("{name}: {value}, tahun datanya belum ditulis.", "{name}: {value}, of no year.")
_REACHED = Text("{name} {year}: {value}{target}.", "{name} in {year}: {value}{target}.")
_TARGET = Text(", target {value}", ", target {value}")
_BASELINE = Text(
    "{name}: nilai awal {value} ({year}), realisasi belum dilaporkan.",
    "{name}: baseline {value} ({year}), no value reached is told.",
)
_PROGRAM = Text("{name}: {state} pada {year}.", "{name}: {state} in {year}.")
_UNTOLD = Text(
    "{name}: {status}{years}, realisasi belum dilaporkan.",
    "{name}: {status}{years}, no progress is told.",
)
_PLANNED = Text("direncanakan", "planned")
_YEARS = Text(" {start}–{end}", " {start}–{end}")
_RAN = Text("berjalan", "run")
_DONE = Text("selesai", "done")
_IDLE = Text("tidak berjalan", "not run")
_INSTRUMENT = Text("{title}{date}.", "{title}{date}.")
_DATED = Text(", {date}", ", {date}")
