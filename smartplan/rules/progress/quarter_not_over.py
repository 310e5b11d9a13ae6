"""PRG020: a quarter that is told of before it is over."""

from collections.abc import Iterator

from smartplan.facts.quarters import end_of, is_over, told_quarters
from smartplan.facts.realisations import realisations
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "PRG020",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "triwulan {quarter} tahun {year} program {id} sudah dilaporkan, padahal baru berakhir "
        "{end}",
        "quarter {quarter} of {year} of program {id} ends on {end}, but is told of already",
    ),
    why=Text(
        "Realisasi triwulan ialah keadaan pada akhir triwulan. Yang ditulis sebelumnya hanyalah "
        "perkiraan, atau triwulannya keliru; orang lalu tidak lagi menagih angka yang benar.",
        "A quarter tells how things stand at its end. What is written before is a guess, or of "
        "another quarter; nobody then asks for the true numbers any more.",
    ),
    instead=Text(
        "Tulis pada triwulan yang sudah berakhir, atau tunggu sampai triwulannya selesai. Yang "
        "dituju ialah tonggak atau target.",
        "Write it in a quarter that is over, or wait until it is. What is aimed at is a milestone "
        "or a target.",
    ),
    fix=Text(
        "pindahkan ke triwulan yang benar, atau jadikan komentar (#) sampai {end} lewat",
        "move it to the right quarter, or turn it into a comment (#) until {end} has passed",
    ),
    wrong="""
        # dilihat pada 2024-06-30
        # progress/2024.yaml
        programs:
          layanan-terpadu:
            quarters: {"3": {physical: 60}}
    """,
    right="""
        # progress/2024.yaml
        programs:
          layanan-terpadu:
            quarters: {"1": {physical: 60}}
    """,
    after=("TIM013",),
    many=Many(
        Text(
            "{count} triwulan sudah dilaporkan sebelum berakhir: {names}",
            "{count} quarters are told of before they are over: {names}",
        ),
        each=Text("{id} triwulan {quarter} {year}", "{id} quarter {quarter} of {year}"),
    ),
)
def quarter_not_over(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield each quarter with something told that is not over on the day of the plan."""
    for year, entry in realisations(plan, program.id):
        for number, quarter in told_quarters(entry).items():
            if not is_over(year, number, plan.as_of):
                end = dated(end_of(year, number))
                yield Problem(quarter.at, id=program.id, year=year, quarter=number, end=end)
