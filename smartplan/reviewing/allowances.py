"""Allowances that have come, are gone, or give another reason: comments, and yet major changes."""

from collections.abc import Iterator, Mapping, Sequence

from smartplan.change import Change, ChangeKind
from smartplan.changes.case import States
from smartplan.changes.weights import Topic, Weight
from smartplan.changes.wording import names
from smartplan.changes.wording.told import Told
from smartplan.finding import Finding, Place, Severity
from smartplan.plan.files import home, kind_of
from smartplan.reviewing.findings import Pairing
from smartplan.reviewing.identity import Documents
from smartplan.route import ROOT, Route
from smartplan.source.allow import Allowance, allowances
from smartplan.source.locate import Locator
from smartplan.value import dataclass
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class _Covering:
    """An allowance and the route that it covers."""

    one: Allowance
    route: Route

    @property
    def stand_in(self) -> Finding:
        """A finding where this allows one: the two are known by the same."""
        nothing = same("")
        return Finding(self.one.code, "", Severity.INFO, nothing, (Place(self.route),))


def allowance_changes(old: Documents, new: Documents) -> tuple[Told, ...]:
    """The allowances that two states do not share, each at what it covers."""
    before, after = tuple(_every(old)), tuple(_every(new))
    if not before and not after:
        return ()
    pairs = Pairing(old, new).pairs(
        [one.stand_in for one in before], [one.stand_in for one in after]
    )
    return tuple(_changes(States(old, new), before, after, pairs))


def _changes(
    states: States,
    before: Sequence[_Covering],
    after: Sequence[_Covering],
    pairs: Mapping[int, int],
) -> Iterator[Told]:
    for place, now in enumerate(after):
        was = before[pairs[place]] if place in pairs else None
        if was is None or was.one.reason != now.one.reason:
            yield _told(states, was, now)
    stayed = set(pairs.values())
    for place, was in enumerate(before):
        if place not in stayed:
            yield _told(states, was, None)


def _told(states: States, was: _Covering | None, now: _Covering | None) -> Told:
    held = now or was
    assert held  # noqa: S101 -- one of them is there
    return _one(
        states,
        held.one.code,
        held.route,
        was.one.reason if was else None,
        now.one.reason if now else None,
    )


def _one(states: States, code: str, route: Route, was: str | None, now: str | None) -> Told:
    kind, words = (
        (ChangeKind.ADDED, _CAME)
        if was is None
        else (ChangeKind.REMOVED, _WENT)
        if now is None
        else (ChangeKind.CHANGED, _CHANGED)
    )
    top = names.top_of(route)
    at = str(Route(route[len(top) :]))
    phrase = words.fill(code=code, was=_reason(was), now=_reason(now))
    if at:
        phrase = Text(f"{at}: {phrase.id}", f"{at}: {phrase.en}")
    return Told(
        Change(kind, route, _written(code, was), _written(code, now)),
        Weight.MAJOR,
        Topic.SETTING,
        "allowance",
        top,
        names.subject(top),
        names.heading_name(top, states),
        phrase,
        (),
        None if was is None else same(_written(code, was) or ""),
        None if now is None else same(_written(code, now) or ""),
    )


def _every(documents: Documents) -> Iterator[_Covering]:
    locator = Locator(documents, home)
    for file, document in documents.items():
        if "smartplan:" in document.text and kind_of(file) and isinstance(document.data, dict):
            for one in allowances(document.text):
                yield _Covering(one, _covered(file, one, locator))


def _covered(file: str, one: Allowance, locator: Locator) -> Route:
    """The outermost thing on the line that an allowance covers; the file's own without one."""
    kind = kind_of(file)
    inside = locator.first_on(file, one.covers)
    return Route((*(kind.at if kind else ROOT), *inside))


def _written(code: str, reason: str | None) -> str | None:
    return None if reason is None else f"{code} -- {reason}" if reason else code


def _reason(reason: str | None) -> Text:
    return same(f"“{reason}”") if reason else _NONE


_CAME = Text("{code} kini diizinkan, alasan: {now}", "{code} is allowed now, reason: {now}")
_WENT = Text("{code} tidak diizinkan lagi", "{code} is allowed no more")
_CHANGED = Text(
    "alasan {code} diizinkan berubah: {was} → {now}",
    "the reason why {code} is allowed changes: {was} → {now}",
)
_NONE = Text("tidak disebut", "none given")
