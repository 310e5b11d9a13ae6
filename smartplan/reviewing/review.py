"""The review of a change to a plan: what it does, what it breaks and mends, who should look."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from smartplan.assess import Assessment, assess_bundle
from smartplan.change import ChangeKind
from smartplan.changes.weights import Weight
from smartplan.changes.wording.told import Told
from smartplan.finding import Finding
from smartplan.plan.files import home
from smartplan.plan.plan import Plan
from smartplan.reviewing.checklist import checklist
from smartplan.reviewing.differences import Differences, differences_of
from smartplan.reviewing.figures import Figures, figures
from smartplan.reviewing.people import Touched, touched
from smartplan.route import Route
from smartplan.rules import narrow
from smartplan.source.bundle import Bundle
from smartplan.source.pairs import Pair
from smartplan.source.pause import collector_paused
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class PlanReview:
    """The review of one plan. `mended` are findings that are gone, `new` those that have come."""

    differences: Differences
    region: str
    figures: Figures
    new: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    agencies: tuple[Touched, ...]
    questions: tuple[Text, ...]
    dimensions: tuple[tuple[Text, tuple[int, ...]], ...]

    @property
    def told(self) -> tuple[Told, ...]:
        """The changes, in the order of the plan."""
        return self.differences.told

    def count(self, weight: Weight) -> int:
        """How many changes have a weight."""
        return sum(one.weight is weight for one in self.told)

    @property
    def programs(self) -> int:
        """How many programs are touched."""
        return len({one.top for one in self.told if one.top[:1] == ("programs",)})


@dataclass(frozen=True, slots=True)
class Review:
    """The review of a change: each plan that it touches, and who owns the files it touches."""

    base: Text
    head: Text
    plans: tuple[PlanReview, ...]
    owners: dict[str, list[str]]


def plan_review(pair: Pair, day: date) -> PlanReview:
    """The review of one plan as of a day, by which both states are judged."""
    with collector_paused():
        return _plan_review(pair, day)


def _plan_review(pair: Pair, day: date) -> PlanReview:
    empty = Bundle(pair.name, {}, frozenset())
    old = assess_bundle(pair.old or empty, day)
    new = assess_bundle(pair.new or empty, day)
    found = differences_of(pair, old.documents, new.documents)
    before = _followed(old.findings, found.told) if pair.old else ()
    after = new.findings if pair.new else ()
    if pair.old is None or pair.new is None:
        # A plan that is new as a whole, or gone, has nothing to be held against.
        before, after = (before, ()) if pair.new is None else ((), after)
    fresh, mended = _parted(before, after)
    return PlanReview(
        differences=found,
        region=(new if pair.new else old).plan.region_name,
        figures=figures(old.plan, new.plan),
        new=fresh,
        mended=mended,
        agencies=touched(found.told, old.plan, new.plan),
        questions=checklist(found.told),
        dimensions=tuple(_by_dimension(found.told, old, new)),
    )


def _parted(
    before: Iterable[Finding], after: Iterable[Finding]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that have come and those that are gone.

    Rows of lists are known by their place, which a row before them can shift: what says the same
    in the same file is the same.
    """
    before, after = tuple(before), tuple(after)
    fresh = narrow.new(after, [narrow.fingerprint(one) for one in before])
    gone = narrow.new(before, [narrow.fingerprint(one) for one in after])
    said_then, said_now = [_said(one) for one in gone], [_said(one) for one in fresh]
    return (
        tuple(one for one in fresh if _said(one) not in said_then),
        tuple(one for one in gone if _said(one) not in said_now),
    )


def _said(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.place.file, finding.message.en


def _followed(findings: tuple[Finding, ...], told: Iterable[Told]) -> tuple[Finding, ...]:
    """Findings of the older state, those of renamed things where these stand now."""
    renames = [
        (one.change.before, one.change.route)
        for one in told
        if one.change.kind is ChangeKind.RENAMED
    ]
    if not renames:
        return findings
    return tuple(_moved(finding, renames) for finding in findings)


def _moved(finding: Finding, renames: list[tuple[Route, Route]]) -> Finding:
    place = finding.place
    route = place.route
    for was, now in renames:
        if route.within(was):
            route = Route((*now, *route[len(was) :]))
    if route == place.route:
        return finding
    file = home(route)[0]
    spot = replace(place.spot, file=file) if place.spot else None
    first = replace(place, route=route, spot=spot)
    return replace(finding, places=(first, *finding.places[1:]))


def _by_dimension(
    told: Iterable[Told], old: Assessment, new: Assessment
) -> list[tuple[Text, tuple[int, ...]]]:
    """The changes by the dimension of their program: the places of each in `told`.

    Those that belong to no program come first.
    """
    groups: dict[str, list[int]] = {}
    for place, one in enumerate(told):
        groups.setdefault(_dimension(one, old.plan, new.plan), []).append(place)
    shelf = new.plan.dimensions or old.plan.dimensions
    order = ["", *(shelf.dimensions if shelf else ())]
    found = sorted(groups, key=lambda id: (order.index(id) if id in order else len(order), id))
    labels = {id: held.label for id, held in shelf.dimensions.items()} if shelf else {}
    return [(labels.get(id, same(id)) if id else _FRAME, tuple(groups[id])) for id in found]


def _dimension(one: Told, old: Plan, new: Plan) -> str:
    top = one.top
    if top[:1] == ("programs",) and len(top) > 1:
        program = new.programs.get(top[1]) or old.programs.get(top[1])
        return (program.dimension or "") if program else ""
    if top[:1] == ("gaps",) and len(top) > 1:
        gap = new.analysis.gaps.get(top[1]) or old.analysis.gaps.get(top[1])
        return (gap.dimension or "") if gap else ""
    return ""


_FRAME = Text("Kerangka rencana", "The plan's frame")
