"""ORG003: a council, team or forum that no signed decree has set up."""

from collections.abc import Iterator

from smartplan.facts.bodies import UNSIGNED, is_missing, named
from smartplan.finding import Place, Severity
from smartplan.plan.model.organization import Body
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "ORG003",
    on=Body,
    severity=Severity.WARNING,
    message=Text("{body} {lack}", "{body} {lack}"),
    why=Text(
        "Keputusan kepala daerah adalah hasil tahap I dan bukti pertama yang diminta asesor; "
        "tanpa itu anggotanya tidak mempunyai tugas yang mengikat.",
        "The decree is what stage I has to bring and the first evidence that assessors ask for; "
        "without it the members have no binding task.",
    ),
    instead=Text(
        "Tetapkan keputusannya, catat di instruments dengan status signed, dan tulis id-nya di "
        "decree.",
        "Have the decree signed, record it in instruments with status signed, and name it in "
        "decree.",
    ),
    wrong="""
        council: {decree: sk-dewan, chair: Wali Kota}
        instruments:
          sk-dewan: {kind: sk, title: Pembentukan Dewan Smart City, status: drafting}
    """,
    right="""
        council: {decree: sk-dewan, chair: Wali Kota}
        instruments:
          sk-dewan: {kind: sk, title: Pembentukan Dewan Smart City, status: signed}
    """,
)
def body_without_decree(body: Body, plan: Plan) -> Iterator[Problem]:
    """Yield the missing `decree` of a body, or the one that is not signed yet."""
    if is_missing(body):
        return
    if body.decree is None:
        yield Problem(body.at / "decree", fix=_RECORD, body=named(body), lack=_NONE)
        return
    instrument = plan.organization.instruments.get(body.decree)
    if instrument and instrument.status and instrument.status in UNSIGNED:
        status = instrument.status.label
        yield Problem(
            body.at / "decree",
            related=(Place(instrument.at / "status", word=status),),
            needs=(Route(("instruments", body.decree)),),
            fix=_SIGN.fill(id=body.decree),
            body=named(body),
            lack=_UNSIGNED.fill(id=body.decree, status=status),
        )


_NONE = Text("belum mempunyai keputusan pembentukan", "has no decree that sets it up")
_UNSIGNED = Text(
    "dibentuk dengan {id} yang masih {status}", "is set up by {id}, which is still {status}"
)
_RECORD = Text(
    "tulis decree: id keputusannya di instruments",
    "write decree: the id of its decree in instruments",
)
_SIGN = Text(
    "tuntaskan penetapan {id}, lalu tulis status: signed",
    "have {id} signed, then write status: signed",
)
