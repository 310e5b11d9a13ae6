"""DAT007: a request for data whose status contradicts its receipt."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.model.data import DataRequest, RequestStatus
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "DAT007",
    on=DataRequest,
    severity=Severity.WARNING,
    message=Text(
        "permintaan data {id} berstatus {status}, tetapi {contradiction}",
        "the status of data request {id} is {status}, but {contradiction}",
    ),
    why=Text(
        "Permintaan yang sudah dijawab ditagih lagi, atau yang belum dianggap selesai.",
        "An agency is reminded of what it has sent, or not reminded of what it owes.",
    ),
    instead=Text(
        "Tulis received dan status: received bersama-sama begitu data diterima.",
        "Write received and status: received together once the data are there.",
    ),
    wrong="""
        data-kesehatan: {agency: dinkes, due: 2024-05-31, received: 2024-05-20, status: open}
    """,
    right="""
        data-kesehatan: {agency: dinkes, due: 2024-05-31, received: 2024-05-20, status: received}
    """,
)
def status_against_receipt(request: DataRequest, _: Plan) -> Iterator[Problem]:
    """Yield a status that says received without a date, or open with one.

    What was received of a request that is rejected is the answer that there are no data.
    """
    status, received = request.status, request.received
    wrong = RequestStatus.RECEIVED if received is None else RequestStatus.OPEN
    if status is not wrong:
        return
    at = request.at / "received"
    yield Problem(
        request.at / "status",
        needs=(at,),
        related=(Place(at, word=Text("diterima", "received")),) if received else (),
        fix=_MEND if received else _DATE,
        id=request.at.key,
        status=status.value,
        contradiction=_IS_THERE if received else _NO_DATE,
    )


_IS_THERE = Text(
    "tanggal diterimanya (received) tertulis", "the date of receipt (received) is there"
)
_NO_DATE = Text(
    "tanggal diterimanya (received) tidak tertulis", "the date of receipt (received) is not"
)
_MEND = Text(
    "tulis status: received, atau jadikan received komentar (#) bila belum diterima",
    "write status: received, or turn received into a comment (#) if the data are not there",
)
_DATE = Text(
    "tulis received: tanggalnya, atau status: open bila belum diterima",
    "write received: the date, or status: open if the data are not there",
)
