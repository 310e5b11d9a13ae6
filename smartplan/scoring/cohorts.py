"""Regions in the cohorts of the national program: how often they took part, and how many."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from smartplan.value import dataclass

if TYPE_CHECKING:  # participants are counted without their plans, too
    from smartplan.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Participant:
    """A plan as far as cohorts count it: whose it is, by what it is one region, its years."""

    key: str
    name: str
    cohorts: Sequence[int]


@dataclass(frozen=True, slots=True)
class Cohorts:
    """Participations and unique regions, counted apart: a region may be in several cohorts.

    `years` tells for each cohort how many regions it has; `repeats` names the regions that are
    in more than one, with their years; `without` those that name no cohort.
    """

    participations: int
    regions: int
    years: Mapping[int, int]
    repeats: Mapping[str, tuple[int, ...]]
    without: tuple[str, ...]


def cohorts(plans: "Iterable[Plan]") -> Cohorts:
    """The cohorts of several plans; two plans of one region count as one region."""
    return counted(map(participant, plans))


def participant(plan: "Plan") -> Participant:
    """What cohorts count of a plan."""
    code = plan.manifest.region.code if plan.manifest.region else None
    return Participant(code or plan.name, plan.region_name, plan.manifest.cohorts)


def counted(participants: Iterable[Participant]) -> Cohorts:
    """The same for what is known of the plans alone."""
    taken: dict[str, set[int]] = {}
    names: dict[str, str] = {}
    for one in participants:
        names.setdefault(one.key, one.name)
        taken.setdefault(one.key, set()).update(one.cohorts)
    every = sorted({year for years in taken.values() for year in years})
    return Cohorts(
        participations=sum(len(years) for years in taken.values()),
        regions=sum(bool(years) for years in taken.values()),
        years={year: sum(year in years for years in taken.values()) for year in every},
        repeats={
            names[key]: tuple(sorted(years)) for key, years in taken.items() if len(years) > 1
        },
        without=tuple(names[key] for key, years in taken.items() if not years),
    )
