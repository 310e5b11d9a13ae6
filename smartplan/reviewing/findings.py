"""The findings of two states of a plan: which have come, which are gone, which are silenced.

The one comparison that `review`, `validate --since` and the baseline rest on: findings are
matched one to one by what they are known by, so that one that is gone never hides two that have
come.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from smartplan.assess import Assessment
from smartplan.change import ChangeKind
from smartplan.changes.compare import compare
from smartplan.finding import Finding, Place, Silenced, Silencer
from smartplan.plan.files import home
from smartplan.reviewing.identity import Documents, Followed, Mark, marks
from smartplan.route import Route
from smartplan.value import dataclass, replace

# What one finding is known by, the strictest first.
Known = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ComparedFindings:
    """Findings that have come, that are gone, and that are told no more, or as less grave.

    One that a setting or a later stage has made graver has come.
    """

    new: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    silenced: tuple[Silenced, ...]


def compared(
    old: Assessment, new: Assessment, unlowered: Assessment | None = None
) -> ComparedFindings:
    """The findings of two states of a plan.

    `unlowered` is the newer state judged at the stage of the older one, where the change lowers
    the stage: what is not asked for any more is silenced.
    """
    pairing = Pairing(old.documents, new.documents)
    hidden = (*new.silenced, *(_by_stage(new, unlowered) if unlowered else ()))
    kept = pairing.pairs(old.findings, new.findings)
    fresh = [
        one
        for place, one in enumerate(new.findings)
        if place not in kept or one.severity.rank < old.findings[kept[place]].severity.rank
    ]
    stayed = set(kept.values())
    gone = [one for place, one in enumerate(old.findings) if place not in stayed]
    untold = [one.finding for one in hidden if one.now is None]
    still = set(pairing.pairs(gone, untold).values())
    mended = [
        one for place, one in enumerate(gone) if place not in still and not _is_lost(one, new)
    ]
    silenced = _silenced(pairing, old, hidden)
    # What has come and was lowered at once stands where its reason is told.
    lowered = set(pairing.pairs([one.finding for one in silenced if one.now], fresh))
    fresh = [one for place, one in enumerate(fresh) if place not in lowered]
    return ComparedFindings(_ordered(fresh), _ordered(mended), silenced)


def matched(old: Sequence[Known], new: Sequence[Known]) -> dict[int, int]:
    """Which of the old ones each of the new ones is: places, one to one, the strictest first."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for level in range(max(map(len, (*old, *new)), default=0)):
        waiting: dict[Mark, list[int]] = defaultdict(list)
        for place in reversed(range(len(old))):
            if place not in taken:
                waiting[_at(old[place], level)].append(place)
        for place, known in enumerate(new):
            if place not in pairs and (left := waiting.get(_at(known, level))):
                pairs[place] = left.pop()
                taken.add(pairs[place])
    return pairs


def _at(known: Known, level: int) -> Mark:
    return known[min(level, len(known) - 1)]


class Pairing:
    """Tells which findings of two states are the same, through the renames between them."""

    def __init__(self, old: Documents, new: Documents) -> None:  # noqa: D107 -- the class says it
        self._old, self._new = old, new
        self._followed: Followed | None = None

    def pairs(self, before: Sequence[Finding], after: Sequence[Finding]) -> dict[int, int]:
        """Which of the findings before each of those after is, by their places."""
        now = [marks(one, self._new) for one in after]
        found = matched([marks(one, self._old) for one in before], now)
        if len(found) in (len(before), len(after)):
            return found
        taken = set(found.values())
        left = [place for place in range(len(before)) if place not in taken]
        come = [place for place in range(len(after)) if place not in found]
        moved = [marks(before[place], self._old, self.followed) for place in left]
        more = matched(moved, [now[place] for place in come])
        return found | {come[place]: left[was] for place, was in more.items()}

    @property
    def followed(self) -> Followed:
        """Where the things before stand now; asked for only where findings differ."""
        if self._followed is None:
            self._followed = _followed(self._old, self._new)
        return self._followed


def _followed(old: Documents, new: Documents) -> Followed:
    moves = [
        (change.before, change.route)
        for change in compare(old, new)
        if change.kind in (ChangeKind.RENAMED, ChangeKind.MOVED)
    ]
    files = {home(was)[0]: home(now)[0] for was, now in moves} | _same_text(old, new)
    ids = {(".".join(was.parent), was.key): now.key for was, now in moves}

    def route(route: Route) -> Route:
        for was, now in moves:
            if route.within(was):
                route = Route((*now, *route[len(was) :]))
        return route

    return Followed(
        route,
        lambda file: files.get(file, file),
        lambda collection, id: ids.get((collection, id), id),
    )


def _same_text(old: Documents, new: Documents) -> dict[str, str]:
    """Files that stand under another name with the same text, readable or not."""
    come = {one.text: file for file, one in new.items() if file not in old}
    return {
        file: come[one.text] for file, one in old.items() if file not in new and one.text in come
    }


def _silenced(
    pairing: Pairing, old: Assessment, hidden: Sequence[Silenced]
) -> tuple[Silenced, ...]:
    """What was not silenced before, or for another reason."""
    known = pairing.pairs([one.finding for one in old.silenced], [one.finding for one in hidden])
    found = []
    for place, one in enumerate(hidden):
        was = old.silenced[known[place]] if place in known else None
        if was is None:
            found.append(one)
        elif (was.by, was.reason, was.now) != (one.by, one.reason, one.now):
            found.append(replace(one, was=was.reason))
    return tuple(sorted(found, key=lambda one: one.finding.order))


def _by_stage(new: Assessment, unlowered: Assessment) -> Iterator[Silenced]:
    """What was due at the stage before and is not at the present one, or is less grave."""
    spot = new.locator.spot(Place(Route(("stage",))))
    told = {
        was: new.findings[place]
        for place, was in Pairing(unlowered.documents, new.documents)
        .pairs(unlowered.findings, new.findings)
        .items()
    }
    for place, one in enumerate(unlowered.findings):
        now = told.get(place)
        if now is None or now.severity.rank > one.severity.rank:
            yield Silenced(one, Silencer.STAGE, "", spot, now.severity if now else None)


def _is_lost(finding: Finding, new: Assessment) -> bool:
    """Whether what a finding was about can no longer be judged, so that it is not mended."""
    route = finding.place.route
    return any(
        route.within(Route(route[:size])) and Route(route[:size]) in new.plan.broken
        for size in range(1, len(route) + 1)
    )


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.order))
