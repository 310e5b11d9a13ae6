"""Which agency keeps which data, as data of a chart."""

from smartplan.books.charts.data import ChartHeading
from smartplan.books.charts.data_plan import DataMatrix, DataTile, KeeperTiles
from smartplan.books.parts import names
from smartplan.books.parts.data_keeping import ordered
from smartplan.books.parts.part import illustrated
from smartplan.facts.data_use import resting_on
from smartplan.facts.freshness import freshness, is_incomplete
from smartplan.plan.plan import Plan
from smartplan.wording import Lang


def data_matrix(plan: Plan, lang: Lang) -> DataMatrix | None:
    """The datasets by keeper, numbered as the table of them is; None where there are none."""
    held = ordered(plan)
    if not held:
        return None
    rows: dict[str, list[DataTile]] = {}
    for number, one in enumerate(held, 1):
        tile = DataTile(
            number=number,
            name=one.name,
            state=freshness(one, plan).value,
            complete=one.completeness,
            lacks=is_incomplete(one),
            is_used=bool(resting_on(plan, one.at.key)),
        )
        rows.setdefault(one.custodian or "", []).append(tile)
    return DataMatrix(
        tuple(
            KeeperTiles(names.agency_short(plan, id, lang), tuple(tiles))
            for id, tiles in rows.items()
        ),
        ChartHeading(illustration=any(illustrated(one) for one in held)),
    )
