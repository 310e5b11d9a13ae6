"""All that is typed in a plan, value by value, with the words that documents have for it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from smartplan import wording
from smartplan.books.parts import names
from smartplan.books.parts.direction import goals_in_order
from smartplan.books.parts.evaluation_items import answer_name
from smartplan.books.parts.swot import swot_codes
from smartplan.day import Day
from smartplan.facts.codes import program_codes
from smartplan.measure import NumberRange
from smartplan.plan.files import FLAT
from smartplan.plan.model.program import Fund, Program
from smartplan.plan.plan import Plan
from smartplan.plan.types import plan_type, steps
from smartplan.route import ROOT, Route
from smartplan.shape.kinds import IDS, Choice, Kind
from smartplan.shape.record import Field, Record
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar, typed_fields
from smartplan.wording import Lang, Text


@dataclass(frozen=True)
class Ref:
    """An id of a collection; or, of none, a year or the like that a value is of."""

    to: str
    id: str


@dataclass(frozen=True)
class Typed:
    """One value of a plan: where it stands, as which field, and in what.

    `key` is its route with `*` for what a plan names itself. `within` are the entries of mappings
    and lists around it, the innermost first: records, or the ids of what an entry is about.
    """

    at: Route
    key: str
    value: Any
    type: Held
    field: Field
    within: tuple["Record | Ref", ...] = ()


def typed(plan: Plan) -> Iterator[Typed]:
    """Every value of a plan, by the types of the plan format."""
    for name in plan.__dataclass_fields__:
        part = getattr(plan, name)
        if type(part) in FLAT.values():
            yield from _record(part, ROOT, "", ())
    for key, one in plan_type().fields.items():
        if key not in _IN_FLAT and not key.startswith("standards/"):
            yield from _inside(Typed(Route((key,)), key, getattr(plan, key), one.type, one.field))


_IN_FLAT = frozenset(key for kind in FLAT.values() for key in typed_fields(kind))


def _record(
    record: Record, at: Route, key: str, within: tuple[Record | Ref, ...]
) -> Iterator[Typed]:
    for name, one in typed_fields(type(record)).items():
        value = getattr(record, one.field.name)
        inner = f"{key}.{name}".lstrip(".")
        yield from _inside(Typed(at / name, inner, value, one.type, one.field, within))


def _inside(one: Typed) -> Iterator[Typed]:
    held, value = one.type, one.value
    match held:
        case _ if value is None:
            return
        case RecordOf():
            yield from _record(value, one.at, one.key, one.within)
        case MapOf():
            for key, item in value.items():
                entry = replace(_entry(one, key, item), key=f"{one.key}.*")
                if held.ref:
                    entry = replace(entry, within=(Ref(held.ref, key), *entry.within))
                elif not one.within and held.keys is not IDS:
                    entry = replace(entry, within=(*entry.within, Ref("", key)))
                elif held.keys is not IDS:
                    yield replace(one, at=one.at / key, value=key, type=Scalar(Kind.LABEL, str))
                yield from _inside(entry)
        case ListOf():
            for place, item in enumerate(value):
                yield from _inside(_entry(one, str(place), item))
        case _:
            yield one


def _entry(one: Typed, key: str, item: Any) -> Typed:
    within = (item, *one.within) if isinstance(item, Record) else one.within
    return replace(one, at=one.at / key, value=item, type=one.type.item, within=within)


def forms(plan: Plan, one: Typed, lang: Lang) -> tuple[str, ...]:
    """The ways in which a document may write a value."""
    value = one.value
    own = _OWN_FORMS.get(one.key) or _OWN_FORMS.get(one.field.key)
    if own:
        said = own(plan, value)
        return (said.say(lang) if isinstance(said, Text) else said,) if said else ()
    if isinstance(one.type, Scalar) and one.type.refers_to:
        return named(plan, one.type.refers_to, value, lang)
    match value:
        case Fund():
            return (value.label.say(lang), names.fund(plan, (value,), lang))
        case Choice():
            return (value.label.say(lang),)
        case bool():
            return ()
        case Day():
            return (wording.day(value, lang),)
        case NumberRange():
            return (wording.measured(value, lang),)
        case int() | float():
            return tuple(_numbers(one.type.kind, value, lang))
        case _:
            return (value,)


def _goal(plan: Plan, value: str) -> str:
    """A goal of another plan by its wording."""
    goals = (one.goals for one in plan.profile.plans.values())
    return next((held[value] for held in goals if value in held), value)


def _linked(plan: Plan, value: str) -> str:
    """An official plan by its title."""
    held = plan.profile.plans.get(value)
    return held.title if held else value


def _unit(_plan: Plan, value: str) -> str | None:
    """A unit; that of a percentage is a sign, which is no word."""
    return None if value.lower() in {"persen", "percent"} else value


def _basis(_plan: Plan, value: Choice) -> Text | None:
    """The mark of an illustration; what is sourced has its marks, and all else is a proposal."""
    return value.label if value.value == "illustration" else None


def _source_kind(_plan: Plan, value: Choice) -> Text | None:
    """Its word; a law says so in its title."""
    return None if value.value in {"law", "other"} else value.label


def _numbered_goal(plan: Plan, value: str) -> Text | str:
    """A goal by its number, under which its wording stands."""
    order = goals_in_order(plan)
    number = order.index(value) + 1 if value in order else 0
    return Text(f"Sasaran {number}", f"Goal {number}") if number else value


def _until(_plan: Plan, value: int) -> Text:
    return Text(f"sampai {value}", f"until {value}")


def _cohort(_plan: Plan, value: int) -> Text:
    return Text(f"angkatan {value}", f"cohort {value}")


def _scale(_plan: Plan, value: int) -> str:
    return f"(1–{value})"


def _sni(_plan: Plan, value: str) -> str:
    """A place in a standard stands behind its word, not behind a colon."""
    return value.rpartition(":")[2]


def _answers_item(plan: Plan, value: str) -> Text:
    """What answers an item of an evaluation by its name."""
    return Text(answer_name(plan, value, "id"), answer_name(plan, value, "en"))


def _nothing(_plan: Plan, _value: str) -> None:
    """Money stands under the line of its activity, which is no word of its own."""


# What documents write in a way of its own.
_OWN_FORMS: Mapping[str, Callable[[Plan, Any], Text | str | None]] = {
    "programs.*.goals": _numbered_goal,
    "assessment.*.items.*.from": _answers_item,
    "sni": _sni,
    "programs.*.alignment.rpjmd": _goal,
    "issues.*.plan_ref": _linked,
    "sources.*.kind": _source_kind,
    "horizons.short": _until,
    "horizons.medium": _until,
    "horizons.long": _until,
    "cohorts": _cohort,
    "risk_scale": _scale,
    "programs.*.budget.action": _nothing,
    "programs.*.actions.*.budget.action": _nothing,
    "unit": _unit,
    "basis": _basis,
}


def _numbers(kind: Kind, value: float, lang: Lang) -> Iterator[str]:
    yield wording.number(value, lang)
    if kind is Kind.RUPIAH:  # whole, in words, or in millions
        yield wording.rupiah(int(value), lang)
        yield wording.rupiah_short(int(value), lang)
        yield wording.number(round(value / 1_000_000, 1), lang)
        decimals = len(f"{int(value) % 1_000_000:06}".rstrip("0"))
        yield wording.grouped(value / 1_000_000, lang, decimals=decimals)  # to the last rupiah
    elif kind is Kind.PERCENT:
        yield wording.percent(value, lang)
    elif value == int(value):  # a year, a level
        yield str(int(value))
    else:  # a coordinate
        yield str(value).replace(".", ",") if lang == "id" else str(value)


def named(plan: Plan, collection: str, ref: str, lang: Lang) -> tuple[str, ...]:
    """The names of what an id is the id of; the id itself where it names nothing."""
    match collection:
        case "":
            return (ref,)
        case "dimensions":
            return (names.dimension(plan, ref, lang),)
        case "subdimensions":
            sets = plan.dimensions.dimensions if plan.dimensions else {}
            return tuple(names.subdimension(plan, key, ref, lang) for key in sets)
        case "readiness":
            standard = plan.readiness_standard
            held = dict(standard.indicators()).get(ref) if standard else None
            return (held.name.text.say(lang),) if held and held.name else (ref,)
        case "evaluation-items":
            return _item(plan, ref, lang)
        case "swot":
            return (*_swot(plan, ref), *_code(swot_codes(plan), ref))
        case "goal-indicators" | "program-indicators" | "program-actions":
            return tuple(one.name for one in _inner(plan, collection, ref)) or (ref,)
        case "dimension-sets" | "readiness-standards" | "evaluation-standards":
            return _standard(plan, collection, ref, lang)
        case "programs":
            called = titles(plan.programs[ref]) if ref in plan.programs else [ref]
            return (*called, *_code(program_codes(plan), ref))
        case _:
            found = _collection(plan, collection).get(ref)
            return tuple(titles(found)) if found else (ref,)


def _code(codes: Mapping[str, str], ref: str) -> tuple[str, ...]:
    """The code that stands for an id once it has been explained."""
    return (codes[ref],) if ref in codes else ()


def _inner(plan: Plan, collection: str, ref: str) -> list[Any]:
    """What bears an id within a goal or a program."""
    holder, _, name = collection.partition("-")
    held = plan.programs if holder == "program" else plan.profile.goals
    found = [getattr(one, name).get(ref) for one in held.values()]
    return [one for one in found if one]


def _swot(plan: Plan, ref: str) -> tuple[str, ...]:
    """What a SWOT entry says."""
    swot = plan.analysis.swot
    parts = (swot.structure, swot.infrastructure, swot.superstructure) if swot else ()
    cells = [
        cell
        for part in parts
        if part
        for cell in (part.strengths, part.weaknesses, part.opportunities, part.threats)
    ]
    return tuple(cell[ref].text for cell in cells if ref in cell)


def _standard(plan: Plan, collection: str, ref: str, lang: Lang) -> tuple[str, ...]:
    shelf = plan.shelf
    found = {
        "dimension-sets": shelf.dimensions,
        "readiness-standards": shelf.readiness,
        "evaluation-standards": shelf.evaluation,
    }[collection](ref)
    return (found.label.say(lang) if found else ref,)


def _item(plan: Plan, ref: str, lang: Lang) -> tuple[str, ...]:
    """What an item of any standard asks."""
    known = [plan.shelf.evaluation(name) for name in plan.shelf.names("evaluation")]
    asks = [one.items[ref].asks for one in known if one and ref in one.items]
    return tuple(one.text.say(lang) for one in asks if one) or (ref,)


def _collection(plan: Plan, name: str) -> Mapping[str, Any]:
    for part in (plan, plan.profile, plan.organization, plan.analysis, plan.data, plan.process):
        held = getattr(part, name, None)
        if isinstance(held, Mapping):
            return held
    return {}


def titles(record: Record) -> Iterator[str]:
    """What a record is called."""
    for name in ("name", "title", "short", "office", "service", "group", "text", "current"):
        held = getattr(record, name, None)
        if isinstance(held, str) and held:
            yield held


def about(plan: Plan, one: Typed, lang: Lang) -> tuple[str, ...]:
    """What the innermost entry around a value is called; nothing at the top, and for a name."""
    for entry in one.within:
        if isinstance(entry, Ref):
            return named(plan, entry.to, entry.id, lang)
        held = tuple(titles(entry))
        if isinstance(entry, Program):  # tables name it by its code
            held = (*held, *_code(program_codes(plan), entry.id))
        if held:
            return () if one.value in held else held
    for entry in one.within[:1]:  # without a name: a request is known by the agency asked
        for held in typed_fields(type(entry)).values():
            ref = getattr(entry, held.field.name)
            if (
                isinstance(held.type, Scalar)
                and held.type.refers_to
                and ref not in (None, one.value)
            ):
                return named(plan, held.type.refers_to, ref, lang)
    return ()


def is_internal(one: Typed) -> bool:
    """Whether its key, or one above it, says that no document prints it."""
    return any(step.field and step.field.internal for step in steps(one.at))
