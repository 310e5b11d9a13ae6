"""What is written down twice under two ids: an action, a meeting, a member, a source."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from smartplan.plan.model.organization import Body, Member
from smartplan.plan.model.program import Action, Program
from smartplan.plan.plan import Plan
from smartplan.shape.record import Record
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Double:
    """A thing that says what an earlier one says, and what things of this kind are called."""

    what: Text
    record: Record
    first: Record


def doubles(plan: Plan) -> Iterator[Double]:
    """Everything that stands in one place twice."""
    for program in plan.programs.values():
        yield from _in_program(program)
    organization = plan.organization
    for body in (
        organization.council, organization.team, organization.task_force, organization.forum,
        *organization.forums.values(),
    ):  # fmt: skip
        if body:
            yield from _in_body(body)
    yield from _among(
        _INSTRUMENT,
        ((one, one.number and (one.kind, one.number, one.date))
         for one in organization.instruments.values()),
    )  # fmt: skip
    yield from _among(
        _SOURCE,
        ((one, (_plain(one.title), one.number, one.date, one.page, one.url, one.file))
         for one in plan.sources.values()),
    )  # fmt: skip
    process = plan.process
    if process.commitment:
        yield from _among(
            _SIGNATORY,
            ((one, (one.name or one.agency) and (_plain(one.office), one.name, one.agency))
             for one in process.commitment.signatories),
        )  # fmt: skip
    yield from _among(
        _RATING,
        ((one, (one.scheme, one.year, one.category, one.result))
         for one in process.ratings.values()),
    )  # fmt: skip
    profile, analysis = plan.profile, plan.analysis
    yield from _among(
        _LEADER,
        ((one, one.name and (_plain(one.office), _plain(one.name), one.from_, one.until))
         for one in profile.leaders),
    )  # fmt: skip
    yield from _among(
        _APPLICATION,
        ((one, one.name and (_plain(one.name), one.owner, one.url))
         for one in plan.data.applications.values()),
    )  # fmt: skip
    yield from _among(_MISSION, ((one, _plain(one.text)) for one in profile.missions.values()))
    yield from _among(_GOAL, ((one, _plain(one.text)) for one in profile.goals.values()))
    yield from _among(_POTENTIAL, ((one, _plain(one.name)) for one in profile.potentials.values()))
    yield from _among(_STRATEGY, ((one, _plain(one.text)) for one in analysis.strategies.values()))
    for progress in plan.progress.values():
        told = progress.recommendations.values()
        yield from _among(_RECOMMENDATION, ((one, _plain(one.text)) for one in told))


def _in_program(program: Program) -> Iterator[Double]:
    earlier: dict[str, list[Action]] = {}
    for action in program.actions.values():
        named = earlier.setdefault(_plain(action.name), [])
        first = next((one for one in named if _may_be(one, action)), None)
        if first is not None and action.name:
            yield Double(_ACTION, action, first)
        named.append(action)
    yield from _among(
        _INDICATOR,
        ((one, one.name and (_plain(one.name), one.unit)) for one in program.indicators.values()),
    )
    yield from _among(
        _MILESTONE,
        ((one, one.text and (_plain(one.text), one.date)) for one in program.milestones.values()),
    )
    yield from _among(
        _LOCATION,
        ((one, one.name and (_plain(one.name), one.district, one.village, one.lat, one.lon))
         for one in program.locations),
    )  # fmt: skip
    yield from _among(
        _BENEFICIARIES,
        ((one, one.group and (_plain(one.group), one.year)) for one in program.beneficiaries),
    )
    yield from _among(_RISK, ((one, _plain(one.text)) for one in program.risks.values()))


def _may_be(one: Action, other: Action) -> bool:
    """Whether two actions of one name may be one: not where they run in years of their own."""
    return not (one.years and other.years) or bool({*one.years} & {*other.years})


def _in_body(body: Body) -> Iterator[Double]:
    """A seat without a name, an agency or a partner may be there for several people."""
    yield from _among(
        _MEETING,
        ((one, one.date and one.topic and (one.date, _plain(one.topic))) for one in body.meetings),
    )
    yield from _among(
        _MEMBER,
        ((one, (one.name or one.agency or one.partner) and _seat(one)) for one in body.members),
    )


def _seat(member: Member) -> tuple[Hashable, ...]:
    return (
        _plain(member.office), _plain(member.name or ""), member.agency, member.partner,
        member.role, member.from_, member.until,
    )  # fmt: skip


def _among(what: Text, things: Iterable[tuple[Record, Hashable]]) -> Iterator[Double]:
    """Those that are known by what an earlier one is known by; nothing is known by nothing."""
    first: dict[Hashable, Record] = {}
    for record, known_by in things:
        if known_by in _NOTHING:
            continue
        if known_by in first:
            yield Double(what, record, first[known_by])
        first.setdefault(known_by, record)


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(".")


_NOTHING = (None, "", False)
_ACTION = Text("kegiatan", "action")
_INDICATOR = Text("indikator", "indicator")
_MILESTONE = Text("tonggak", "milestone")
_RISK = Text("risiko", "risk")
_MEETING = Text("rapat", "meeting")
_MEMBER = Text("anggota", "member")
_INSTRUMENT = Text("dasar hukum", "legal instrument")
_SOURCE = Text("sumber", "source")
_SIGNATORY = Text("penanda tangan", "signatory")
_RATING = Text("pemeringkatan", "rating")
_LEADER = Text("pimpinan", "leader")
_APPLICATION = Text("aplikasi", "application")
_LOCATION = Text("lokasi", "location")
_BENEFICIARIES = Text("penerima manfaat", "group of beneficiaries")
_MISSION = Text("misi", "mission")
_GOAL = Text("sasaran", "goal")
_POTENTIAL = Text("potensi", "potential")
_STRATEGY = Text("strategi", "strategy")
_RECOMMENDATION = Text("rekomendasi", "recommendation")
