"""EVD007: a readiness level that assessors saw two or more levels differently."""

from collections.abc import Iterator

from smartplan.facts.readiness import is_disputed
from smartplan.finding import Place, Severity
from smartplan.plan.model.readiness import ReadinessLine
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "EVD007",
    on=ReadinessLine,
    severity=Severity.WARNING,
    message=Text(
        "daerah menilai {id} pada tingkat {level}, asesor pada tingkat {confirmed}",
        "the region puts {id} at level {level}, the assessors at {confirmed}",
    ),
    why=Text(
        "Selisih dua tingkat berarti bukti belum meyakinkan atau tangga tingkat dibaca berbeda; "
        "program yang bertumpu pada tingkat itu ikut salah arah.",
        "Two levels apart means that the evidence does not convince or that the ladder is read "
        "differently; programs that rest on the level go astray with it.",
    ),
    instead=Text(
        "Baca alasan asesor, lengkapi buktinya lalu minta konfirmasi ulang, atau samakan "
        "tingkatnya.",
        "Read the assessors' reason, add evidence and ask for confirmation again, or take over "
        "their level.",
    ),
    fix=Text(
        "lengkapi bukti dan minta konfirmasi ulang, atau tulis level: {confirmed}",
        "add evidence and ask for confirmation again, or write level: {confirmed}",
    ),
    wrong="""
        superstructure.institutions.council: {level: 4, confirmed: {level: 2}}
    """,
    right="""
        superstructure.institutions.council: {level: 3, confirmed: {level: 2}}
    """,
)
def claim_and_confirmation_differ(assessment: ReadinessLine, _: Plan) -> Iterator[Problem]:
    """Yield the level that the region claims, the confirmed one as a related place."""
    level, confirmed = assessment.level, assessment.confirmed
    if confirmed and is_disputed(assessment):
        word = confirmed.reason or confirmed.by
        text = Text(word, word) if word else Text("tingkat menurut asesor", "the assessors' level")
        yield Problem(
            assessment.at / "level",
            related=(Place(confirmed.at / "level", word=text),),
            id=assessment.at.key,
            level=level,
            confirmed=confirmed.level,
        )
