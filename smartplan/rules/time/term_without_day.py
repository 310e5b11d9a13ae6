"""TIM021: terms of which only the month or the year is known, told once."""

from collections.abc import Iterator

from smartplan.day import Day
from smartplan.facts.quick_wins import sheet_ahead
from smartplan.facts.requests import is_open
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated, listed


@rule(
    "TIM021",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "tenggat yang belum diketahui harinya: {terms}",
        "terms of which the day is not known: {terms}",
    ),
    why=Text(
        "Sebuah tenggat baru dinyatakan lewat setelah bulan atau tahunnya habis bila harinya "
        "tidak diketahui; sampai saat itu tidak ada yang mengingatkan.",
        "Where the day is not known, a term counts as missed only once its month or year is "
        "over; until then nobody is reminded.",
    ),
    instead=Text(
        "Tulis harinya bila sudah disepakati. Tanggal lain boleh ditulis sampai bulan atau tahun.",
        "Write the day once it is agreed. Other dates may be known to the month or the year.",
    ),
    fix=Text(
        "tulis tanggal lengkap, misalnya 2026-11-30", "write a whole date, such as 2026-11-30"
    ),
    wrong="""
        requests:
          data-air: {agency: perumda-air, items: [kehilangan-air], due: 2026-11}
    """,
    right="""
        requests:
          data-air: {agency: perumda-air, items: [kehilangan-air], due: 2026-11-30}
    """,
    due=3,
)
def term_without_day(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the first such term that lies ahead, with the others: of quick wins and requests."""
    found = {at: day for at, day in _ahead(plan) if day and not day.is_exact}
    if found:
        first, *others = found
        terms = listed(
            [_TERM.fill(id=at[1], day=dated(day)) for at, day in found.items()][:_SHOWN]
        )
        rest = len(found) - _SHOWN
        yield Problem(
            first,
            related=tuple(Place(at) for at in others),
            terms=_AND_MORE.fill(terms=terms, n=rest) if rest > 0 else terms,
        )


def _ahead(plan: Plan) -> Iterator[tuple[Route, Day | None]]:
    for program in plan.programs.values():
        if sheet := sheet_ahead(program):
            yield sheet.at / "deadline", sheet.deadline
    for request in plan.data.requests.values():
        if is_open(request):
            yield request.at / "due", request.due


_SHOWN = 5
_TERM = Text("{id} ({day})", "{id} ({day})")
_AND_MORE = Text("{terms}, dan {n} lainnya", "{terms}, and {n} more")
