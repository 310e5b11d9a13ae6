"""Regions in the cohorts of the national program: how often they took part, and how many."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from smartplan.plan.plan import Plan


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


def cohorts(plans: Iterable[Plan]) -> Cohorts:
    """The cohorts of several plans; two plans of one region count as one region."""
    taken: dict[str, set[int]] = {}
    names: dict[str, str] = {}
    for plan in plans:
        region = plan.manifest.region
        code = (region.code if region else None) or plan.name
        names.setdefault(code, plan.region_name)
        taken.setdefault(code, set()).update(plan.manifest.cohorts)
    every = sorted({year for years in taken.values() for year in years})
    return Cohorts(
        participations=sum(len(years) for years in taken.values()),
        regions=sum(bool(years) for years in taken.values()),
        years={year: sum(year in years for years in taken.values()) for year in every},
        repeats={
            names[code]: tuple(sorted(years)) for code, years in taken.items() if len(years) > 1
        },
        without=tuple(names[code] for code, years in taken.items() if not years),
    )
