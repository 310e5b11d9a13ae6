"""DAT002: a request for data whose due date has passed."""

from collections.abc import Iterator

from smartplan.facts.requests import days_late
from smartplan.finding import Many, Severity
from smartplan.plan.model.data import DataRequest
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import LANGS, Text, day, same


@rule(
    "DAT002",
    on=DataRequest,
    severity=Severity.WARNING,
    message=Text(
        "permintaan data {id} kepada {agency} melewati tenggat {due} ({days})",
        "request {id} to {agency} is past its due date of {due} ({days})",
    ),
    why=Text(
        "Mutu masterplan bergantung pada data perangkat daerah; permintaan yang terlambat menahan "
        "analisis kesiapan dan nilai awal indikator.",
        "A masterplan is as good as the agencies' data; a late answer holds up the readiness "
        "analysis and the baselines of indicators.",
    ),
    instead=Text(
        "Tagih perangkat daerahnya, lalu tulis received dan status: received; bila datanya memang "
        "tidak ada, tulis status: rejected beserta note.",
        "Remind the agency, then write received and status: received; where the data does not "
        "exist, write status: rejected with a note.",
    ),
    fix=Text(
        "tagih {agency}; setelah diterima, tulis received: tanggalnya",
        "remind {agency}; once it is there, write received: the date",
    ),
    many=Many(
        Text(
            "{count} permintaan data melewati tenggat: {names}",
            "{count} data requests are past their due date: {names}",
        ),
        each=same("{id} ({days})"),
        fix=Text(
            "ingatkan perangkat daerahnya; setelah diterima, tulis received: tanggalnya",
            "remind the agencies; once it is there, write received: the date",
        ),
    ),
    wrong="""
        # dilihat pada 2024-06-30
        data-kesehatan: {agency: dinkes, due: 2024-05-31, status: open}
    """,
    right="""
        data-kesehatan: {agency: dinkes, due: 2024-05-31, received: 2024-06-04, status: received}
    """,
)
def overdue_request(request: DataRequest, plan: Plan) -> Iterator[Problem]:
    """Yield a request past its due date that was neither answered nor rejected."""
    late = days_late(request, plan.as_of)
    if late is None or request.due is None:
        return
    yield Problem(
        request.at / "due",
        needs=(request.at / "received", request.at / "status"),
        id=request.at.key,
        agency=request.agency,
        due=Text(*(day(request.due, lang) for lang in LANGS)),
        days=Text(f"{late} hari", f"{late} days" if late > 1 else "1 day"),
    )
