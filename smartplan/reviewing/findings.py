"""Which findings a change has brought, and which it has mended."""

from collections.abc import Iterable
from dataclasses import replace

from smartplan.change import ChangeKind
from smartplan.changes.wording.told import Told
from smartplan.finding import Finding
from smartplan.plan.files import home
from smartplan.route import Route
from smartplan.rules import narrow


def parted(
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


def followed(findings: tuple[Finding, ...], told: Iterable[Told]) -> tuple[Finding, ...]:
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
