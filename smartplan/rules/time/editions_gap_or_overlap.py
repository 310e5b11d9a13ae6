"""TIM017: editions of the masterplan with years between them, or with years in common."""

from collections.abc import Iterator

from smartplan.facts.editions import Seam, open_seams
from smartplan.facts.periods import years
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "TIM017",
    on=Plan,
    severity=Severity.WARNING,
    message=Text("{what}", "{what}"),
    why=Text(
        "Setiap tahun mempunyai satu masterplan yang berlaku; tahun tanpa masterplan atau dengan "
        "dua masterplan akan ditanyakan asesor.",
        "Every year has one masterplan in force; a year without one, or with two, is what "
        "assessors ask about.",
    ),
    instead=Text(
        "Betulkan tahunnya. Bila sebuah edisi diganti sebelum waktunya, tulis sebagai tahun akhir "
        "tahun terakhir ia berlaku.",
        "Mend the years. Where an edition was replaced before its time, write as its end the last "
        "year in which it was in force.",
    ),
    wrong="""
        period: {start: 2023, end: 2027}
        versions:
          - {period: {start: 2017, end: 2021}, reason: Edisi pertama}
    """,
    right="""
        period: {start: 2023, end: 2027}
        versions:
          - {period: {start: 2017, end: 2022}, reason: Edisi pertama}
    """,
    after=("TIM001",),
)
def editions_gap_or_overlap(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the edition, other than this one, that does not meet its neighbour."""
    for seam in open_seams(plan):
        told, other = (
            (seam.earlier, seam.later) if seam.later.is_this else (seam.later, seam.earlier)
        )
        word = _THIS if other.is_this else _OTHER
        yield Problem(
            told.at,
            needs=(other.at,),
            related=(Place(other.at, word=word),),
            fix=_FIX[seam.gap is None],
            what=_what(seam, years(told.first, told.last), years(other.first, other.last)),
        )


def _what(seam: Seam, told: str, other: str) -> Text:
    if seam.gap:
        return _GAP.fill(told=told, other=other, years=years(*seam.gap))
    last = min(seam.earlier.last, seam.later.last)
    return _OVERLAP.fill(told=told, other=other, years=years(seam.later.first, last))


_GAP = Text(
    "antara edisi masterplan {told} dan {other} tidak ada yang berlaku pada {years} (celah)",
    "between the masterplan editions {told} and {other} there is a gap: none for {years}",
)
_OVERLAP = Text(
    "edisi masterplan {told} dan {other} sama-sama berlaku pada {years} (tumpang tindih)",
    "the masterplan editions {told} and {other} overlap: both are in force in {years}",
)
_THIS = Text("masa berlaku rencana ini", "the period of this plan")
_OTHER = Text("edisi yang lain", "the other edition")
_FIX = {
    False: Text(
        "betulkan tahunnya, atau catat edisi yang berlaku di antaranya",
        "mend the years, or record the edition that was in force between them",
    ),
    True: Text(
        "tulis sebagai end tahun terakhir edisi yang lama berlaku",
        "write as end the last year in which the older edition was in force",
    ),
}
