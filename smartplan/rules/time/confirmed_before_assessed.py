"""TIM020: an assessors' confirmation that is older than the assessment it confirms."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "TIM020",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "{id} dikonfirmasi asesor {confirmed}, sebelum dinilai ({assessed})",
        "{id} was confirmed by assessors on {confirmed}, before it was assessed ({assessed})",
    ),
    why=Text(
        "Asesor mengonfirmasi penilaian yang sudah ada; tanggal yang terbalik berarti salah satu "
        "keliru, atau konfirmasinya untuk penilaian yang lama.",
        "Assessors confirm an assessment that is there; dates the other way round mean that one "
        "is wrong, or that an older assessment was confirmed.",
    ),
    instead=Text(
        "Cocokkan kedua tanggal dengan berita acara. Konfirmasi atas penilaian yang lama tidak "
        "berlaku lagi bagi tingkat yang baru.",
        "Check both dates with the minutes. What confirmed an older assessment does not hold for "
        "the new level.",
    ),
    fix=Text(
        "betulkan tanggal konfirmasi, atau tanggal penilaian di assessed",
        "mend the date of the confirmation, or that of the assessment in assessed",
    ),
    wrong="""
        assessed: 2024-01-15
        indicators:
          structure.people.ict-staff: {level: 3, confirmed: {level: 3, date: 2023-03-01}}
    """,
    right="""
        assessed: 2024-01-15
        indicators:
          structure.people.ict-staff: {level: 3, confirmed: {level: 3, date: 2024-03-01}}
    """,
)
def confirmed_before_assessed(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each confirmation before the assessment; none where all of several are.

    Then the region has assessed itself again, and the assessors have yet to come.
    """
    assessed = plan.readiness.assessed
    dated_ones = [
        (state, state.confirmed.date)
        for state in plan.readiness.indicators.values()
        if state.confirmed and state.confirmed.date
    ]
    if assessed is None:
        return
    early = [(state, day) for state, day in dated_ones if day.is_before(assessed)]
    if len(early) == len(dated_ones) and len(early) > _SEVERAL:
        return
    at = plan.readiness.at / "assessed"
    for state, day in early:
        yield Problem(
            state.at / "confirmed" / "date",
            needs=(at,),
            related=(Place(at, word=Text("dinilai", "assessed")),),
            id=state.at.key,
            confirmed=dated(day),
            assessed=dated(assessed),
        )


_SEVERAL = 2  # more than these of another round are no slip
