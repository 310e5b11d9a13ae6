"""ORG006: a council, team or forum that has not met for twelve months."""

from collections.abc import Iterator
from datetime import timedelta

from smartplan.day import Day
from smartplan.facts.bodies import is_missing, last_met, met_lately, named
from smartplan.finding import Many, Severity
from smartplan.plan.model.organization import Body
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, day, same

# How long a body may take to its first meeting after it has been set up.
# A body that was set up so lately need not have met yet; our proposal.
GRACE = timedelta(days=90)


@rule(
    "ORG006",
    on=Body,
    severity=Severity.WARNING,
    message=Text(
        "tidak ada rapat {body} yang tercatat dalam dua belas bulan terakhir {last}",
        "{body} has no meeting on record in the last twelve months {last}",
    ),
    why=Text(
        "Evaluasi tahunan menanyakan apakah Dewan, Tim, dan Forum bertemu paling sedikit sekali "
        "setahun; banyak yang hanya ada di atas kertas.",
        "The yearly evaluation asks whether council, team and forum met at least once a year; "
        "many exist on paper only.",
    ),
    instead=Text(
        "Adakan rapat, lalu catat tanggal, pokok bahasan, dan keputusannya di meetings, dengan "
        "notula sebagai sumber.",
        "Hold a meeting, then record its date, topic and decisions in meetings, with the minutes "
        "as source.",
    ),
    fix=Text(
        "catat rapat yang sudah diadakan di meetings, atau jadwalkan",
        "record the meetings that were held in meetings, or call one",
    ),
    many=Many(
        Text(
            "{count} lembaga tanpa rapat tercatat dalam dua belas bulan terakhir: {names}",
            "{count} bodies have no meeting on record in the last twelve months: {names}",
        ),
        each=same("{body} {last}"),
    ),
    wrong="""
        council: {decree: sk-dewan, chair: Wali Kota, meetings: []}
    """,
    right="""
        council:
          meetings:
            - {date: 2024-03-01, topic: Capaian tahun pertama, sources: [notula-2024-03]}
    """,
    due=2,
    after=("ORG003",),
)
def no_meeting_this_year(body: Body, plan: Plan) -> Iterator[Problem]:
    """Yield the meetings of a body that was set up and has not met, while the plan runs."""
    today = plan.as_of
    is_over = bool(plan.years) and today.year > plan.years[-1]
    if is_over or is_missing(body):
        return
    last = last_met(body, plan)
    decree = plan.organization.instruments.get(body.decree or "")
    founded = decree.date if decree else None
    is_new = last is None and founded is not None and founded.first + GRACE > today
    if not is_new and not met_lately(body, plan):
        needs = (body.at / "decree", Route(("instruments", body.decree or "")))
        yield Problem(body.at / "meetings", needs=needs, body=named(body), last=_said(last))


def _said(last: Day | None) -> Text:
    if last is None:
        return Text("(belum pernah)", "(never)")
    return Text(f"(terakhir {day(last, 'id')})", f"(last on {day(last, 'en')})")
