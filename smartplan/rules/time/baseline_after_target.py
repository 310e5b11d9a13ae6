"""TIM018: a starting value that was measured after the first target."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "TIM018",
    on=Indicator,
    severity=Severity.WARNING,
    message=Text(
        "nilai awal indikator {id} dari tahun {year}, sesudah target pertamanya ({first})",
        "the baseline of indicator {id} is of the year {year}, after its first target ({first})",
    ),
    why=Text(
        "Nilai awal menunjukkan keadaan sebelum program bekerja; nilai dari tahun sesudahnya "
        "sudah memuat hasilnya, sehingga perubahan tidak terlihat.",
        "A baseline shows the state before the program worked; a value of a later year holds its "
        "results already, and no change can be seen.",
    ),
    instead=Text(
        "Tulis nilai tahun sebelum target pertama, atau buang target yang sudah lewat. Tahun yang "
        "sama dengan target pertama boleh.",
        "Write the value of a year before the first target, or drop the targets that have passed. "
        "The year of the first target itself is fine.",
    ),
    fix=Text(
        "betulkan tahun nilai awal, paling lambat {first}, atau tahun targetnya",
        "mend the year of the baseline, {first} at the latest, or that of the target",
    ),
    wrong="""
        baseline: {year: 2024, value: 60}
        targets: {"2023": 15}
    """,
    right="""
        baseline: {year: 2022, value: 60}
        targets: {"2023": 15}
    """,
    after=("TIM009",),
)
def baseline_after_target(indicator: Indicator, _: Plan) -> Iterator[Problem]:
    """Yield the baseline's year where a target comes before it."""
    baseline = indicator.baseline
    if baseline is None or baseline.year is None:
        return
    years = sorted(year for year in indicator.targets if year.isdigit())
    if not years or baseline.year <= int(years[0]):
        return
    first = indicator.at / "targets" / years[0]
    yield Problem(
        baseline.at / "year",
        needs=(first,),
        related=(Place(first, on_key=True, word=_FIRST),),
        id=indicator.at.key,
        year=baseline.year,
        first=years[0],
    )


_FIRST = Text("target pertama", "the first target")
