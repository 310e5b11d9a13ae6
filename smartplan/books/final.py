"""Draft or final: which printing a plan has, and what keeps it from being printed as final."""

from collections.abc import Iterator

from smartplan.books.printing import Printing
from smartplan.facts.instruments import REGULATIONS, progress
from smartplan.plan.model.manifest import PlanStatus
from smartplan.plan.model.organization import InstrumentAbout, InstrumentStatus
from smartplan.plan.model.sources import SourceKind
from smartplan.plan.plan import Plan
from smartplan.wording import Text


def refusals(plan: Plan) -> tuple[Text, ...]:
    """Why this plan has no final printing, all reasons at once; none where it has one.

    The regulation that enacts the plan is not asked for: it follows from the book.
    """
    return tuple(_refusals(plan))


def _refusals(plan: Plan) -> Iterator[Text]:
    vision = plan.profile.vision
    if vision is None or not (vision.text or "").strip():
        yield _NO_VISION
    if not has_law(plan):
        yield _NO_LAW
    if plan.process.commitment is None or not plan.process.commitment.signatories:
        yield _NO_SIGNATORIES


def own_printing(plan: Plan) -> Printing:
    """The printing of a plan for which none was asked: final from the commitment on."""
    is_open = plan.manifest.status in (None, PlanStatus.DRAFTING, PlanStatus.FINAL_REVIEW)
    return Printing.DRAFT if is_open else Printing.FINAL


def has_law(plan: Plan) -> bool:
    """Whether the plan names a law that it rests on: of the state, or of the region and signed."""
    return any(source.kind is SourceKind.LAW for source in plan.sources.values()) or any(
        held.kind in REGULATIONS
        and held.about is not InstrumentAbout.MASTERPLAN
        and progress(held) is InstrumentStatus.SIGNED
        for held in plan.organization.instruments.values()
    )


_NO_VISION = Text(
    "visi belum ditulis (vision di profile.yaml)",
    "the vision is not written yet (vision in profile.yaml)",
)
_NO_LAW = Text(
    "belum ada peraturan yang menjadi dasar hukumnya (kind: law di sources.yaml)",
    "there is no law that it rests on (kind: law in sources.yaml)",
)
_NO_SIGNATORIES = Text(
    "belum ada penanda tangan (commitment.signatories di process.yaml)",
    "there are no signatories (commitment.signatories in process.yaml)",
)
