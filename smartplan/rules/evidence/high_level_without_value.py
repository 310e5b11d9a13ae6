"""EVD002: a readiness level of 4 or 5 without a measured value and its year."""

from collections.abc import Iterator

from smartplan.facts.evidence import MEASURED_FROM, is_illustration
from smartplan.finding import Many, Severity
from smartplan.plan.model.readiness import ReadinessLine
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "EVD002",
    on=ReadinessLine,
    severity=Severity.WARNING,
    message=Text("tingkat {level} pada {id} {lack}", "level {level} of {id} {lack}"),
    why=Text(
        "Tingkat 4 berarti diukur setiap tahun; tanpa angka dan tahunnya tidak ada yang dapat "
        "dibandingkan tahun depan. Sejak tahap III temuan ini menjadi galat.",
        "Level 4 means that it is measured every year; without a figure and its year there is "
        "nothing to compare with next year. From stage III on this is an error.",
    ),
    instead=Text(
        "Isi value dengan amount, unit, dan year dari pengukuran terakhir, atau turunkan "
        "tingkatnya ke 3.",
        "Fill value with amount, unit and year of the last measurement, or lower the level to 3.",
    ),
    many=Many(
        Text(
            "tingkat {count} indikator kesiapan tidak didukung nilai terukur yang "
            "bertahun: {names}",
            "the level of {count} readiness indicators rests on no measured value with "
            "its year: {names}",
        ),
        each=same("{id}"),
    ),
    wrong="""
        structure.people.ict-staff: {level: 4, sources: [peta-jabatan]}
    """,
    right="""
        structure.people.ict-staff:
          level: 4
          value: {amount: 82, unit: persen formasi terisi, year: 2023}
          sources: [peta-jabatan]
    """,
    error_from=3,
)
def high_level_without_value(assessment: ReadinessLine, _: Plan) -> Iterator[Problem]:
    """Yield the missing `value`, or its missing `year`, of a level that has to be measured."""
    level, value = assessment.level, assessment.value
    if level is None or level < MEASURED_FROM or is_illustration(assessment):
        return
    basis = (assessment.at / "basis",)
    if value is None:
        yield Problem(
            assessment.at / "value",
            needs=basis,
            fix=_MEASURE,
            lack=_NO_VALUE,
            level=level,
            id=assessment.at.key,
        )
    elif value.year is None:
        at, id = value.at / "year", assessment.at.key
        yield Problem(at, needs=basis, fix=_DATE, lack=_NO_YEAR, level=level, id=id)


_NO_VALUE = Text("tidak mempunyai nilai terukur", "has no measured value")
_NO_YEAR = Text("memakai nilai tanpa tahun", "rests on a value without a year")
_MEASURE = Text(
    "isi value: {amount, unit, year} dari pengukuran terakhir, atau turunkan tingkatnya ke 3",
    "fill value: {amount, unit, year} from the last measurement, or lower the level to 3",
)
_DATE = Text("tambahkan tahun pengukurannya di year", "add the year of measurement in year")
