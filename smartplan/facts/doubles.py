"""What is written down twice under two ids: an action, a meeting, a member, a source."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from smartplan.plan.model.organization import Body, Member
from smartplan.plan.model.program import Action, Program
from smartplan.plan.plan import Plan
from smartplan.shape.record import Record
from smartplan.value import Value
from smartplan.wording import Text

R = TypeVar("R", bound=Record)


class Double(Value):
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
        organization.instruments.values(),
        lambda one: one.number and (one.kind, one.number, one.date),
    )
    yield from _among(
        _SOURCE,
        plan.sources.values(),
        lambda one: (_plain(one.title), one.number, one.date, one.page, one.url, one.file),
    )
    process = plan.process
    if process.commitment:
        yield from _among(
            _SIGNATORY,
            process.commitment.signatories,
            lambda one: (one.name or one.agency) and (_plain(one.office), one.name, one.agency),
        )
    yield from _among(
        _RATING,
        process.ratings.values(),
        lambda one: (one.scheme, one.year, one.category, one.result),
    )
    profile, analysis = plan.profile, plan.analysis
    yield from _among(
        _LEADER,
        profile.leaders,
        lambda one: one.name and (_plain(one.office), _plain(one.name), one.from_, one.until),
    )
    yield from _among(
        _APPLICATION,
        plan.data.applications.values(),
        lambda one: one.name and (_plain(one.name), one.owner, one.url),
    )
    yield from _among(_MISSION, profile.missions.values(), lambda one: _plain(one.text))
    yield from _among(_GOAL, profile.goals.values(), lambda one: _plain(one.text))
    yield from _among(_POTENTIAL, profile.potentials.values(), lambda one: _plain(one.name))
    yield from _among(_STRATEGY, analysis.strategies.values(), lambda one: _plain(one.text))
    for progress in plan.progress.values():
        told = progress.recommendations.values()
        yield from _among(_RECOMMENDATION, told, lambda one: _plain(one.text))


def _in_program(program: Program) -> Iterator[Double]:
    if len(program.actions) > 1:
        yield from _actions(program)
    if len(program.indicators) > 1:
        yield from _among(
            _INDICATOR,
            program.indicators.values(),
            lambda one: one.name and (_plain(one.name), one.unit),
        )
    if len(program.milestones) > 1:
        yield from _among(
            _MILESTONE,
            program.milestones.values(),
            lambda one: one.text and (_plain(one.text), one.date),
        )
    if len(program.locations) > 1:
        yield from _among(
            _LOCATION,
            program.locations,
            lambda one: (
                one.name and (_plain(one.name), one.district, one.village, one.lat, one.lon)
            ),
        )
    if len(program.beneficiaries) > 1:
        yield from _among(
            _BENEFICIARIES,
            program.beneficiaries,
            lambda one: one.group and (_plain(one.group), one.year),
        )
    if len(program.risks) > 1:
        yield from _among(_RISK, program.risks.values(), lambda one: _plain(one.text))


def _actions(program: Program) -> Iterator[Double]:
    earlier: dict[str, list[Action]] = {}
    for action in program.actions.values():
        named = earlier.setdefault(_plain(action.name), [])
        first = next((one for one in named if _may_be(one, action)), None)
        if first is not None and action.name:
            yield Double(_ACTION, action, first)
        named.append(action)


def _may_be(one: Action, other: Action) -> bool:
    """Whether two actions of one name may be one: not where they run in years of their own."""
    return not (one.years and other.years) or bool({*one.years} & {*other.years})


def _in_body(body: Body) -> Iterator[Double]:
    """A seat without a name, an agency or a partner may be there for several people."""
    yield from _among(
        _MEETING,
        body.meetings,
        lambda one: one.date and one.topic and (one.date, _plain(one.topic)),
    )
    yield from _among(
        _MEMBER,
        body.members,
        lambda one: (one.name or one.agency or one.partner) and _seat(one),
    )


def _seat(member: Member) -> tuple[Hashable, ...]:
    return (
        _plain(member.office), _plain(member.name or ""), member.agency, member.partner,
        member.role, member.from_, member.until,
    )  # fmt: skip


def _among(
    what: Text, things: Iterable[R], known_by_what: Callable[[R], Hashable]
) -> Iterator[Double]:
    """Those that are known by what an earlier one is known by; nothing is known by nothing."""
    first: dict[Hashable, Record] = {}
    for record in things:
        known_by = known_by_what(record)
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
