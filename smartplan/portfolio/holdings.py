"""What plans hold that others lack: parts of dimensions, readiness reached, legal instruments."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from smartplan.portfolio.extracts import Extract
from smartplan.portfolio.figures import Json
from smartplan.portfolio.summary import Summary
from smartplan.value import dataclass

if TYPE_CHECKING:  # what an unchanged plan holds needs none of what finds it out
    from smartplan.assess import Assessment

REACHED = 3  # from this level on something is in force and has evidence, else it counts as 2

Answer = Callable[[Summary, str], bool | None]  # whether a plan has it; None if it is not known


@dataclass(frozen=True, slots=True)
class Holdings:
    """What one plan has, or lacks, alone among several.

    `parts` are `dimension.part` of the dimension set, `indicators` full ids of the readiness
    standard, `instruments` what legal instruments are about.
    """

    parts: tuple[str, ...]
    indicators: tuple[str, ...]
    instruments: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing of the kind."""
        return not (self.parts or self.indicators or self.instruments)


def alone(one: Summary, plans: Sequence[Summary], *, has: bool) -> Holdings:
    """What a plan has, or lacks, and each of the others of which it is known does not.

    Parts are only compared between plans of one dimension set, levels under one standard.
    """
    others = [plan for plan in plans if plan is not one]
    of_set = [plan for plan in others if plan.dimension_set == one.dimension_set]
    of_ladder = [plan for plan in others if plan.readiness.standard == one.readiness.standard]
    parts = (part for plan in (one, *of_set) for part in plan.programs.parts)
    levels = (id for plan in (one, *of_ladder) for id in plan.readiness.levels)
    about = (id for plan in (one, *others) for id in plan.instruments if id != _OTHER)
    return Holdings(
        parts=tuple(_differing(one, of_set, parts, _has_part, has=has)),
        indicators=tuple(_differing(one, of_ladder, levels, _has_reached, has=has)),
        instruments=tuple(_differing(one, others, about, _has_instrument, has=has)),
    )


def _differing(
    one: Summary, others: Sequence[Summary], ids: Iterable[str], answer: Answer, *, has: bool
) -> Iterable[str]:
    for id in dict.fromkeys(ids):
        known = [told for plan in others if (told := answer(plan, id)) is not None]
        if answer(one, id) is has and known and all(told is not has for told in known):
            yield id


def _has_part(one: Summary, id: str) -> bool | None:
    """Whether a live program is in a part; not known while one of its dimension is in no part."""
    if one.programs.parts.get(id):
        return True
    dimension = id.partition(".")[0]
    placed = sum(
        count for part, count in one.programs.parts.items() if part.partition(".")[0] == dimension
    )
    return False if placed == one.programs.dimensions.get(dimension, 0) else None


def _has_reached(one: Summary, id: str) -> bool | None:
    level = one.readiness.levels.get(id)
    return None if level is None else level >= REACHED


def _has_instrument(one: Summary, id: str) -> bool | None:
    return id in one.instruments


def _programs(state: "Assessment") -> Json:
    """The names of the live programs in each part of each dimension."""
    from smartplan.facts.programs import live_programs

    found: dict[str, list[str]] = {}
    for program in live_programs(state.plan):
        if program.dimension and program.subdimension:
            part = f"{program.dimension}.{program.subdimension}"
            found.setdefault(part, []).append(program.name or program.id)
    return found


PROGRAMS = Extract("programs-by-part", _programs)
ProgramNames = Mapping[str, Mapping[str, Sequence[str]]]  # by plan, then by part
_OTHER = "other"  # as such it says nothing of what an instrument is about
