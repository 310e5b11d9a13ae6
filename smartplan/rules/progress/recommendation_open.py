"""PRG007: a recommendation of an earlier year that is still open."""

from collections.abc import Iterator

from smartplan.facts.recommendations import is_followed_up
from smartplan.finding import Many, Severity
from smartplan.plan.model.progress import Recommendation
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


@rule(
    "PRG007",
    on=Recommendation,
    severity=Severity.WARNING,
    message=Text(
        "rekomendasi {id} dari tahun {year} belum ditindaklanjuti",
        "recommendation {id} of {year} is still open",
    ),
    why=Text(
        "Evaluasi berikutnya dimulai dari rekomendasi tahun sebelumnya; yang dibiarkan terbuka "
        "menurunkan nilai sebelum program dibahas.",
        "The next evaluation begins with last year's recommendations; one left open costs points "
        "before any program is discussed.",
    ),
    instead=Text(
        "Tetapkan program yang menjawabnya (programs), lalu tulis status: done sesudah selesai "
        "beserta sumbernya.",
        "Say which programs answer it (programs), and write status: done with its source once it "
        "has been followed.",
    ),
    many=Many(
        Text(
            "{count} rekomendasi belum ditindaklanjuti: {names}",
            "{count} recommendations are still open: {names}",
        ),
        each=same("{id} ({year})"),
    ),
    wrong="""
        # progress/2022.yaml, dilihat pada 2024
        recommendations:
          perwali: {by: Asesor, text: Tetapkan Perwali masterplan., status: open}
    """,
    right="""
        recommendations:
          perwali: {by: Asesor, text: Tetapkan Perwali masterplan., status: done}
    """,
)
def recommendation_open(recommendation: Recommendation, plan: Plan) -> Iterator[Problem]:
    """Yield a recommendation that nobody has answered when the year after it has begun."""
    year = int(recommendation.at[1])
    if is_followed_up(recommendation) or plan.as_of.year <= year:
        return
    known = [same(program) for program in recommendation.programs if program in plan.programs]
    fix = _ANSWER.fill(programs=listed(known)) if known else _ASSIGN
    yield Problem(
        recommendation.at / "status",
        fix=_FOLLOW_UP if recommendation.programs and not known else fix,
        id=recommendation.at.key,
        year=year,
    )


_ANSWER = Text(
    "tindak lanjuti dalam program {programs}, lalu tulis status: done",
    "follow it up in program {programs}, then write status: done",
)
_FOLLOW_UP = Text(
    "tindak lanjuti, lalu tulis status: done", "follow it up, then write status: done"
)
_ASSIGN = Text(
    "tulis program yang menjawabnya di programs; sesudah selesai, status: done",
    "write the programs that answer it; once it is done, status: done",
)
