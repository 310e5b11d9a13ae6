"""EVD006: a plan that has been committed to and still holds made-up content."""

from collections.abc import Iterator

from smartplan.facts.evidence import is_illustration
from smartplan.finding import Place, Severity
from smartplan.plan.model.common import Entity
from smartplan.plan.model.manifest import PlanStatus
from smartplan.plan.plan import Plan
from smartplan.plan.walk import walk
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text

SHOWN = 10


@rule(
    "EVD006",
    on=Plan,
    severity=Severity.ERROR,
    message=Text(
        "rencana berstatus {status}, tetapi masih memuat {count} isian ilustrasi",
        "the plan is {status}, yet still has illustrations: {count}",
    ),
    why=Text(
        "Kepala daerah menandatangani isi rencana; isian contoh yang tertinggal akan dibaca "
        "sebagai janji dan angka resmi.",
        "The head of region signs what the plan says; sample content that stays behind is read as "
        "a promise and as official figures.",
    ),
    instead=Text(
        "Ganti isian ilustrasi dengan isi yang sebenarnya beserta sumbernya, atau kembalikan "
        "status ke final-review sampai selesai.",
        "Replace illustrations with real content and its sources, or set the status back to "
        "final-review until that is done.",
    ),
    fix=Text(
        "ganti isian ilustrasi itu, atau kembalikan status ke final-review",
        "replace them, or set status back to final-review",
    ),
    wrong="""
        # smartplan.yaml
        status: committed
        # profile.yaml
        vision: {text: Kota yang melayani, basis: illustration}
    """,
    right="""
        # smartplan.yaml
        status: final-review
    """,
)
def illustration_in_committed_plan(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the status once, with the first illustrations as related places."""
    status = plan.manifest.status
    if status not in _BINDING:
        return
    found = [item for item in walk(plan) if isinstance(item, Entity) and is_illustration(item)]
    if found:
        word = Text("ilustrasi", "illustration")
        related = tuple(Place(entity.at / "basis", word=word) for entity in found[:SHOWN])
        label = status.label
        yield Problem(Route(("status",)), related=related, status=label, count=len(found))


_BINDING = (PlanStatus.COMMITTED, PlanStatus.ENACTED, PlanStatus.REVISED)
