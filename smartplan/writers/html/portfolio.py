"""Many plans as one page that needs nothing else."""

from collections.abc import Mapping, Sequence
from datetime import date

from smartplan.books.compose import Book
from smartplan.books.library import BookKind, Layout
from smartplan.books.metadata import Imprint
from smartplan.portfolio.group import cohorts_of
from smartplan.portfolio.overview import overview
from smartplan.portfolio.summary import Summary
from smartplan.telling import portfolio
from smartplan.wording import Lang, Text, same
from smartplan.writers.html.write import write


def portfolio_html(
    summaries: Sequence[Summary], links: Mapping[str, str], day: date, lang: Lang
) -> str:
    """The page of some plans as of a day; `links` leads from a plan's name to its books.

    The same plans on the same day give the same page.
    """
    held = overview(summaries)
    title = portfolio.title(held, lang)
    return write(
        Book(
            kind=BookKind("portfolio", "", same(title), _ABOUT, layout=Layout.FRONT),
            lang=lang,
            imprint=Imprint(plan=title, updated=day),
            blocks=portfolio.told(held, links, cohorts_of(held.summaries), lang),
            labels={},
            peers=portfolio.peers(held, lang),
        )
    )


_ABOUT = Text(
    "semua rencana: tabel yang dapat disaring, sebaran, dan satu daerah di antara sesamanya",
    "all plans: a table to filter, their spread, and one region among its peers",
)
