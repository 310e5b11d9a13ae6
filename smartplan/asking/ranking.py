"""What a ranking is asked for, so that it is the same of plans read here and in shards."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from smartplan.asking.group import asked_group, known_ladder
from smartplan.asking.shard import Share
from smartplan.portfolio.group import PlanGroup, cohorts_of
from smartplan.portfolio.measured import RankedBy, choice
from smartplan.portfolio.rank import Ranking, ranked
from smartplan.portfolio.summary import Summary
from smartplan.scoring.cohorts import Cohorts
from smartplan.value import dataclass, fields
from smartplan.wording import Lang
from smartplan.writers.json_text import text_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RankWishes:
    """What `rank` was asked, in plain values."""

    by: str
    year: int | None
    standard: str | None
    cohort: int | None
    kind: str | None
    province: str | None
    lang: Lang

    @property
    def group(self) -> PlanGroup:
        """Which plans are meant."""
        return asked_group(self.kind, self.province, self.cohort)

    @property
    def ladder(self) -> str | None:
        """The readiness standard under which plans are to be scored, if not their own."""
        return self.standard if RankedBy(self.by) is RankedBy.READINESS else None

    def ranking(self, every: tuple[Summary, ...]) -> tuple[Ranking, Cohorts]:
        """The order of the plans that are meant, and their cohorts."""
        known_ladder(self.ladder, every)
        plans = self.group.of(every)
        chosen = choice(plans, RankedBy(self.by), standard=self.standard, year=self.year)
        return ranked(plans, every, chosen), cohorts_of(plans)

    def json(self, every: tuple[Summary, ...]) -> str:
        """The same as JSON."""
        from smartplan.writers.json import ranking as rows

        return rows.write(*self.ranking(every), self.lang)

    def of_shard(self, held: Share, every: Sequence[Summary], day: date) -> str:
        """The plans of a shard as JSON: their order is told when all are together."""
        made = text_of({"version": 1, "summaries": [one.to_json() for one in every]})
        asked = {name: getattr(self, name) for name in fields(self)}
        return "".join(held.marked([made], "rank", day, asked))


def of_shards(results: Sequence[tuple[Mapping[str, Any], Mapping[str, int]]], asked: Any) -> str:
    """The ranking of all plans, from what `of_shard` gave of each shard, with their places."""
    found = [
        (place, Summary.from_json(one))
        for held, places in results
        for place, one in zip(places.values(), held["summaries"], strict=True)
    ]
    found.sort(key=lambda pair: pair[0])
    return RankWishes(**asked).json(tuple(one for _, one in found))
