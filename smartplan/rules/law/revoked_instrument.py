"""LAW004: a council, team or forum that rests on a revoked decree."""

from collections.abc import Iterator

from smartplan.facts.bodies import named
from smartplan.finding import Place, Severity
from smartplan.plan.model.organization import Body, Instrument, InstrumentStatus
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


def _successor(revoked: Instrument, plan: Plan) -> Instrument | None:
    """The signed instrument on the same matter, the latest where there are several."""
    signed = [
        instrument
        for instrument in plan.organization.instruments.values()
        if instrument.status is InstrumentStatus.SIGNED
        and instrument.about is not None
        and instrument.about is revoked.about
    ]
    return max(signed, key=lambda found: str(found.date or ""), default=None)


@rule(
    "LAW004",
    on=Body,
    severity=Severity.ERROR,
    message=Text(
        "{body} bertumpu pada {id} yang sudah dicabut", "{body} rests on {id}, which is revoked"
    ),
    why=Text(
        "Keputusan yang dicabut tidak lagi memberi tugas dan wewenang; dokumen akan mencantumkan "
        "dasar hukum yang tidak berlaku.",
        "A revoked decree gives no task and no power any more; documents would cite a basis that "
        "does not hold.",
    ),
    instead=Text(
        "Tulis keputusan penggantinya di decree, atau betulkan status bila belum dicabut.",
        "Write the decree that replaces it, or mend the status if it was not revoked.",
    ),
    wrong="""
        council: {decree: sk-dewan-2022}
        instruments:
          sk-dewan-2022: {kind: sk, title: Dewan Smart City, status: revoked, about: council}
          sk-dewan-2024: {kind: sk, title: Dewan Smart City, status: signed, about: council}
    """,
    right="""
        council: {decree: sk-dewan-2024}
    """,
)
def revoked_instrument(body: Body, plan: Plan) -> Iterator[Problem]:
    """Yield a `decree` that names a revoked instrument, with the one that replaced it."""
    decree = plan.organization.instruments.get(body.decree or "")
    if decree is None or decree.status is not InstrumentStatus.REVOKED:
        return
    successor = _successor(decree, plan)
    fix = _USE.fill(id=successor.at.key) if successor else _RENEW
    word = Text("dicabut", "revoked")
    related = (Place(decree.at / "status", word=word),)
    at = body.at / "decree"
    yield Problem(at, related=related, fix=fix, body=named(body), id=decree.at.key)


_USE = Text("tulis decree: {id}", "write decree: {id}")
_RENEW = Text(
    "tetapkan keputusan penggantinya, lalu tulis id-nya di decree",
    "have it replaced by a new decree, and name that in decree",
)
