"""Items about council, team and forums: what set them up, and whether they meet."""

from collections.abc import Mapping, Sequence

from smartplan.facts import bodies
from smartplan.plan.model.common import Entity
from smartplan.plan.model.organization import Body
from smartplan.plan.plan import Plan
from smartplan.scoring.proposing.proposal import ItemProposal, Proposer, answered, opened, wanting
from smartplan.wording import Text, dated, same


def _meetings(kind: bodies.BodyKind) -> Proposer:
    """How often a body met in the year."""

    def said(plan: Plan, year: int) -> ItemProposal:
        held = _held(plan, kind)
        if not held:
            return wanting(_MISSING.fill(body=bodies.NAMES[kind]))
        met = [one for body in held for one in bodies.met_in(body, plan, year)]
        text = _meetings_of(held[0], plan, year) if met else _NEVER.fill(when=_when(plan, year))
        return answered(_OF.fill(body=opened(bodies.TITLES[kind]), text=text), met or held)

    return said


def _working(kind: bodies.BodyKind) -> Proposer:
    """What set up each body of a kind, and how often it met in the year."""

    def said(plan: Plan, year: int) -> ItemProposal:
        held = _held(plan, kind)
        if not held:
            return wanting(_MISSING.fill(body=bodies.NAMES[kind]))
        rests_on: list[Entity] = []
        told = []
        for body in held:
            decree = plan.organization.instruments.get(body.decree or "")
            met = bodies.met_in(body, plan, year)
            rests_on += [body, *([decree] if decree else []), *met]
            basis = _UNSIGNED if bodies.is_unsigned(body, plan) else _SIGNED
            text = _meetings_of(body, plan, year) if met else _NEVER.fill(when=_when(plan, year))
            name = body.name or opened(bodies.TITLES[kind])
            told.append(_WORKS.fill(body=name, basis=basis if body.decree else _NONE, text=text))
        return answered(_all(told), rests_on)

    return said


def _held(plan: Plan, kind: bodies.BodyKind) -> Sequence[Body]:
    found = [one.body for one in bodies.all_of(plan) if one.kind == kind]
    return [body for body in found if body is not None and not bodies.is_missing(body)]


def _meetings_of(body: Body, plan: Plan, year: int) -> Text:
    """The number of meetings in a year, those with outsiders among them, and the last one."""
    met = bodies.met_in(body, plan, year)
    days = [one.date for one in met if one.date]
    outside = sum(one.external is True for one in met)
    is_told = any(one.external is not None for one in met)
    with_them = _WITH if outside else _WITHOUT if is_told else same("")
    return _MET.fill(
        count=len(met),
        when=_when(plan, year),
        outside=with_them.fill(count=outside),
        last=dated(max(days, key=lambda day: day.last)),
    )


def _when(plan: Plan, year: int) -> Text:
    """The year, or as much of it as is over."""
    if plan.as_of.year != year:
        return same(str(year))
    return _SO_FAR.fill(year=year, day=dated(plan.as_of))


def _all(told: Sequence[Text]) -> Text:
    return Text(" ".join(one.id for one in told), " ".join(one.en for one in told))


_OF = Text("{body}: {text}.", "{body}: {text}.")
_WORKS = Text("{body}: {basis}; {text}.", "{body}: {basis}; {text}.")
_MET = Text(
    "{count} rapat pada {when}{outside}, terakhir {last}",
    "meetings in {when}: {count}{outside}, the last on {last}",
)
_WITH = Text(
    ", {count} di antaranya dihadiri unsur luar pemerintah",
    ", with people from outside government at {count} of them",
)
_WITHOUT = Text(", tanpa unsur luar pemerintah", ", without people from outside government")
_NEVER = Text("tidak ada rapat yang tercatat pada {when}", "no meeting is recorded in {when}")
_SO_FAR = Text("{year} sampai {day}", "{year} up to {day}")
_SIGNED = Text("keputusan pembentukannya ada", "its decree is there")
_UNSIGNED = Text("keputusan pembentukannya belum ditandatangani", "its decree is not signed yet")
_NONE = Text("keputusan pembentukannya belum tercatat", "no decree of it is recorded")
_MISSING = Text("{body} belum tercatat", "{body} is not recorded")

PROPOSERS: Mapping[str, Proposer] = {
    "baseline.planning.council-meeting": _meetings("council"),
    "baseline.planning.managers-meeting": _meetings("team"),
    "output.institutions.council": _working("council"),
    "output.institutions.team": _working("team"),
    "output.institutions.forum": _working("forum"),
}
