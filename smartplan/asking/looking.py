"""Which findings of a plan were asked for: of some codes, new since a revision, not accepted."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from smartplan.finding import Finding, Silenced, Silencer, Spot
from smartplan.rules.narrow import chosen, is_chosen
from smartplan.value import dataclass

if TYPE_CHECKING:  # what is asked for is known long before it is looked for, or need not be
    from smartplan.assess import Assessment
    from smartplan.reviewing.baseline import Accepted, BaselineFile, Entry


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a plan; `cwd` is where revisions and paths are understood."""

    day: date
    stage: int | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    since: str | None
    baseline: "BaselineFile | None"
    cwd: Path

    def is_asked(self, code: str) -> bool:
        """Whether findings of a code are wanted."""
        return is_chosen(code, self.select, self.ignore)


@dataclass(frozen=True, slots=True)
class OfBaseline:
    """A plan and its baseline.

    `key` is what the file calls the plan, `stale` are the entries that accept nothing any more,
    `renewed` is what it accepts when it accepts the findings, too.
    """

    key: str
    stale: "tuple[Entry, ...]"
    renewed: "Accepted"


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found: the state of the plan, the findings to tell, and what was silenced since."""

    state: "Assessment"
    findings: tuple[Finding, ...]
    silenced: tuple[Silenced, ...] | None
    accepted: OfBaseline | None = None


def look(folder: Path, asked: Asked) -> Looked:
    """The findings of a plan that were asked for."""
    state, findings, silenced = _found(folder, asked)
    findings = chosen(findings, asked.select, asked.ignore)
    if silenced is not None:
        silenced = tuple(one for one in silenced if asked.is_asked(one.finding.code))
    if asked.baseline is None:
        return Looked(state, findings, silenced)
    from smartplan.reviewing import baseline

    region = baseline.region_of(state)
    held = asked.baseline.of(folder, region)
    is_looked_at = _looking(state, asked)
    renewed = baseline.renewed(held, state, findings, is_looked_at)
    known, unused = baseline.parted(held, state.findings, state.documents)
    fresh = tuple(one for one in findings if id(one) not in known)
    if silenced is not None:
        hidden = [one for one in findings if id(one) in known]
        silenced += _accepted_since(folder, asked, state, hidden)
    stale = tuple(one for one in unused if is_looked_at(one))
    key = asked.baseline.held(folder, region)
    return Looked(state, fresh, silenced, OfBaseline(key, stale, renewed))


def wanted(folder: Path, asked: Asked) -> "Callable[[Assessment], Sequence[Finding]]":
    """Which findings of any state of a plan were asked for, as those of its present one."""
    older = _older(folder, asked) if asked.since is not None else None

    def of(now: "Assessment") -> Sequence[Finding]:
        from smartplan.reviewing import baseline
        from smartplan.reviewing.findings import compared

        found = compared(older, now).new if older else now.findings
        found = chosen(found, asked.select, asked.ignore)
        if asked.baseline is None:
            return found
        held = asked.baseline.of(folder, baseline.region_of(now))
        known, _ = baseline.parted(held, now.findings, now.documents)
        return tuple(one for one in found if id(one) not in known)

    return of


def _found(
    folder: Path, asked: Asked
) -> "tuple[Assessment, tuple[Finding, ...], tuple[Silenced, ...] | None]":
    """What is found in a plan: all, or what the changes since a revision have brought."""
    from smartplan.assess import assess

    if asked.since is None:
        state = assess(folder, asked.day, stage=asked.stage)
        return state, state.findings, None
    from smartplan.asking.since import pair_since
    from smartplan.reviewing.findings import compared
    from smartplan.reviewing.judged import judged

    pair = pair_since(folder, asked.since, asked.cwd)
    if pair is None:
        return assess(folder, asked.day, stage=asked.stage), (), ()
    states = judged(pair, asked.day, stage=asked.stage)
    differ = compared(states.old, states.new, states.unlowered)
    return states.new, differ.new, differ.silenced


def _older(folder: Path, asked: Asked) -> "Assessment | None":
    """A plan as it was at the revision; None where it was not there."""
    from smartplan.asking.since import pair_since
    from smartplan.assess import assess_bundle
    from smartplan.source.folder import read_folder

    pair = pair_since(folder, asked.since or "", asked.cwd)
    bundle = pair.old if pair else read_folder(folder)
    return assess_bundle(bundle, asked.day, stage=asked.stage) if bundle else None


def _accepted_since(
    folder: Path, asked: Asked, state: "Assessment", findings: Sequence[Finding]
) -> tuple[Silenced, ...]:
    """The new findings that the baseline accepts and did not accept at the revision."""
    from smartplan.asking.since import text_since
    from smartplan.reviewing import baseline

    held = asked.baseline
    if not findings or held is None or asked.since is None:
        return ()
    text = text_since(held.path, asked.since)
    before = baseline.parse(held.path, text) if text is not None else None
    accepted = (before or baseline.BaselineFile(held.path)).of(folder, baseline.region_of(state))
    known, _ = baseline.parted(accepted, findings, state.documents)
    spot = Spot(held.path.name, 1, 1, 1, 1)
    return tuple(
        Silenced(one, Silencer.BASELINE, spot=spot) for one in findings if id(one) not in known
    )


def _looking(state: "Assessment", asked: Asked) -> "Callable[[Entry], bool]":
    """Whether a run looks for what an entry of the baseline tells of."""
    from smartplan.changes.tree import unread
    from smartplan.rules.registry import catalogue
    from smartplan.source.defects import UNREADABLE_FILE

    stage = asked.stage or state.plan.stage
    faulty = {one.place.file for one in state.findings if one.code == UNREADABLE_FILE.code}
    unseen = unread(state.documents) | faulty

    def is_looked_at(entry: "Entry") -> bool:
        defect = catalogue().get(entry.code)
        is_due = defect is None or defect.due <= stage
        is_seen = entry.file not in unseen
        return asked.since is None and asked.is_asked(entry.code) and is_due and is_seen

    return is_looked_at
