"""The rows of a recognised table as programs, with their activities, money and indicators."""

from smartplan.importing.names import PrintedNames
from smartplan.importing.printed import TablesRead
from smartplan.importing.table import RecognisedTable


def programs_of(tables: tuple[RecognisedTable, ...], names: PrintedNames) -> TablesRead:
    """What recognised tables say; what their words mean, `names` knows or asks."""
    raise NotImplementedError((tables, names))
