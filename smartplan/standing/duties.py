"""What is owed: program by program, request by request, by whom, and until when."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import Enum

from smartplan.day import Day, day_of
from smartplan.facts.freshness import is_stale
from smartplan.facts.item_answers import open_items
from smartplan.facts.quarters import owed_quarter, place_of, unreported_quarter
from smartplan.facts.realisations import due_of_year, reported_year, unreported
from smartplan.facts.recommendations import due_of, open_ones
from smartplan.facts.requests import is_late, is_open
from smartplan.finding import Finding, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.standing.charge import in_charge
from smartplan.value import dataclass
from smartplan.wording import Text


class DutyKind(Enum):
    """What kind of thing is owed."""

    FIELD = "field"
    PROGRESS = "progress"
    DATA = "data"
    EVIDENCE = "evidence"
    RECOMMENDATION = "recommendation"
    ASSESSMENT = "assessment"

    @property
    def label(self) -> Text:
        """The word for people."""
        return _LABELS[self]


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that an agency owes, "" where no agency is in charge of it.

    `standing/wording` says it in words. `code` is the rule that says so, empty for what is only
    due; `since` the first day after `due`, once that has come. `is_grave` tells whether it is an
    error.
    """

    agency: str
    kind: DutyKind
    code: str
    route: Route
    due: Day | None = None
    since: date | None = None
    is_grave: bool = False

    @property
    def is_overdue(self) -> bool:
        """Whether its due date has passed."""
        return self.since is not None


def duties(plan: Plan, findings: Sequence[Finding]) -> tuple[Duty, ...]:
    """What is owed by whom: the overdue first, then by agency, in the order of the findings.

    Findings of what is only worth knowing owe nothing, nor do those that an allowance accepts:
    they are none of the assessment's. What concerns the plan as a whole is nobody's duty.
    """
    found = [one for finding in findings for one in _of_finding(finding, plan)]
    told = {one.route for one in found}
    found += _owed_quarters(plan)
    found += [one for one in _open_requests(plan) if one.route not in told]
    found += [one for one in _open_recommendations(plan) if one.route not in told]
    found += _open_items(plan)
    return tuple(
        sorted(found, key=lambda one: (one.since or date.max, not one.agency, one.agency))
    )


def _of_finding(finding: Finding, plan: Plan) -> Iterator[Duty]:
    if finding.severity is Severity.INFO or finding.code.startswith((_GATES, _TOO_EARLY)):
        return
    route = finding.place.route
    if finding.code == _UNREPORTED:
        yield from _progress(route, finding, plan)
    elif finding.code == _STALE and route == Route(("datasets",)):
        for dataset in plan.data.datasets.values():
            if is_stale(dataset, plan):
                yield from _owed(dataset.at, DutyKind.DATA, finding, plan)
    else:
        kind = _KINDS.get(finding.code) or _FAMILIES.get(finding.code[:3]) or DutyKind.FIELD
        if kind is not DutyKind.FIELD or route[:1] in (("programs",), ("agencies",)):
            yield from _owed(_thing(route, kind), kind, finding, plan)


def _progress(route: Route, finding: Finding, plan: Plan) -> Iterator[Duty]:
    """The programs that a year's progress leaves out: one, or where it is all of them, each."""
    year = reported_year(plan)
    due = due_of_year(year)
    for program in unreported(plan, year):
        at = Route(("progress", str(year), "programs", program.id))
        if route in (at, at.parent):
            since = _since(due, plan)
            for agency in in_charge(at, plan) or ("",):
                yield Duty(agency, DutyKind.PROGRESS, finding.code, at, due, since)


def _owed_quarters(plan: Plan) -> Iterator[Duty]:
    """The programs that have not told of the last quarter, where the region reports by quarter."""
    owed = owed_quarter(plan)
    if owed is None:
        return
    year, quarter, due = owed
    since = _since(due, plan)
    for program in unreported_quarter(plan):
        at = place_of(year, quarter, program.id)
        for agency in in_charge(at, plan) or ("",):
            yield Duty(agency, DutyKind.PROGRESS, "", at, due, since)


def _owed(at: Route, kind: DutyKind, finding: Finding, plan: Plan) -> Iterator[Duty]:
    due = _due(at, plan)
    is_grave = finding.severity is Severity.ERROR
    for agency in in_charge(at, plan) or ("",):
        since = _since(due, plan)
        yield Duty(agency, kind, finding.code, at, due, since, is_grave)


def _open_requests(plan: Plan) -> Iterator[Duty]:
    """Requests that are open; nothing is wrong with those that are not due yet."""
    for request in plan.data.requests.values():
        if is_open(request) and not is_late(request, plan.as_of):
            yield Duty(request.agency or "", DutyKind.DATA, "", request.at, request.due)


def _open_recommendations(plan: Plan) -> Iterator[Duty]:
    """Recommendations that are open in the year in which they were given."""
    for year, one in open_ones(plan):
        due = due_of(one, year)
        for agency in in_charge(one.at, plan) or ("",):
            since = _since(due, plan)
            yield Duty(agency, DutyKind.RECOMMENDATION, "", one.at, due, since)


def _open_items(plan: Plan) -> Iterator[Duty]:
    """Items of a self-assessment that are asked of somebody and lack their value or evidence."""
    for _, answer in open_items(plan):
        since = _since(answer.due, plan)
        agency = answer.agency or ""
        yield Duty(agency, DutyKind.ASSESSMENT, "", answer.at, answer.due, since)


def _thing(route: Route, kind: DutyKind) -> Route:
    """The entry that a finding is about, where one duty stands for all that is said of it."""
    if kind is DutyKind.DATA and len(route) > _ENTRY:
        return Route(route[:_ENTRY])
    if kind is DutyKind.RECOMMENDATION and len(route) > _OF_YEAR:
        return Route(route[:_OF_YEAR])
    return route


def _due(at: Route, plan: Plan) -> Day | None:
    """Until when: as a request says, or a recommendation, else within the year it is of."""
    if at[:1] == ("requests",):
        request = plan.data.requests.get(at.key)
        return request.due if request else None
    if at[:1] != ("progress",) or at[2:3] != ("recommendations",):
        return None
    progress = plan.progress.get(at[1])
    found = progress.recommendations.get(at.key) if progress else None
    return due_of(found, at[1]) if found else day_of(date(int(at[1]), 12, 31))


def _since(due: Day | None, plan: Plan) -> date | None:
    """The first day on which something was late; None while it is not."""
    return due.last + timedelta(days=1) if due and due.is_before(plan.as_of) else None


_ENTRY, _OF_YEAR = 2, 4  # datasets.<id>; progress.<year>.recommendations.<id>
_GATES = "STG"  # the gates of the stages gather what other rules say thing by thing
# What is recorded of a later day: of a plan that is looked at on an earlier one, all that came
# since. `validate` tells it; nobody owes it.
_TOO_EARLY = "TIM013"
_UNREPORTED, _STALE = "PRG003", "DAT004"
_KINDS = {"PRG007": DutyKind.RECOMMENDATION}
_FAMILIES = {"EVD": DutyKind.EVIDENCE, "DAT": DutyKind.DATA}
_LABELS = {
    DutyKind.FIELD: Text("isian rencana", "fields of the plan"),
    DutyKind.PROGRESS: Text("realisasi", "progress"),
    DutyKind.DATA: Text("data", "data"),
    DutyKind.EVIDENCE: Text("bukti", "evidence"),
    DutyKind.RECOMMENDATION: Text("rekomendasi", "recommendation"),
    DutyKind.ASSESSMENT: Text("butir penilaian", "assessment items"),
}
