"""What of a program holds anywhere and is taken over, and why all else stays where it is."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from smartplan.plan.ids import id_of, is_id
from smartplan.plan.model.common import Entity, Indicator
from smartplan.plan.model.program import Action, Program
from smartplan.plan.model.risk import Risk
from smartplan.portfolio.not_taken import Kept, NotTaken
from smartplan.scaffold.adopting.foreign import ForeignWords, sentences
from smartplan.shape.kinds import Choice
from smartplan.shape.record import Field, Record, field_of, fields
from smartplan.source.node import Node
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Taken:
    """The data of the new program, and what was left out."""

    node: dict[str, Node]
    left_out: tuple[NotTaken, ...]


def taken(program: Program, foreign: ForeignWords) -> Taken:
    """What of a program is taken over; its name stays, without the region's."""
    left: list[NotTaken] = []
    node = _record(program, foreign, "", left)
    return Taken(node, tuple(left))


def _record(
    record: Record, foreign: ForeignWords, at: str, left: list[NotTaken]
) -> dict[str, Node]:
    made: dict[str, Node] = {}
    for field in fields(type(record)):
        held = getattr(record, field.name)
        if held is None or held in ((), {}):
            continue
        key = f"{at}{field.key}"
        if why := LEFT.get(field):
            left.append(NotTaken(why, key, text=_words(held)))
            continue
        value = TAKEN[field](held, foreign, key, left)
        if value not in (None, "", {}, []):
            made[field.key] = value
    return made


def _words(held: Any) -> str:
    """What is referred to, so that people know what to look for in their own plan."""
    if isinstance(held, str) and not isinstance(held, Choice) and is_id(held):
        return held
    is_list = isinstance(held, tuple) and all(isinstance(one, str) and is_id(one) for one in held)
    return ", ".join(held) if is_list else ""


def _name(held: str, foreign: ForeignWords, key: str, left: list[NotTaken]) -> Node:
    """A name without the region's; one that names more of the region is none."""
    plain = foreign.without_region(held) or held
    if plain != held:
        left.append(NotTaken(Kept.TEXTS, key, _SHORTER, held))
    if (found := foreign.name_in(plain)) is not None:
        left.append(NotTaken(Kept.TEXTS, key, _NAMED.fill(name=found), held))
        return None
    return plain


def _title(held: str, foreign: ForeignWords, key: str, left: list[NotTaken]) -> Node:
    """The program's own name, which it has to have: what cannot stay in it is told."""
    return _name(held, foreign, key, left) or foreign.without_region(held) or held


def _formula(held: str, foreign: ForeignWords, key: str, left: list[NotTaken]) -> Node:
    """How something is counted, unless by figures of the region; a hundred is of percent."""
    if (why := foreign.why(held.replace("100", ""))) is None:
        return held
    left.append(NotTaken(Kept.TEXTS, key, why, held))
    return None


def _prose(held: str, foreign: ForeignWords, key: str, left: list[NotTaken]) -> Node:
    """The sentences that may be true anywhere."""
    kept: list[str] = []
    for sentence, gap in sentences(held):
        if (why := foreign.why(sentence)) is None:
            kept += [sentence, gap]
        else:
            left.append(NotTaken(Kept.TEXTS, key, why, sentence))
    return "".join(kept).strip()


def _as_is(held: Any, foreign: ForeignWords, key: str, left: list[NotTaken]) -> Node:  # noqa: ARG001
    if isinstance(held, Choice):
        return held.value
    return list(held) if isinstance(held, tuple) else held


def _entries(
    held: Mapping[str, Record], foreign: ForeignWords, key: str, left: list[NotTaken]
) -> Node:
    """Those entries whose names and texts may be taken over."""
    made: dict[str, Node] = {}
    for id, record in held.items():
        node = _record(record, foreign, f"{key}.{id}.", left)
        lacking = [one for one in fields(type(record)) if one.required and one.key not in node]
        if lacking:  # else what it is about is among what has been left out
            if any(getattr(record, one.name) is None for one in lacking):
                left.append(NotTaken(Kept.INCOMPLETE, f"{key}.{id}"))
            continue
        titles = (node.get(one.key) for one in fields(type(record)) if one.title)
        words = next((one for one in titles if isinstance(one, str)), "")
        better = id if is_id(id) and not foreign.is_in_id(id) else id_of(words)
        made[_free(better or "butir", made)] = node
    return made


def _free(id: str, taken: Mapping[str, Node]) -> str:
    tried, number = id, 1
    while tried in taken:
        number += 1
        tried = f"{id}-{number}"
    return tried


def _all(why: Kept, *attributes: Any) -> Iterator[tuple[Field, Kept]]:
    return ((field_of(one), why) for one in attributes)


_Take = Callable[[Any, ForeignWords, str, list[NotTaken]], Node]
_SHORTER = Text("ditulis tanpa nama daerahnya", "written without the region's name")
_NAMED = Text("menyebut {name}", "names {name}")

TAKEN: Mapping[Field, _Take] = {
    field_of(Program.name): _title,
    field_of(Program.code): _as_is,  # of the national nomenclature
    field_of(Program.summary): _prose,
    field_of(Program.innovation): _prose,
    field_of(Program.dimension): _as_is,
    field_of(Program.subdimension): _as_is,
    field_of(Program.also): _as_is,
    field_of(Program.actions): _entries,
    field_of(Program.indicators): _entries,
    field_of(Program.risks): _entries,
    field_of(Action.code): _as_is,
    field_of(Action.kind): _as_is,
    field_of(Action.name): _name,
    field_of(Action.output): _prose,
    field_of(Action.indicators): _entries,
    field_of(Indicator.name): _name,
    field_of(Indicator.unit): _name,
    field_of(Indicator.direction): _as_is,
    field_of(Indicator.scale): _as_is,
    field_of(Indicator.accumulate): _as_is,
    field_of(Indicator.formula): _formula,
    field_of(Risk.text): _prose,
    field_of(Risk.mitigation): _prose,
}

LEFT: Mapping[Field, Kept] = dict(
    (
        *_all(Kept.MONEY, Program.budget, Action.budget, Action.budget_note),
        *_all(Kept.TARGETS, Indicator.baseline, Indicator.targets, Program.readiness),
        *_all(Kept.TIME, Program.status, Program.reason, Program.maturity, Program.horizon),
        *_all(Kept.TIME, Program.period, Program.milestones, Action.years),
        *_all(Kept.PEOPLE, Program.lead, Program.contact, Program.proposer, Program.support),
        *_all(Kept.PEOPLE, Program.partners, Program.with_regions, Program.locations),
        *_all(Kept.PEOPLE, Program.beneficiaries, Action.lead, Action.locations),
        *_all(Kept.PEOPLE, Indicator.agency, Risk.owner),
        *_all(Kept.REFERENCES, Program.goals, Program.issues, Program.gaps, Program.strategies),
        *_all(Kept.REFERENCES, Program.depends, Indicator.dataset),
        *_all(Kept.BASIS, Entity.sources, Entity.alternatives, Entity.note),
        *_all(Kept.BASIS, Entity.internal_note, Entity.basis, Program.alignment),
        *_all(Kept.BASIS, Program.adopted_from),
        *_all(Kept.CHOICES, Program.quick_win, Risk.likelihood, Risk.impact),
    )
)
