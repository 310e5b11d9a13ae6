"""STG007: a status that the joint commitment or the regulation on record contradicts."""

from collections.abc import Iterator

from smartplan.facts.instruments import (
    are_foundations_unclear,
    foundations,
    is_founded,
    no_regulations,
)
from smartplan.facts.stages.criteria import signed_on
from smartplan.finding import Place, Severity
from smartplan.plan.model.manifest import PlanStatus
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.advice import NO_REGULATION, write_regulation
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "STG007",
    on=Plan,
    severity=Severity.ERROR,
    message=Text("rencana berstatus {status}, {but}", "the plan is {status}, {but}"),
    why=Text(
        "Status dicetak di setiap buku dan menentukan apa yang masih boleh berubah; status yang "
        "bertentangan dengan catatan membuat pembaca keliru.",
        "The status is printed in every book and tells what may still change; one that the "
        "records contradict misleads the reader.",
    ),
    instead=Text(
        "Samakan status dengan kenyataan: final-review atau committed setelah komitmen "
        "ditandatangani, enacted setelah peraturannya ditetapkan.",
        "Make the status fit what happened: final-review or committed once the commitment is "
        "signed, enacted once the regulation is.",
    ),
    wrong="""
        # smartplan.yaml
        status: drafting
        # process.yaml
        commitment: {date: 2022-09-06, signatories: [{office: Wali Kota}]}
    """,
    right="""
        # smartplan.yaml
        status: committed
    """,
)
def committed_but_drafting(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield a status that lags behind the commitment, or runs ahead of what is on record."""
    status, at, signed = plan.manifest.status, Route(("status",)), signed_on(plan)
    if status is PlanStatus.DRAFTING and signed:
        word = Text("ditandatangani di sini", "signed here")
        place = Place(signed.at / "date", word=word)
        yield Problem(at, related=(place,), fix=_COMMIT, status=status.label, but=_SIGNED)
    elif status is PlanStatus.COMMITTED and not signed:
        needs = (Route(("commitment",)),)
        covers = (at, *needs)
        yield Problem(
            at, needs=needs, covers=covers, fix=_SIGN, status=status.label, but=_UNSIGNED
        )
    elif status in _ENACTED and not (is_founded(plan) or are_foundations_unclear(plan)):
        yield _not_enacted(plan, status)


def _not_enacted(plan: Plan, status: PlanStatus) -> Problem:
    """That no regulation is in force; what is on record, as it is a draft or of another kind."""
    at = Route(("status",))
    covers, drafts, others = (at, Route(("instruments",))), foundations(plan), no_regulations(plan)
    related = tuple(Place(draft.at / "status", word=_DRAFT) for draft in drafts)
    if drafts or not others:
        return Problem(
            at, covers=covers, related=related, fix=_ENACT, status=status.label, but=_NO_LAW
        )
    seen = others[0]
    return Problem(
        at,
        covers=covers,
        related=tuple(Place(one.at / "kind", word=NO_REGULATION) for one in others),
        fix=_OR_LOWER.fill(write=write_regulation(seen.at.key)),
        status=status.label,
        but=_ANOTHER_KIND.fill(id=seen.at.key, kind=seen.kind and seen.kind.value),
    )


_ENACTED = (PlanStatus.ENACTED, PlanStatus.REVISED)
_SIGNED = Text("padahal komitmen bersama sudah ditandatangani", "yet the commitment is signed")
_UNSIGNED = Text(
    "padahal komitmen bersama yang bertanda tangan tidak tercatat",
    "yet no signed commitment is on record",
)
_NO_LAW = Text(
    "padahal peraturan masterplan yang sudah ditetapkan tidak tercatat",
    "yet no enacted regulation on the masterplan is on record",
)
_DRAFT = Text("belum ditetapkan", "not enacted")
_ANOTHER_KIND = Text(
    "padahal {id} tercatat dengan kind: {kind}, bukan peraturan daerah",
    "yet {id} is on record with kind: {kind}, not as a regulation",
)
_OR_LOWER = Text(
    "{write}; bila bukan, turunkan status", "{write}; if it is none, lower the status"
)
_COMMIT = Text(
    "tulis status: final-review atau committed", "write status: final-review or committed"
)
_SIGN = Text(
    "catat tanggal dan penanda tangan di commitment; bila belum ditandatangani, kembalikan status "
    "ke final-review",
    "record date and signatories in commitment; if it is not signed, set status back to "
    "final-review",
)
_ENACT = Text(
    "catat peraturannya di instruments (about: masterplan, status: signed); bila belum "
    "ditetapkan, turunkan status",
    "record the regulation in instruments (about: masterplan, status: signed); if it is not "
    "enacted, lower the status",
)
