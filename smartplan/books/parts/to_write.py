"""What is still to be written in a plan: in which file, under which key, and in what form."""

from collections.abc import Iterable, Mapping

from smartplan.books.parts import names
from smartplan.facts.dimensions import PLACE
from smartplan.plan.known import title_of
from smartplan.plan.plan import Plan
from smartplan.plan.types import steps
from smartplan.plan.walk import walk
from smartplan.route import Route
from smartplan.shape.examples import example, example_key
from smartplan.shape.kinds import Kind
from smartplan.shape.types import ListOf, MapOf, RecordOf, Scalar, Type
from smartplan.standing.places import key, place
from smartplan.standing.wanted import Wanted
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class KeyToWrite:
    """Something that is not there yet: what it is, and its key with a value as it may look."""

    what: str
    how: str


@dataclass(frozen=True, slots=True)
class ThingToWrite:
    """A thing of the plan with all that it lacks, and the file in which that is written."""

    name: str
    file: str
    keys: tuple[KeyToWrite, ...]


def titles_of(plan: Plan) -> Mapping[Route, str]:
    """What the entries of a plan are called, by their routes."""
    return {record.at: title_of(record) for record in walk(plan) if len(record.at) == _ENTRY}


def to_write(
    plan: Plan, lacks: Iterable[Wanted], titles: Mapping[Route, str], lang: Lang
) -> tuple[ThingToWrite, ...]:
    """What is not there, a thing of the plan at a time, in the order in which it was missed.

    `titles` are those of its entries.
    """
    found: dict[tuple[str, str], dict[KeyToWrite, None]] = {}
    for one in lacks:
        thing = (_name(plan, one, titles, lang), place(one.at))
        found.setdefault(thing, {})[KeyToWrite(_what(one, lang), _how(one, lang))] = None
    return tuple(ThingToWrite(name, file, tuple(keys)) for (name, file), keys in found.items())


def _name(plan: Plan, one: Wanted, titles: Mapping[Route, str], lang: Lang) -> str:
    """What lacks something, as people call it; "" where it is the plan itself."""
    first = one.at[0] if one.at else ""
    if one.at == PLACE:
        return names.dimension(plan, one.owner, lang)
    if first == "progress":
        return names.program(plan, one.owner)
    if first == "stages":
        return _STAGE.fill(number=one.owner).say(lang)
    if first == "swot":
        return names.capital(_about(one.at.parent, one.what).say(lang))
    if first == "readiness":
        standard = plan.readiness_standard
        known = dict(standard.indicators()) if standard else {}
        return known[one.owner].label.say(lang) if one.owner in known else ""
    return titles.get(Route(one.at[:_ENTRY]), "")


def _what(one: Wanted, lang: Lang) -> str:
    """What is not there; of an indicator of a program or goal also which one."""
    if one.at[:1] == ("swot",):
        return _about(one.at, one.what).say(lang)
    return one.what.say(lang)


def _about(at: Route, otherwise: Text) -> Text:
    """What the plan format says of a key."""
    held = [step.field for step in steps(at) if step.field]
    return held[-1].about if held else otherwise


def _how(one: Wanted, lang: Lang) -> str:
    """The key with the form of what it holds."""
    if one.at == PLACE:
        return f"dimension: {one.owner}"
    held = list(steps(one.at))[-1].type
    if inside := key(one.at):
        return f"{inside}: {_form(held, lang)}"
    return _form(held, lang)[1:-1]  # a whole file, such as that of the sources


def _form(held: Type, lang: Lang) -> str:
    """How a value is written, on one line: the keys inside by name, what they hold left open."""
    if isinstance(held, RecordOf):
        every = [one.field for one in held.fields.values()]
        shown = [one for one in every if one.required] or every[:_FEW]
        return f"{{{', '.join(f'{one.key}: …' for one in shown)}}}"
    if isinstance(held, ListOf):
        item = _form(held.item, lang)
        return item if held.or_one else f"[{item}]"
    if isinstance(held, MapOf):
        word = _AN_ID.say(lang) if held.has_ids else example_key(held)
        return f"{{{word}: {_form(held.item, lang)}}}"
    return example(held) if isinstance(held, Scalar) and held.kind in _SHOWN else "…"


_FEW = 2
_ENTRY = 2  # programs.<id>
_SHOWN = (Kind.DAY, Kind.YEAR, Kind.WHOLE, Kind.NUMBER, Kind.LEVEL)
_AN_ID = Text("nama-singkat", "short-name")
_STAGE = Text("Bimtek tahap {number}", "Guidance stage {number}")
