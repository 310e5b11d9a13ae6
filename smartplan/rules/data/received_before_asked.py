"""DAT006: a request for data that was answered before it was made."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.model.data import DataRequest
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "DAT006",
    on=DataRequest,
    severity=Severity.WARNING,
    message=Text(
        "permintaan data {id} diterima {received}, sebelum diminta ({asked})",
        "data request {id} was received on {received}, before it was asked for ({asked})",
    ),
    why=Text(
        "Urutan yang terbalik berarti satu tanggal keliru; keterlambatan perangkat daerah lalu "
        "dihitung salah.",
        "The wrong order means that one of the dates is wrong; how late an agency is is then "
        "reckoned wrongly.",
    ),
    instead=Text(
        "Cocokkan tanggal dengan surat permintaan dan tanda terimanya.",
        "Check the dates with the letter and the receipt.",
    ),
    fix=Text("betulkan received, atau asked", "mend received, or asked"),
    wrong="""
        data-kesehatan: {agency: dinkes, asked: 2024-05-02, due: 2024-05-31, received: 2023-06-04}
    """,
    right="""
        data-kesehatan: {agency: dinkes, asked: 2024-05-02, due: 2024-05-31, received: 2024-06-04}
    """,
)
def received_before_asked(request: DataRequest, _: Plan) -> Iterator[Problem]:
    """Yield a receipt that comes before the request."""
    asked, received = request.asked, request.received
    if asked is None or received is None or not received.is_before(asked):
        return
    at = request.at / "asked"
    yield Problem(
        request.at / "received",
        needs=(at,),
        related=(Place(at, word=Text("diminta", "asked for")),),
        id=request.at.key,
        received=dated(received),
        asked=dated(asked),
    )
