"""How complete each part of the masterplan is: complete, partly or empty, and why."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from types import MappingProxyType

from smartplan.finding import Finding, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.standing import wanted
from smartplan.standing.wanted import Wanted, Wanting
from smartplan.value import dataclass
from smartplan.wording import Text, numbered


class Filled(Enum):
    """How much of a part is there."""

    EMPTY = "empty"
    PARTLY = "partly"
    COMPLETE = "complete"

    @property
    def label(self) -> Text:
        """The word for people."""
        return _LABELS[self]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a part is not complete: so many things of a kind are not there, or are wrong.

    `code` is the rule where a finding says it, else empty; `at` the first place; `owners` the ids
    of what lacks it.
    """

    text: Text
    at: Route
    count: int
    code: str = ""
    owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartStanding:
    """A part of the masterplan: how much of what it should hold is there.

    `due` is the bimtek stage from which it is expected.
    """

    id: str
    name: Text
    due: int
    there: int
    asked: int
    reasons: tuple[Reason, ...]

    @property
    def percent(self) -> int:
        """The share that is there in whole percent; 100 only if nothing is missing."""
        return self.there * 100 // self.asked

    @property
    def filled(self) -> Filled:
        """Empty where nothing is there, complete where nothing is missing or wrong."""
        if not self.there:
            return Filled.EMPTY
        return Filled.PARTLY if self.reasons else Filled.COMPLETE


@dataclass(frozen=True, slots=True)
class Completeness:
    """All parts of a plan, in the order of the masterplan."""

    parts: Mapping[str, PartStanding]

    @property
    def percent(self) -> int:
        """The mean of the parts in whole percent; each counts alike."""
        held = [part.percent for part in self.parts.values()]
        return sum(held) // len(held) if held else 0

    def count(self, filled: Filled) -> int:
        """How many parts are as much filled."""
        return sum(part.filled is filled for part in self.parts.values())


def completeness(plan: Plan, findings: Sequence[Finding] | None = None) -> Completeness:
    """How complete the parts of a plan are; with findings, also what is wrong in them.

    What was reported as not understood counts as there: it was written. A part of which nothing
    can be asked yet, such as progress before the first year is over, is left out.
    """
    wrong: dict[str, list[Finding]] = {}
    for finding in findings or ():
        if finding.severity is not Severity.INFO and not finding.code.startswith(SAID):
            wrong.setdefault(part_of(finding.place.route, finding.code), []).append(finding)
    found = {}
    for id, (name, due, wanting) in _PARTS.items():
        things = [_seen(one, plan) for one in wanting(plan)]
        if things:
            reasons = (*_lacks(things), *_faults(wrong.get(id, ())))
            there = sum(one.is_there for one in things)
            found[id] = PartStanding(id, name, due, there, len(things), reasons)
    return Completeness(MappingProxyType(found))


def lacking(plan: Plan) -> Mapping[str, tuple[Wanted, ...]]:
    """What is not there, thing by thing, by the part that should hold it; no part without any."""
    found = {
        id: tuple(one for one in wanting(plan) if not _seen(one, plan).is_there)
        for id, (_, _, wanting) in _PARTS.items()
    }
    return MappingProxyType({id: things for id, things in found.items() if things})


def part_of(route: Route, code: str = "") -> str:
    """The part of the masterplan that a route belongs to, "" for what concerns the whole plan."""
    if code in BY_CODE:
        return BY_CODE[code]
    first = route[0] if route else ""
    if first != "programs":
        return _BY_ROOT.get(first, "")
    key = route[_KEY] if len(route) > _KEY else ""
    return _BY_FAMILY.get(code[:3]) or _BY_KEY.get(key, "programs")


def _seen(one: Wanted, plan: Plan) -> Wanted:
    if one.is_there or not plan.is_broken(one.at):
        return one
    return Wanted(one.at, one.what, is_there=True, owner=one.owner)


def _lacks(things: Iterable[Wanted]) -> Iterable[Reason]:
    """What is not there, kind by kind, with those that lack it."""
    of: Counter[Text] = Counter()
    lacking: dict[Text, list[Wanted]] = {}
    for one in things:
        of[one.what] += 1
        if not one.is_there:
            lacking.setdefault(one.what, []).append(one)
    for what, held in lacking.items():
        owners = tuple(dict.fromkeys(one.owner for one in held if one.owner))
        text = _SOME if len(held) < of[what] else _NONE if len(held) > 1 else _NOT_THERE
        said = text.fill(
            what=what,
            count=numbered(len(held)),
            of=numbered(of[what]),
        )
        yield Reason(said, held[0].at, len(held), owners=owners)


def _faults(found: Iterable[Finding]) -> Iterable[Reason]:
    """What is wrong, rule by rule: the first in its own words, and how many more there are."""
    by_code: dict[str, list[Finding]] = {}
    for finding in found:
        by_code.setdefault(finding.code, []).append(finding)
    for code, held in by_code.items():
        first, more = held[0], len(held) - 1
        text = first.message
        if more:
            text = _AND_MORE.fill(text=first.message, more=more)
        yield Reason(text, first.place.route, len(held), code)


_KEY = 2  # programs.<id>.<key>
_LABELS = {
    Filled.EMPTY: Text("kosong", "empty"),
    Filled.PARTLY: Text("sebagian", "partly"),
    Filled.COMPLETE: Text("lengkap", "complete"),
}
_NOT_THERE = Text("belum ada {what}", "no {what} yet")
_NONE = Text("{what}: belum ada satu pun dari {of}", "{what}: none of {of} yet")
_SOME = Text("{what} belum ada pada {count} dari {of}", "{what} missing in {count} of {of}")
_AND_MORE = Text("{text} (dan {more} lagi)", "{text} (and {more} more)")

# Which root key of a plan belongs to which part; a program's keys by what they tell.
_BY_ROOT = {
    **dict.fromkeys(("instruments", "plans", "versions"), "foundation"),
    **dict.fromkeys(("about", "facts", "issues", "potentials", "leaders", "forewords"), "region"),
    **dict.fromkeys(("trends", "swot", "strategies", "gaps"), "analysis"),
    "readiness": "readiness",
    **dict.fromkeys(("vision", "missions", "goals", "dimensions"), "direction"),
    "risks": "programs",
    **dict.fromkeys(
        ("council", "team", "forum", "task_force", "forums", "agencies", "partners"), "bodies"
    ),
    "budget": "money",
    "horizons": "roadmap",
    **dict.fromkeys(
        ("selection", "agreements", "stages", "commitment", "ratings", "agenda"), "process"
    ),
    **dict.fromkeys(("systems", "datasets", "requests", "applications"), "data"),
    **dict.fromkeys(("progress", "assessment", "surveys"), "progress"),
    "sources": "evidence",
}
_BY_KEY = {
    "budget": "money",
    **dict.fromkeys(("period", "horizon", "milestones", "depends"), "roadmap"),
    "quick_win": "quick_wins",
}
_BY_FAMILY = {"BUD": "money", "QWN": "quick_wins", "PRG": "progress"}
BY_CODE = {"COV001": "programs", "COV008": "programs", "COV002": "quick_wins"}
# Rules that say the very lacks that are counted as missing here.
SAID = (
    "BUD003", "COV001", "COV002", "COV005", "COV006", "COV007", "COV009", "COV011", "COV013",
    "COV014", "DAT001", "EVD001", "EVD003", "EVD005", "LAW001", "LAW002", "LAW003", "ORG001",
    "ORG002", "ORG003", "ORG007", "PRG003", "STG001", "STG002", "STG003", "STG004", "STG005",
    "TIM015",
)  # fmt: skip

# The parts in the order of the masterplan: their names, and the stage from which they are due.
_PARTS: Mapping[str, tuple[Text, int, Wanting]] = MappingProxyType(
    {
        "foundation": (
            Text("Dasar hukum dan rencana acuan", "Legal basis and linked plans"),
            2,
            wanted.foundation,
        ),
        "region": (Text("Gambaran daerah", "The region"), 1, wanted.region),
        "analysis": (Text("Analisis strategis", "Strategic analysis"), 1, wanted.analysis),
        "readiness": (Text("Kesiapan daerah", "Readiness"), 1, wanted.readiness),
        "direction": (Text("Visi, misi, sasaran", "Vision and goals"), 2, wanted.direction),
        "programs": (Text("Program", "Programs"), 2, wanted.programs),
        "money": (Text("Kebutuhan dana", "Money"), 3, wanted.money),
        "roadmap": (Text("Peta jalan", "Roadmap"), 3, wanted.roadmap),
        "quick_wins": (Text("Quick win", "Quick wins"), 3, wanted.quick_wins),
        "bodies": (Text("Kelembagaan", "Bodies"), 1, wanted.bodies),
        "process": (Text("Tahapan dan komitmen", "Stages and commitment"), 1, wanted.process),
        "data": (Text("Data", "Data"), 2, wanted.data),
        "progress": (
            Text("Realisasi dan evaluasi", "Progress and evaluation"),
            4,
            wanted.progress,
        ),
        "evidence": (Text("Sumber dan bukti", "Sources and evidence"), 1, wanted.evidence),
    }
)
