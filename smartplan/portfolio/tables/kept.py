"""The tables of a plan as what is taken out of it and kept; an unchanged plan loads no more."""

from typing import TYPE_CHECKING

from smartplan.portfolio.extracts import Extract, Json
from smartplan.portfolio.tables.columns import FORM

if TYPE_CHECKING:
    from smartplan.assess import Assessment


def _taken(state: "Assessment") -> Json:
    from smartplan.portfolio.tables.take import taken

    return taken(state)


TABLES_OF = Extract("tables", _taken, str(FORM))
