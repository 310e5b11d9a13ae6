"""TIM019: a meeting that was held before its body was set up."""

from collections.abc import Iterator

from smartplan.facts.bodies import named
from smartplan.facts.decrees import decree_of, first_day
from smartplan.finding import Place, Severity
from smartplan.plan.model.organization import Body
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "TIM019",
    on=Body,
    severity=Severity.WARNING,
    message=Text(
        "{body} tercatat rapat {held}, sebelum dibentuk dengan {id} ({since})",
        "{body} is said to have met on {held}, before its decree {id} ({since})",
    ),
    why=Text(
        "Badan yang belum dibentuk tidak dapat rapat; satu tanggal keliru, dan risalahnya tidak "
        "dapat dijadikan bukti.",
        "A body that is not set up cannot meet; one of the dates is wrong, and the minutes are no "
        "evidence.",
    ),
    instead=Text(
        "Cocokkan tanggal rapat dengan risalahnya dan tanggal keputusan dengan naskahnya. Bila "
        "keputusan lama digantikan, catat juga yang lama di instruments.",
        "Check the meeting's date with its minutes and the decree's with its text. Where an "
        "earlier decree was replaced, record that one in instruments, too.",
    ),
    fix=Text(
        "betulkan tanggal rapat, atau tanggal keputusan {id}",
        "mend the date of the meeting, or that of decree {id}",
    ),
    wrong="""
        council:
          decree: sk-dewan
          meetings: [{date: 2022-03-01, topic: Arah kota cerdas}]
        instruments:
          sk-dewan: {kind: sk, date: 2022-05-01, title: Dewan Smart City, about: council}
    """,
    right="""
        council:
          decree: sk-dewan
          meetings: [{date: 2022-06-01, topic: Arah kota cerdas}]
    """,
    after=("ORG011", "LAW004"),
)
def meeting_before_decree(body: Body, plan: Plan) -> Iterator[Problem]:
    """Yield the first meeting before the decree, with the others."""
    decree = decree_of(body, plan)
    since = first_day(body, plan)
    if decree is None or since is None:
        return
    early = [one for one in body.meetings if one.date and one.date.is_before(since)]
    if not early:
        return
    first, *others = early
    places = [
        Place(one.at / "date", word=Text("juga sebelumnya", "before it, too")) for one in others
    ]
    day = Place(decree.at / "date", word=Text("dibentuk", "set up"))
    yield Problem(
        first.at / "date",
        needs=(day.route, body.at / "decree"),
        related=(day, *places),
        body=named(body),
        held=dated(first.date) if first.date else "",
        id=decree.at.key,
        since=dated(since),
    )
