"""Which level of an indicator counts: the claim, what its evidence carries, what was confirmed."""

from smartplan.facts.evidence import MEASURED_FROM, PROVEN_FROM
from smartplan.plan.model.common import Basis
from smartplan.plan.model.readiness import ReadinessLine
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Text

# The highest level that counts without evidence, and with evidence but without a dated value.
WITHOUT_EVIDENCE = PROVEN_FROM - 1
WITHOUT_VALUE = MEASURED_FROM - 1


@dataclass(frozen=True, slots=True)
class Counted:
    """The level that counts, the sources that carry it, and why it is not the level claimed.

    A level of None means "not assessed".
    """

    level: int | None
    evidence: tuple[str, ...] = ()
    why: Text | None = None


def counted(assessment: ReadinessLine, evidence: tuple[str, ...]) -> Counted:
    """The level of one assessment that counts, given which of its sources are evidence."""
    claimed = assessment.level
    confirmed = assessment.confirmed.level if assessment.confirmed else None
    if confirmed is not None:
        why = None if claimed is None or claimed == confirmed else _CONFIRMED
        return Counted(confirmed, evidence, why and why.fill(claimed=claimed, level=confirmed))
    if claimed is None:
        return Counted(None, evidence)
    if claimed > WITHOUT_EVIDENCE and not evidence:
        why = _ONLY_ILLUSTRATED if assessment.sources else _NO_EVIDENCE
        return Counted(WITHOUT_EVIDENCE, evidence, why.fill(claimed=claimed))
    if claimed > WITHOUT_VALUE and not is_dated(assessment):
        return Counted(WITHOUT_VALUE, evidence, _NO_VALUE.fill(claimed=claimed))
    return Counted(claimed, evidence)


def is_dated(assessment: ReadinessLine) -> bool:
    """Whether a measured value with its year stands behind the level."""
    value = assessment.value
    return value is not None and value.amount is not None and value.year is not None


def evidence_of(plan: Plan, assessment: ReadinessLine) -> tuple[str, ...]:
    """The sources of an assessment that are evidence: they exist and are no illustration."""
    missing = {item.reference.id for item in plan.dangling if item.reference.to == "sources"}
    made_up = {
        source.at.key for source in plan.sources.values() if source.basis is Basis.ILLUSTRATION
    }
    return tuple(one for one in assessment.sources if one not in missing | made_up)


_CONFIRMED = Text(
    "daerah menyatakan {claimed}, asesor mengonfirmasi {level}; yang dikonfirmasi yang dihitung",
    "the region claims {claimed}, assessors confirmed {level}; what is confirmed counts",
)
_NO_EVIDENCE = Text(
    "dinyatakan {claimed} tanpa bukti: tanpa bukti paling tinggi dihitung 2",
    "claimed {claimed} without evidence: without evidence it counts as 2 at most",
)
_ONLY_ILLUSTRATED = Text(
    "dinyatakan {claimed}, tetapi sumbernya tidak ada atau hanya ilustrasi: dihitung 2",
    "claimed {claimed}, but its sources are missing or illustrations: it counts as 2",
)
_NO_VALUE = Text(
    "dinyatakan {claimed} tanpa nilai terukur bertahun: paling tinggi dihitung 3",
    "claimed {claimed} without a dated value: it counts as 3 at most",
)
