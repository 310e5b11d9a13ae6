"""A plan's programs in another dimension set than the one it is written in."""

from collections.abc import Iterable, Mapping

from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.standards.model import Counterpart, DimensionSet
from smartplan.value import dataclass
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class Placed:
    """A program with its dimension and sub-dimension in the plan's own set."""

    id: str
    name: str
    dimension: str | None
    subdimension: str | None
    label: Text


@dataclass(frozen=True, slots=True)
class Group:
    """A dimension of the other set and the programs that stand there.

    `own` are the plan's dimensions (or `dimension.subdimension`) that they come from.
    """

    id: str
    label: Text
    own: tuple[str, ...]
    programs: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class LostDimension:
    """A dimension of the plan without counterpart in the other set, and what is nearest."""

    id: str
    label: Text
    note: Text | None
    programs: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """The programs by the dimensions of another set; each at its main dimension.

    A program may stand in several groups where its own dimension has several counterparts.
    `lost` are own dimensions without counterpart, `unplaced` programs without a dimension.
    """

    own: str
    own_label: Text
    other: str
    other_label: Text
    is_known: bool
    groups: tuple[Group, ...]
    lost: tuple[LostDimension, ...]
    unplaced: tuple[Placed, ...]


def crosswalk(plan: Plan, other: DimensionSet) -> Crosswalk | None:
    """A plan's programs in another dimension set; None if the plan's own set is unknown.

    `is_known` tells whether a crosswalk between the two sets exists at all.
    """
    own = plan.dimensions
    if own is None:
        return None
    there: dict[str, list[Placed]] = {key: [] for key in other.dimensions}
    nowhere: dict[str, list[Placed]] = {key: [] for key in own.dimensions}
    unplaced = []
    for program in plan.programs.values():
        place = _placed(program, own)
        dimension = program.dimension
        if dimension is None or dimension not in own.dimensions:
            unplaced.append(place)
            continue
        targets = counterparts(own, other, dimension, program.subdimension)
        for held in [there[target] for target in targets] or [nowhere[dimension]]:
            held.append(place)
    origins = _origins(own, other)
    return Crosswalk(
        own=own.at.key,
        own_label=own.label,
        other=other.at.key,
        other_label=other.label,
        is_known=any(origins.values()),
        groups=tuple(
            Group(key, dimension.label, origins[key], tuple(there[key]))
            for key, dimension in other.dimensions.items()
        ),
        lost=tuple(
            LostDimension(key, dimension.label, _note(own, other, key), tuple(nowhere[key]))
            for key, dimension in own.dimensions.items()
            if nowhere[key] or not counterparts(own, other, key, None)
        ),
        unplaced=tuple(unplaced),
    )


def counterparts(
    own: DimensionSet, other: DimensionSet, dimension: str, subdimension: str | None
) -> tuple[str, ...]:
    """The dimensions of the other set that one of the own set stands for there.

    Both sets may carry a crosswalk; the one that speaks of the very sub-dimension is heard first.
    A counterpart that is tied to other sub-dimensions only is left out where another remains.
    """
    if own.at.key == other.at.key:
        return (dimension,) if dimension in other.dimensions else ()
    back = other.crosswalk.get(own.at.key, {})
    tied = {key: _of_dimension(entry, dimension) for key, entry in back.items()}
    if subdimension and (exact := [key for key, subs in tied.items() if subdimension in subs]):
        return _known(exact, other)
    forth = own.crosswalk.get(other.at.key)
    if forth is None:
        targets = [key for key, subs in tied.items() if subs]
    else:
        entry = forth.get(dimension)
        targets = [one.partition(".")[0] for one in entry.to] if entry else []
    free = [key for key in targets if not tied.get(key) or "" in tied[key]]
    return _known(free or targets, other)


def _of_dimension(entry: Counterpart, dimension: str) -> set[str]:
    """The sub-dimensions that an entry names of a dimension; "" stands for all of it."""
    named = (one.partition(".") for one in entry.to)
    return {subdimension for head, _, subdimension in named if head == dimension}


def _known(keys: Iterable[str], other: DimensionSet) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if key in other.dimensions))


def _origins(own: DimensionSet, other: DimensionSet) -> Mapping[str, tuple[str, ...]]:
    """For each dimension of the other set the own ones behind it, down to sub-dimensions."""
    origins: dict[str, list[str]] = {key: [] for key in other.dimensions}
    for key, dimension in own.dimensions.items():
        whole = counterparts(own, other, key, None)
        for target in whole:
            origins[target].append(key)
        for part in dimension.subdimensions:
            for target in counterparts(own, other, key, part):
                if target not in whole:
                    origins[target].append(f"{key}.{part}")
    return {key: tuple(named) for key, named in origins.items()}


def _note(own: DimensionSet, other: DimensionSet, dimension: str) -> Text | None:
    entry = own.crosswalk.get(other.at.key, {}).get(dimension)
    return entry.note.text if entry and entry.note else None


def _placed(program: Program, own: DimensionSet) -> Placed:
    held = own.dimensions.get(program.dimension or "")
    part = held.subdimensions.get(program.subdimension or "") if held else None
    label = held.label if held else same(program.dimension or "?")
    if part and part.name:
        label = Text(f"{label.id}: {part.name.text.id}", f"{label.en}: {part.name.text.en}")
    return Placed(
        program.id, program.name or program.id, program.dimension, program.subdimension, label
    )
