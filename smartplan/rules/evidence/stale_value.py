"""EVD004: a readiness assessment, or a measured value in it, that is too old to rest on."""

from collections.abc import Iterator

from smartplan.day import years_after
from smartplan.facts.evidence import is_illustration
from smartplan.facts.incomparable import renewed
from smartplan.finding import Place, Severity
from smartplan.plan.model.readiness import Readiness
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same

# The national evaluation comes every year; a value may be that of the one before; our proposal.
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
    """Yield the date of an assessment that is stale as a whole, else the first stale value's year.

    A plan whose period is over is not asked to measure any more.
    """
    today, assessed = plan.as_of, readiness.assessed
    if plan.years and today.year > plan.years[-1]:
        return
    limit = today.year - FRESH_YEARS
    last = assessed.last if assessed else None
    is_old = last is not None and years_after(last, FRESH_YEARS) < today
    if assessed and is_old and _is_assessed(readiness, plan):
        yield Problem(readiness.at / "assessed", fix=_AGAIN, what=_WHOLE, when=assessed.year)
        return
    old = [
        (state.value.at / "year", id, state.value.year)
        for id, state in readiness.indicators.items()
        if state.value and state.value.year is not None and state.value.year < limit
        if not is_illustration(state) and not plan.is_broken(state.at / "basis")
    ]
    if old:
        word = Text("juga di sini", "here, too")
        yield Problem(
            old[0][0],
            related=tuple(Place(at, word=word) for at, _, _ in old[1:]),
            fix=_fix([(id, year) for _, id, year in old], plan),
            what=_VALUES.fill(ids=listed([same(id) for _, id, _ in old])),
            when=listed([same(str(year)) for year in sorted({year for _, _, year in old})]),
        )


def _fix(old: list[tuple[str, int]], plan: Plan) -> Text:
    """Measure again; of an index that another one follows, by that one."""
    anew = {id: start for id, year in old if (start := renewed(id, year, plan))}
    if not anew or plan.as_of.year < min(anew.values()):
        return _RENEW
    standard = plan.readiness_standard
    labels = {id: one.label for id, one in standard.indicators()} if standard else {}
    names = listed([labels[id] for id in anew])
    return _RENEW_ANEW.fill(renew=_RENEW, names=names, start=min(anew.values()))


def _is_assessed(readiness: Readiness, plan: Plan) -> bool:
    """Whether there is anything that was assessed on the day of the assessment."""
    states = readiness.indicators
    return plan.is_broken(readiness.at / "indicators") or any(
        state.level is not None or state.confirmed or plan.is_broken(state.at / "level")
        for state in states.values()
    )


_WHOLE = Text("penilaian kesiapan", "the readiness assessment")
_VALUES = Text("nilai terukur {ids}", "the measured value of {ids}")
_AGAIN = Text(
    "nilai ulang kesiapan, lalu perbarui assessed", "assess readiness again, then renew assessed"
)
_RENEW_ANEW = Text(
    "{renew}; {names} diukur dengan indeks lain mulai {start} dan tidak diperbandingkan",
    "{renew}; {names} is measured by another index from {start} on, which is not compared",
)
_RENEW = Text("perbarui amount dan year dengan pengukuran terbaru", "renew amount and year")
