"""Two states of a plan judged so that they can be compared: of the same day, of the same files."""

from collections.abc import Iterator
from datetime import date

from smartplan.assess import Assessment, assess_bundle
from smartplan.changes.tree import unread
from smartplan.finding import Finding, Place
from smartplan.source.bundle import Bundle
from smartplan.source.defects import UNREADABLE_FILE
from smartplan.source.pairs import Pair
from smartplan.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that could not be read in one state or both, and so is compared in neither."""

    file: str
    unread_before: bool
    unread_after: bool
    is_touched: bool  # by the change


@dataclass(frozen=True, slots=True)
class Judged:
    """A plan before and after, without what cannot be read on both sides.

    `unlowered` is the newer state at the stage of the older one, where the change lowers it.
    """

    old: Assessment
    new: Assessment
    left_out: tuple[LeftOut, ...]
    unlowered: Assessment | None = None


def judged(pair: Pair, day: date, *, stage: int | None = None) -> Judged:
    """Both states of a plan as of the same day; `stage` overrides that of both."""
    nothing = Bundle(pair.name, {}, frozenset())
    before, after = pair.old or nothing, pair.new or nothing
    old = assess_bundle(before, day, stage=stage)
    new = assess_bundle(after, day, stage=stage)
    left_out = tuple(_left_out(before, after, old, new)) if pair.old and pair.new else ()
    if left_out:
        files = frozenset(one.file for one in left_out)
        # Nobody can tell whether an earlier fault is among what cannot be read now.
        unclear = frozenset(o.file for o in left_out if o.unread_after and o.is_touched)
        old = _without(files, before, old, day, stage, silent=unclear)
        new = _without(files, after, new, day, stage)
    unlowered = None
    if pair.old and pair.new and stage is None and new.plan.stage < old.plan.stage:
        bundle = _reduced(after, frozenset(one.file for one in left_out))
        unlowered = assess_bundle(bundle, day, stage=old.plan.stage)
    return Judged(old, new, left_out, unlowered)


def _left_out(
    before: Bundle, after: Bundle, old: Assessment, new: Assessment
) -> Iterator[LeftOut]:
    was, now = before.unread | unread(old.documents), after.unread | unread(new.documents)
    for file in sorted(was | now):
        # What could not be read as bytes may be anything.
        is_same = file in before.contents and before.contents[file] == after.contents.get(file)
        yield LeftOut(file, file in was, file in now, not is_same)


def _without(
    files: frozenset[str],
    bundle: Bundle,
    found: Assessment,
    day: date,
    stage: int | None,
    *,
    silent: frozenset[str] = frozenset(),
) -> Assessment:
    """A state without some files, but for what was found in them; in the `silent` ones, nothing.

    To the rules these files are there and cannot be read: nothing rests on them.
    """
    reduced = assess_bundle(_reduced(bundle, files), day, stage=stage)
    findings = [one for one in reduced.findings if _file(one) not in files]
    findings += [one for one in found.findings if _file(one) in files - silent]
    ordered = tuple(sorted(findings, key=lambda finding: finding.order))
    return replace(reduced, findings=ordered, documents=found.documents)


def _reduced(bundle: Bundle, files: frozenset[str]) -> Bundle:
    unread = [UNREADABLE_FILE.at(Place(file=file), reason="") for file in sorted(files)]
    kept = {file: raw for file, raw in bundle.contents.items() if file not in files}
    return replace(bundle, contents=kept, findings=(*bundle.findings, *unread))


def _file(finding: Finding) -> str:
    return finding.place.spot.file if finding.place.spot else finding.place.file
