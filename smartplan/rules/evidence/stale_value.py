"""EVD004: a readiness assessment, or a measured value in it, that is too old to rest on."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.readiness import Readiness
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text

FRESH_YEARS = 2


@rule(
    "EVD004",
    on=Readiness,
    severity=Severity.WARNING,
    message=Text("{what} berasal dari {when}", "{what} is from {when}"),
    why=Text(
        "Evaluasi diadakan setiap tahun dan memakai keadaan terkini; angka yang lebih tua dari "
        "dua tahun menggambarkan daerah yang sudah berubah.",
        "The evaluation is held every year and looks at the present; figures older than two years "
        "describe a region that has changed since.",
    ),
    instead=Text(
        "Ukur atau nilai ulang, lalu perbarui nilai, tahun, dan tanggal penilaiannya.",
        "Measure or assess again, then renew the value, its year and the date of assessment.",
    ),
    wrong="""
        assessed: 2020-03-01
    """,
    right="""
        assessed: 2024-01-15
    """,
)
def stale_value(readiness: Readiness, plan: Plan) -> Iterator[Problem]:
    """Yield the date of an assessment that is stale as a whole, else each stale value's year.

    A plan whose period is over is not asked to measure any more.
    """
    today, assessed = plan.as_of, readiness.assessed
    if plan.years and today.year > plan.years[-1]:
        return
    limit = today.year - FRESH_YEARS
    if assessed and (assessed.year, assessed.month, assessed.day) < (
        limit,
        today.month,
        today.day,
    ):
        yield Problem(readiness.at / "assessed", fix=_AGAIN, what=_WHOLE, when=assessed.year)
        return
    for id, assessment in readiness.indicators.items():
        value = assessment.value
        if value and value.year is not None and value.year < limit:
            yield Problem(value.at / "year", fix=_RENEW, what=_ONE.fill(id=id), when=value.year)


_WHOLE = Text("penilaian kesiapan", "the readiness assessment")
_ONE = Text("nilai terukur {id}", "the measured value of {id}")
_AGAIN = Text(
    "nilai ulang kesiapan, lalu perbarui assessed", "assess readiness again, then renew assessed"
)
_RENEW = Text("perbarui amount dan year dengan pengukuran terbaru", "renew its amount and year")
