"""EVD008: a readiness target that is lower than what has been reached."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.model.readiness import ReadinessLine
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "EVD008",
    on=ReadinessLine,
    severity=Severity.WARNING,
    message=Text(
        "target {id} tingkat {target}, lebih rendah dari tingkat sekarang ({level})",
        "the target of {id} is level {target}, below the present level ({level})",
    ),
    why=Text(
        "Target yang lebih rendah dari capaian membuat laporan membaca kemajuan sebagai "
        "kemunduran; biasanya target tidak ikut diperbarui.",
        "A target below what is reached makes reports read progress as decline; usually the "
        "target was not renewed along with the level.",
    ),
    instead=Text(
        "Naikkan target, paling sedikit setara dengan tingkat yang harus dipertahankan.",
        "Raise the target, at least to the level that has to be kept.",
    ),
    fix=Text("naikkan target, paling sedikit ke {level}", "raise the target to at least {level}"),
    wrong="""
        structure.people.ict-staff: {level: 3, target: 2}
    """,
    right="""
        structure.people.ict-staff: {level: 3, target: 4}
    """,
)
def target_below_level(assessment: ReadinessLine, _: Plan) -> Iterator[Problem]:
    """Yield a target that is below the level."""
    level, target = assessment.level, assessment.target
    if level is not None and target is not None and target < level:
        word = Text("tingkat sekarang", "the present level")
        yield Problem(
            assessment.at / "target",
            related=(Place(assessment.at / "level", word=word),),
            needs=(assessment.at / "level",),
            id=assessment.at.key,
            level=level,
            target=target,
        )
