"""Which agency keeps which data, as data of a chart."""

from collections.abc import Iterator

from smartplan.books.charts.data import ChartHeading
from smartplan.books.charts.data_plan import ACROSS, DataMatrix, DataTile, KeeperTiles
from smartplan.books.parts import names
from smartplan.books.parts.data_keeping import ordered
from smartplan.books.parts.part import illustrated
from smartplan.facts.data_use import resting_on
from smartplan.facts.freshness import freshness, is_incomplete
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text


def data_matrices(plan: Plan, lang: Lang) -> tuple[DataMatrix, ...]:
    """The datasets by keeper, numbered as the table of them is: as many charts as pages hold."""
    held = ordered(plan)
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
    keepers = [KeeperTiles(_keeper(plan, id, lang), tuple(tiles)) for id, tiles in rows.items()]
    about = ChartHeading(illustration=any(illustrated(one) for one in held))
    return tuple(DataMatrix(tuple(page), about) for page in _pages(keepers))


def _keeper(plan: Plan, id: str, lang: Lang) -> str:
    return names.agency_short(plan, id, lang) if id else _NOBODY.say(lang)


def _pages(keepers: list[KeeperTiles]) -> Iterator[list[KeeperTiles]]:
    """The keepers shared out, so that each chart stands on a page and none is nearly empty."""
    tall = [-(-len(one.tiles) // ACROSS) for one in keepers]
    pages = max(1, -(-sum(tall) // _LINES))
    share, page, lines = sum(tall) / pages, list[KeeperTiles](), 0
    for keeper, own in zip(keepers, tall, strict=True):
        if page and lines + own / 2 > share:
            yield page
            page, lines = [], 0
        page.append(keeper)
        lines += own
    if page:
        yield page


_LINES = 20
_NOBODY = Text("tanpa produsen data", "no custodian")
