"""What a change can be asked: does money move, does a date slip, is a level without evidence?"""

import re
from typing import Any

from smartplan.change import ChangeKind
from smartplan.changes.case import Case
from smartplan.day import Day, parse_day
from smartplan.plan.model.common import Basis, Direction, Entity, Indicator
from smartplan.plan.model.manifest import Manifest, RuleSetting, RuleSeverity
from smartplan.plan.model.organization import InstrumentStatus
from smartplan.plan.model.program import BudgetRow, Horizon, Program, ProgramStatus
from smartplan.plan.model.quick_win import YearState, YearStatus
from smartplan.plan.model.readiness import ReadinessLine
from smartplan.plan.model.sources import Source
from smartplan.shape.kinds import Choice, Kind
from smartplan.shape.record import key_of
from smartplan.shape.types import Scalar
from smartplan.source.node import is_number


def always(_: Case) -> bool:
    """Every change."""
    return True


def is_removed(case: Case) -> bool:
    """It is there no more."""
    return case.is_removed


def is_changed_or_removed(case: Case) -> bool:
    """It was there before."""
    return not case.is_added


def is_renamed(case: Case) -> bool:
    """It bears another id."""
    return case.change.kind is ChangeKind.RENAMED


def is_moved(case: Case) -> bool:
    """It stands elsewhere."""
    return case.change.kind is ChangeKind.MOVED


def is_misplaced(case: Case) -> bool:
    """It has come into a file where it does not belong, or out of one."""
    return any(":" in key for key in (case.change.route[0], case.change.before[0]))


def moves_money(case: Case) -> bool:
    """An amount comes, goes or changes by more than a rounding."""
    old, new = _amount(case.old), _amount(case.new)
    moved = abs(new - old)
    return moved > max(_ROUNDING * max(old, new), 0) or moved >= _MUCH


def is_later(case: Case) -> bool:
    """A date, year or term lies later than before."""
    if case.is_in(Program.horizon):
        return _place(_TERMS, case.new) > _place(_TERMS, case.old) >= 0
    if is_number(case.old) and is_number(case.new):
        return bool(case.new > case.old)
    days = slipped(case)
    return days is not None and days > 0


def slips_a_quarter(case: Case) -> bool:
    """A date lies three months later or more, or in a later year."""
    old, new = _day(case.old), _day(case.new)
    if old is None or new is None:
        return False
    return _days(old, new) > _QUARTER or new.year > old.year


def slipped(case: Case) -> int | None:
    """By how many days a date lies later; None where it is no date."""
    old, new = _day(case.old), _day(case.new)
    return None if old is None or new is None else _days(old, new)


def is_program_setback(case: Case) -> bool:
    """A program is further from being done than before, or has been stopped."""
    if case.new == ProgramStatus.STOPPED.value:
        return True
    return _place(_STATUSES, case.old) > _place(_STATUSES, case.new)


def is_stopped(case: Case) -> bool:
    """A quick win has been stopped in a year."""
    found = case.new.get(key_of(YearState.status)) if isinstance(case.new, dict) else case.new
    return bool(found == YearStatus.STOPPED.value)


def is_legal_setback(case: Case) -> bool:
    """A legal instrument is revoked, or no longer as far as it was."""
    return _place(_LEGAL, case.old) > _place(_LEGAL, case.new) or case.new == _REVOKED


def is_target_loosened(case: Case) -> bool:
    """A target that should be low has been put higher."""
    if not (is_number(case.old) and is_number(case.new)):
        return False
    return _is_down(case) and bool(case.new > case.old)


def is_target_lowered(case: Case) -> bool:
    """A target that should be high asks for less than before, or is gone."""
    if case.is_removed:
        return True
    if not (is_number(case.old) and is_number(case.new)):
        return False
    return not _is_down(case) and bool(case.new < case.old)


def is_raised_without_evidence(case: Case) -> bool:
    """A readiness level above 2 is claimed anew or raised, and no source stands behind it."""
    new = case.new if case.key else case.value_of(ReadinessLine.level)
    old = case.old if case.key else None
    if case.is_removed or not isinstance(new, int):
        return False
    least = max(old if isinstance(old, int) else 0, _NEEDS_EVIDENCE)
    return new > least and not case.value_of(Entity.sources)


def is_level_lowered(case: Case) -> bool:
    """A readiness level is lower than before, or no longer stated."""
    if case.is_removed:
        return True
    return is_number(case.old) and is_number(case.new) and bool(case.new < case.old)


def loses_sources(case: Case) -> bool:
    """Something no longer names a source that it named."""
    return case.is_in(Entity.sources) and bool(set(_list(case.old)) - set(_list(case.new)))


def gains_sources(case: Case) -> bool:
    """Something names a further source, or a source is new."""
    return case.is_in(Entity.sources) or case.kind is Source


def is_unmarked_illustration(case: Case) -> bool:
    """What was marked as an illustration is no longer, and names no source."""
    is_unmarked = case.is_in(Entity.basis) and case.old == Basis.ILLUSTRATION.value
    return is_unmarked and not case.value_of(Entity.sources)


def is_less(case: Case) -> bool:
    """A reported figure is smaller than before, or gone."""
    if case.is_removed:
        return True
    return is_number(case.old) and is_number(case.new) and bool(case.new < case.old)


def is_softened(case: Case) -> bool:
    """A rule of validation speaks more softly in this plan than before."""
    if case.is_removed:
        return False
    return severity_of(case.new) > severity_of(case.old)


def severity_of(node: Any) -> int:
    """How soft a setting of a rule is."""
    found = node.get(key_of(RuleSetting.severity)) if isinstance(node, dict) else node
    return _place(_SEVERITIES, found)


def is_frame(case: Case) -> bool:
    """What the whole plan hangs on has changed: its format, region, years, status, standards."""
    return case.change.route[0] in _FRAME and not case.is_added


def is_own_standard(case: Case) -> bool:
    """The region's own standard has changed: the yardstick itself."""
    return case.change.route[0] == key_of(Manifest.standards)


def is_polish(case: Case) -> bool:
    """A text says the same with other spelling, marks or capitals, or is a remark."""
    if case.field and case.field.remark:
        return True
    if not (isinstance(case.old, str) and isinstance(case.new, str)) or not is_prose(case):
        return False
    return _bare(case.old) == _bare(case.new) or _is_typo(case.old, case.new)


def is_prose(case: Case) -> bool:
    """Whether the value is text for reading, not a choice, an id, a date or a code."""
    return isinstance(case.type, Scalar) and case.type.kind in (Kind.TEXT, Kind.PROSE)


def _bare(text: str) -> str:
    return "".join(re.findall(r"\w", text.lower()))


def _is_typo(old: str, new: str) -> bool:
    """Whether a long text differs in the spelling of single words only."""
    left, right = re.findall(r"\w+", old.lower()), re.findall(r"\w+", new.lower())
    if len(left) != len(right) or len(left) < _FEW_WORDS:
        return False
    others = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(others) <= _TYPOS and all(_one_slip(a, b) for a, b in others)


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter was added, left out, changed or swapped; figures are never a slip."""
    if any(char.isdigit() for char in a + b) or min(len(a), len(b)) < _SHORT_WORD:
        return False
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    return max(len(a), len(b)) <= 1 or (len(a) == len(b) == len("ab") and a == b[::-1])


def _amount(node: Any) -> int:
    value = node.get(key_of(BudgetRow.amount)) if isinstance(node, dict) else node
    return value if isinstance(value, int) else 0


def _days(old: Day, new: Day) -> int:
    """By how many days a date has moved; 0 where one of the two lies in the other."""
    if new.is_after(old) or new.is_before(old):
        return (new.first - old.first).days
    return 0


def _day(node: Any) -> Day | None:
    return parse_day(str(node)) if isinstance(node, str | int) else None


def _is_down(case: Case) -> bool:
    return bool(case.value_of(Indicator.direction) == Direction.DOWN.value)


def _list(node: Any) -> list[str]:
    return [str(item) for item in node] if isinstance(node, list) else []


def _place(order: tuple[Any, ...], value: Any) -> int:
    return order.index(value) if value in order else -1


def _words(*members: Choice) -> tuple[Any, ...]:
    return tuple(member.value for member in members)


# No official text says from where on a change is large: these limits are our own proposal.
_ROUNDING = 0.01  # 1 %: below it an amount was rounded or a price corrected
_MUCH = 100_000_000  # rupiah, which a council asks about in a budget of any size
_QUARTER = 92  # days, the longest three months: budgets and reports go by quarters
_NEEDS_EVIDENCE = 2  # our ladder wants a source for each level above, as scoring does, too
_FEW_WORDS, _TYPOS, _SHORT_WORD = 5, 2, 4  # in shorter texts and words one letter can mean much
_TERMS = _words(*Horizon)
_STATUSES = _words(
    ProgramStatus.IDEA, ProgramStatus.PLANNED, ProgramStatus.RUNNING, ProgramStatus.DONE
)
_LEGAL = _words(
    InstrumentStatus.DRAFTING, InstrumentStatus.AT_LEGAL_BUREAU, InstrumentStatus.SIGNED
)
_REVOKED = InstrumentStatus.REVOKED.value
_SEVERITIES = _words(*RuleSeverity)  # from the loudest to none
_FRAME = frozenset(
    key_of(attribute)
    for attribute in (
        Manifest.smartplan,
        Manifest.region,
        Manifest.period,
        Manifest.horizons,
        Manifest.status,
        Manifest.cohorts,
        Manifest.standards,
        Manifest.stage,
    )
)
