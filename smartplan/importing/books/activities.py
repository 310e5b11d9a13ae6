"""The activities in a table of programs, and who leads a program of which each has its own."""

from smartplan.importing.books.columns import BookHead, BookRole
from smartplan.importing.books.found import FoundAction, FoundProgram, Reading
from smartplan.importing.books.program_words import kind_of, years_in
from smartplan.importing.books.tables import BookRow, BookTable
from smartplan.importing.figures import folded_empty
from smartplan.importing.spelling import bare, on_one_line
from smartplan.incoming.said import Offered, Provenance
from smartplan.wording import Text, same


def action_of(
    reading: Reading, table: BookTable, head: BookHead, row: BookRow, origin: Provenance
) -> FoundAction | None:
    """The activity that begins in a row, where a table has a column for them."""
    column = head.first(BookRole.ACTION)
    if column is None or not row.owns(column.place):
        return None
    name = bare(on_one_line(row.texts[column.place]))
    if folded_empty(name):
        return None
    said = reading.agencies.said(_text(head, row, BookRole.LEAD), origin)
    return FoundAction(
        name,
        origin,
        kind_of(table.caption) or kind_of(table.heading),
        years_in(_text(head, row, BookRole.YEARS)),
        said.lead if said else "",
        on_one_line(_text(head, row, BookRole.OUTPUT)),
    )


def lead_of(reading: Reading, program: FoundProgram) -> str:
    """Who leads: where each activity has its own, all have to agree, or it is asked."""
    leads = list(dict.fromkeys(one.lead for one in program.actions if one.lead))
    if len(leads) < 2:  # noqa: PLR2004
        return program.lead
    said = reading.questions.chosen(
        f"{program.name}: penanggung jawab",
        _LEADS.fill(name=program.name),
        program.origin,
        tuple(Offered(same(one), one) for one in leads),
    )
    return str(said or "")


def _text(head: BookHead, row: BookRow, role: BookRole) -> str:
    column = head.first(role)
    return row.texts[column.place] if column else ""


_LEADS = Text(
    "Siapa penanggung jawab {name}? Kegiatannya berbeda-beda.",
    "Which agency leads {name}? Its activities have different ones.",
)
