"""A report of many plans in parts: finished text of each plan, counts, and a frame around them.

A part follows from one plan alone and holds nothing but texts and numbers, so that another
process can make it and a file can keep it. The frame needs the parts only: the findings of one
plan are forgotten before those of the next are looked for.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from smartplan.finding import Severity
from smartplan.value import dataclass, fields
from smartplan.writers.text import terminal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from smartplan.finding import Finding
    from smartplan.wording import Lang
    from smartplan.writers.findings.checked import Checked


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is to look, as plain values; width and colour are those of `text` alone."""

    lang: Lang
    width: int = terminal.WIDTH
    is_coloured: bool = False


def look(lang: Lang) -> Look:
    """How a report on the screen is to look."""
    return Look(lang, terminal.width(), terminal.is_coloured())


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found, counted: plans, files, entries as they are told, findings by severity.

    `worst` is the code of the first of the gravest findings, empty where there is none.
    """

    plans: int = 0
    files: int = 0
    entries: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    worst: str = ""

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity, the gravest first."""
        return dict(zip(Severity, (self.error, self.warning, self.info), strict=True))

    @property
    def rank(self) -> int:
        """The rank of the gravest finding; beyond all of them where there is none."""
        return next((s.rank for s, count in self.counts.items() if count), len(Severity))


def summed(tallies: Iterable[Tally]) -> Tally:
    """The counts of several plans, in their order, as one."""
    held = list(tallies)
    gravest = min(held, key=lambda one: one.rank, default=Tally())
    return Tally(
        plans=sum(one.plans for one in held),
        files=sum(one.files for one in held),
        entries=sum(one.entries for one in held),
        error=sum(one.error for one in held),
        warning=sum(one.warning for one in held),
        info=sum(one.info for one in held),
        worst=gravest.worst,
    )


@dataclass(frozen=True, slots=True)
class Part:
    """What one plan adds to a report; which texts there are is the business of the format."""

    tally: Tally
    texts: Mapping[str, str]

    def to_json(self) -> list[Any]:
        """The part in plain values, for a file or another process."""
        return [[getattr(self.tally, name) for name in fields(self.tally)], dict(self.texts)]


def from_json(held: Sequence[Any]) -> Part:
    """A part that was written by `to_json`."""
    tally, texts = held
    return Part(Tally(*tally), texts)


def tally_of(plan: Checked, entries: Sequence[Finding]) -> Tally:
    """What was found in a plan that is told in `entries`."""
    counts = Counter(found.severity for found in plan.findings)
    worst = min(plan.findings, key=lambda found: found.severity.rank, default=None)
    return Tally(
        plans=1,
        files=plan.files,
        entries=len(entries),
        error=counts[Severity.ERROR],
        warning=counts[Severity.WARNING],
        info=counts[Severity.INFO],
        worst=worst.code if worst else "",
    )


def part_of(
    plan: Checked, entries: Sequence[Finding], texts: Mapping[str, str], *, is_ours: bool = False
) -> Part:
    """The part of a plan told in `entries`, its texts made clean as `terminal.put` does."""
    clean = {name: terminal.cleaned(text, is_ours=is_ours) for name, text in texts.items()}
    return Part(tally_of(plan, entries), clean)
