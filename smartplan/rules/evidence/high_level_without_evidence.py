"""EVD001: a readiness level of 3 or more that nothing proves."""

from collections.abc import Iterator

from smartplan.facts.evidence import PROVEN_FROM, has_evidence, is_illustration
from smartplan.finding import Many, Severity
from smartplan.plan.model.readiness import ReadinessLine
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "EVD001",
    on=ReadinessLine,
    severity=Severity.WARNING,
    message=Text(
        "tingkat {level} pada {id} tidak didukung bukti",
        "level {level} of {id} is supported by no evidence",
    ),
    why=Text(
        "Tingkat 3 berarti berjalan dan terbukti. Asesor paling sering mencatat data dukung yang "
        "tidak ada, lalu menurunkan nilainya. Sejak tahap III temuan ini menjadi galat.",
        "Level 3 means that it runs and can be shown. What assessors note most often is missing "
        "evidence, and they lower the score. From stage III on this is an error.",
    ),
    instead=Text(
        "Sebut dokumen yang membuktikannya di sources (SK, notula, laporan, data), atau turunkan "
        "tingkatnya. Sumber yang bertanda ilustrasi bukan bukti.",
        "Name the document that proves it in sources (decree, minutes, report, dataset), or lower "
        "the level. A source marked as illustration is no evidence.",
    ),
    fix=Text(
        "sebut bukti untuk tingkat {level} di sources, atau turunkan tingkatnya ke 2",
        "name the evidence for level {level} in sources, or lower the level to 2",
    ),
    many=Many(
        Text(
            "tingkat {count} indikator kesiapan tidak didukung bukti: {names}",
            "the level of {count} readiness indicators is supported by no evidence: {names}",
        ),
        each=same("{id}"),
        fix=Text(
            "sebut bukti tiap tingkat di sources, atau turunkan tingkatnya ke 2",
            "name the evidence for each level in sources, or lower the level to 2",
        ),
    ),
    wrong="""
        infrastructure.digital.network: {level: 3, statement: Semua kantor tersambung}
    """,
    right="""
        infrastructure.digital.network:
          level: 3
          statement: Semua kantor tersambung
          sources: [inventaris-jaringan]
    """,
    error_from=3,
)
def high_level_without_evidence(assessment: ReadinessLine, plan: Plan) -> Iterator[Problem]:
    """Yield the missing `sources` of a high level that is not marked as illustration."""
    level = assessment.level
    if level is None or level < PROVEN_FROM or is_illustration(assessment):
        return
    if not has_evidence(assessment, plan):
        at, needs = assessment.at / "sources", (assessment.at / "basis",)
        yield Problem(at, needs=needs, level=level, id=assessment.at.key)
