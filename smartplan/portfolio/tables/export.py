"""Many plans as rows: one plan after the other in the order of their names, so that it streams.

Exports of parts of the plans hold their rows in the same order, so that laying them together is a
merge, and what comes out is what one run over all plans would have written.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from smartplan import __version__
from smartplan.portfolio.extracts import extracted
from smartplan.portfolio.tables.columns import FORM
from smartplan.portfolio.tables.every import OF_PLANS
from smartplan.portfolio.tables.fixed import ABOUT, REGIONS, region_rows
from smartplan.portfolio.tables.kept import TABLES_OF
from smartplan.portfolio.tables.names import digest_of
from smartplan.portfolio.tables.of_plans import PLANS
from smartplan.source.standing import Head
from smartplan.value import dataclass

Cells = Sequence[Any]


@dataclass(frozen=True, slots=True)
class PlanRows:
    """The rows of one plan by table, whole: with the columns that all tables share."""

    plan: str
    tables: Mapping[str, Sequence[Cells]]


@dataclass(frozen=True, slots=True)
class About:
    """What an export is: who made it, as of which day, and which part of the whole it holds."""

    smartplan: str
    form: int
    as_of: str
    shard: int
    shards: int
    plans: int
    whole: int
    digest: str

    @property
    def cells(self) -> Cells:
        """Its row."""
        return tuple(getattr(self, name) for name in ABOUT.names)


@dataclass(frozen=True, slots=True)
class TablesOfPlans:
    """An export as a value: what it is, and its plans' rows, which can be gone through once."""

    about: About
    plans: Iterator[PlanRows]

    @property
    def fixed(self) -> Mapping[str, Sequence[Cells]]:
        """The rows of the tables that are no plan's."""
        return {REGIONS.name: region_rows(), ABOUT.name: [self.about.cells]}


def about(names: Sequence[str], day: date, *, shard: int, shards: int, plans: int) -> About:
    """What an export is that holds so many of the plans of these names."""
    return About(
        smartplan=__version__,
        form=FORM,
        as_of=day.isoformat(),
        shard=shard,
        shards=shards,
        plans=plans,
        whole=len(names),
        digest=digest_of(names),
    )


def plan_rows(
    folders: Sequence[Path],
    names: Mapping[Path, str],
    heads: Mapping[Path, Head],
    day: date,
    *,
    cached: bool = True,
) -> Iterator[PlanRows]:
    """The rows of each plan, by their names; without `cached` nothing is looked up or kept."""
    ordered = sorted(folders, key=names.__getitem__)
    for one in extracted(ordered, [TABLES_OF], day, cached=cached):
        head = heads.get(one.folder)
        yield whole_rows(one.values[TABLES_OF.name], names[one.folder], head, day)


def whole_rows(values: Any, name: str, git: Head | None, day: date) -> PlanRows:
    """What was taken out of a plan, with what its name, git and the day add to every row."""
    head = (name, values["region_code"], git and git.commit, day.isoformat())
    tables: dict[str, Sequence[Cells]] = {}
    for table in OF_PLANS:
        lead = (*head, git and git.is_dirty) if table is PLANS else head
        tables[table.name] = [(*lead, *row) for row in values["tables"][table.name]]
    return PlanRows(name, tables)


def by_plan(rows: Mapping[str, Iterator[Cells]]) -> Iterator[PlanRows]:
    """The rows of an export by table, as they stand in it, put together plan by plan.

    ValueError where they are not in the order in which smartplan writes them.
    """
    groups = {name: groupby(of_table, key=itemgetter(0)) for name, of_table in rows.items()}
    waiting = {name: next(found, None) for name, found in groups.items()}
    while first := waiting[PLANS.name]:
        plan, tables = str(first[0]), {}
        for name, found in groups.items():
            held = waiting[name]
            is_next = held is not None and held[0] == plan
            tables[name] = list(held[1]) if held and is_next else []
            if is_next:
                waiting[name] = next(found, None)
        yield PlanRows(plan, tables)
    if any(waiting.values()):
        raise ValueError(*(name for name, held in waiting.items() if held))


def together(parts: Sequence[Iterator[PlanRows]]) -> Iterator[PlanRows]:
    """The plans of several exports, in the order in which one export has them."""
    return merge(*parts, key=lambda one: one.plan)
