"""The baseline: findings that have been accepted, kept in a file, so that only new ones are told.

It is a stored state: an entry says what a finding is known by (`reviewing.identity`), not where it
stood. Plans go by their path from the file. Version 1, which knew routes by the places of rows, is
still read.
"""

import json
import os
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import Any

from smartplan.assess import Assessment
from smartplan.failure import Failure
from smartplan.finding import Finding
from smartplan.reviewing.findings import Known, matched
from smartplan.reviewing.identity import Documents, label, thing, title
from smartplan.source.bundle import MANIFEST
from smartplan.source.opening import asked_file
from smartplan.source.write import write_asked
from smartplan.value import dataclass, field
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Entry:
    """An accepted finding: its code, its file, what it is about in words that last.

    `name` is what the thing is called that it lies in, and `within` the rest of the way, so that
    it is known again under another id; both may be empty.
    """

    code: str
    file: str
    at: str
    name: str = ""
    within: str = ""
    version: int = 2

    def __lt__(self, other: "Entry") -> bool:
        """By all of it, as it stands in the file."""
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, str, str, str, str, int]:
        return self.code, self.file, self.at, self.name, self.within, self.version

    @property
    def known(self) -> Known:
        """What it is known by, the strictest first."""
        first: Hashable = (self.version, self.code, self.file, self.at)
        return (first, (self.code, self.name, self.within)) if self.name else (first,)


@dataclass(frozen=True, slots=True)
class Accepted:
    """What a baseline accepts of one plan; `region` is the plan's, to know it elsewhere."""

    region: str = ""
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class BaselineFile:
    """A baseline file: what it accepts, by the plans' paths from its folder."""

    path: Path
    plans: Mapping[str, Accepted] = field(default_factory=dict)
    version: int = 2

    def key(self, plan: Path) -> str:
        """What a plan is called in the file."""
        top = self.path.absolute().parent
        return Path(os.path.relpath(plan.absolute(), top)).as_posix()

    def held(self, plan: Path, region: str) -> str:
        """The key under which a plan is held: its own, or that of the folder that it has left."""
        own = self.key(plan)
        if own in self.plans:
            return own
        if self.version == 1 and plan.name in self.plans:
            return plan.name
        top = self.path.absolute().parent
        left = [
            key
            for key, one in self.plans.items()
            if region and one.region == region and not (top / key / MANIFEST).exists()
        ]
        return left[0] if len(left) == 1 else own

    def of(self, plan: Path, region: str) -> Accepted:
        """What is accepted of a plan."""
        return self.plans.get(self.held(plan, region), Accepted(region))


def region_of(found: Assessment) -> str:
    """The code of a plan's region; empty where it gives none."""
    region = found.plan.manifest.region
    return region.code or "" if region else ""


def entry(finding: Finding, documents: Documents) -> Entry:
    """What is written of a finding."""
    place = finding.place
    file = place.spot.file if place.spot else place.file
    at, within = label(finding, documents), ""
    name = ""
    if (route := thing(finding)) is not None:
        name = title(route, documents)
        within = at.removeprefix(str(route))
    return Entry(finding.code, file, at, name, within if name else "")


def parted(
    accepted: Accepted, findings: Sequence[Finding], documents: Documents
) -> tuple[frozenset[int], tuple[Entry, ...]]:
    """Which findings are accepted, by their `id()`, and the entries that accept none of them."""
    pairs = matched(
        [one.known for one in accepted.entries], [_known(one, documents) for one in findings]
    )
    used = set(pairs.values())
    unused = tuple(one for place, one in enumerate(accepted.entries) if place not in used)
    return frozenset(id(findings[place]) for place in pairs), unused


def renewed(
    accepted: Accepted,
    found: Assessment,
    wanted: Sequence[Finding],
    is_looked_at: Callable[[Entry], bool],
) -> Accepted:
    """What is accepted when the `wanted` findings of a plan are, too.

    What accepts nothing any more goes, unless this run has not looked at it.
    """
    known, unused = parted(accepted, found.findings, found.documents)
    asked = {id(one) for one in wanted}
    entries = [
        entry(one, found.documents)
        for one in found.findings
        if id(one) in known or id(one) in asked
    ]
    entries += [one for one in unused if not is_looked_at(one)]
    return Accepted(region_of(found), tuple(entries))


def _known(finding: Finding, documents: Documents) -> Known:
    """The marks of a finding, with the one that the first version of the file knew it by."""
    now = entry(finding, documents)
    route = str(finding.place.route) or finding.message.en
    strict, *loose = now.known
    return (strict, *Entry(finding.code, now.file, route, version=1).known, *loose)


def read(path: Path) -> BaselineFile:
    """A baseline file; Failure when it is not there or is none."""
    content = asked_file(path)
    if content is None:
        raise Failure(_MISSING.fill(path=path.as_posix()))
    try:
        return _parsed(path, content.decode("utf-8"))
    except UnicodeDecodeError:
        raise Failure(_BROKEN.fill(path=path.as_posix())) from None


def parse(path: Path, text: str) -> BaselineFile | None:
    """What a text says as a baseline at a path; None if it is none."""
    try:
        return _parsed(path, text)
    except Failure:
        return None


def _parsed(path: Path, text: str) -> BaselineFile:
    try:
        held = json.loads(text)
        version = {1: 1, 2: 2}[held["version"]]
        make = _first if version == 1 else _second
        plans = {str(plan): make(rows) for plan, rows in held["accepted"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Failure(_BROKEN.fill(path=path.as_posix())) from None
    return BaselineFile(path, plans, version)


def _first(rows: Any) -> Accepted:
    return Accepted("", tuple(_first_entry(row) for row in rows))


def _first_entry(row: Any) -> Entry:
    code, file, route = (str(row[key]) for key in _FIRST)
    return Entry(code, file, route, version=1)


def _second(held: Any) -> Accepted:
    rows = tuple(_entry(row) for row in held["findings"])
    return Accepted(str(held.get("region", "")), rows)


def _entry(row: Any) -> Entry:
    if "route" in row:  # of the first version, and not looked at since
        return _first_entry(row)
    code, file, at = (str(row[key]) for key in _MUST)
    name, within = (str(row.get(key, "")) for key in _MAY)
    return Entry(code, file, at, name, within)


def write(baseline: BaselineFile) -> None:
    """Write what is accepted, in a stable order, so that it can live in git."""
    accepted = {
        plan: {
            "region": one.region,
            "findings": [_row(entry) for entry in sorted(one.entries)],
        }
        for plan, one in sorted(baseline.plans.items())
        if one.entries
    }
    text = json.dumps({"version": 2, "accepted": accepted}, ensure_ascii=False, indent=1)
    write_asked(baseline.path, f"{text}\n".encode(), advice=_ELSEWHERE)


def _row(entry: Entry) -> dict[str, str]:
    if entry.version == 1:
        return {"code": entry.code, "file": entry.file, "route": entry.at}
    row = {key: getattr(entry, key) for key in (*_MUST, *_MAY)}
    return {key: value for key, value in row.items() if value or key in _MUST}


_FIRST = ("code", "file", "route")
_MUST, _MAY = ("code", "file", "at"), ("name", "within")
_ELSEWHERE = Text("pilih berkas lain dengan --baseline", "choose another file with --baseline")
_MISSING = Text(
    "{path} belum ada; buat dengan menambahkan --write-baseline",
    "{path} is not there; make it by adding --write-baseline",
)
_BROKEN = Text(
    "{path} bukan berkas baseline smartplan; sebut berkas lain dengan --baseline, atau pindahkan "
    "berkas itu",
    "{path} is no baseline of smartplan; name another file with --baseline, or move this one away",
)
