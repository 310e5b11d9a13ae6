"""A plan after what was said of it: checked before anything is written."""

from collections.abc import Mapping
from datetime import date

from smartplan.edit import Set
from smartplan.finding import Finding, Severity
from smartplan.incoming.anew import SaidPlaces, is_mendable, mended_files, new_findings
from smartplan.incoming.merged import Merged, MergeStep
from smartplan.incoming.said import GONE, Concern, ConcernKind, Provenance, Said
from smartplan.plan.files import home
from smartplan.plan.load import Loaded, load
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.source.bundle import Bundle
from smartplan.source.read import YamlFile
from smartplan.value import dataclass, replace
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class Incoming:
    """The plan before and after, what is open, and what is found anew.

    Nothing may be written while one of the `concerns` stops. A new error where something was said
    is one of them, and where something taken out is still named; `findings` are all others:
    warnings there, errors anywhere else. `plan` is the one after.
    """

    before: Bundle
    after: Bundle
    concerns: tuple[Concern, ...]
    findings: tuple[Finding, ...]
    plan: Plan
    documents: Mapping[str, YamlFile]
    steps: tuple[MergeStep, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether something has to be mended, answered or settled first."""
        return any(one.kind.stops for one in self.concerns)

    @property
    def changed(self) -> tuple[str, ...]:
        """The files that say something else now, in order."""
        was = self.before.contents
        return tuple(
            sorted(file for file, raw in self.after.contents.items() if was.get(file) != raw)
        )


def checked(before: Loaded, bundle: Bundle, made: Merged, day: date) -> Incoming:
    """The plan with the merged files, and each new error as a concern of where it was said.

    What is certainly meant otherwise (a choice in Indonesian, an amount with points) is taken as
    that, and said so.
    """
    concerns = list(made.concerns)
    if all(bundle.contents.get(file) == raw for file, raw in made.contents.items()):
        return Incoming(bundle, bundle, made.concerns, (), before.plan, before.documents)
    for rounds_left in range(_ROUNDS, -1, -1):
        after = replace(bundle, contents={**bundle.contents, **made.contents})
        loaded = load(after, day)
        found = new_findings(before, loaded, SaidPlaces(made.origins))
        left = _left_behind(made, loaded.plan) if any(not at for _, at in found) else {}
        new = [(one, at or left.get(one.place.route)) for one, at in found]
        wrong = [(one, at) for one, at in new if at and one.severity is Severity.ERROR]
        mended = mended_files([one for one, _ in wrong], loaded.documents, after) if wrong else {}
        if not mended or not rounds_left:
            break
        done = [one for one in wrong if is_mendable(one[0]) and _file(one[0]) in mended]
        concerns += (_concern(one, at, made, ConcernKind.CHECK) for one, at in done)
        made = made.with_files(mended)
    concerns += (_concern(one, at, made, ConcernKind.WRONG) for one, at in wrong)
    others = tuple(one for one, at in new if not at or one.severity is not Severity.ERROR)
    return Incoming(
        bundle, after, tuple(concerns), others, loaded.plan, loaded.documents, made.steps
    )


def _left_behind(made: Merged, plan: Plan) -> dict[Route, Provenance]:
    """The places that still name something taken out, with where that was said."""
    gone = {
        one.route.key: one.origin
        for step in made.steps
        for one in step.heard.said
        if isinstance(one, Said) and one.value is GONE
    }
    named = (one.reference for one in plan.dangling)
    return {one.route: gone[one.id] for one in named if one.id in gone}


def _file(one: Finding) -> str:
    return home(one.place.route)[0]


def _concern(one: Finding, origin: Provenance, made: Merged, kind: ConcernKind) -> Concern:
    said = one.message
    if kind is ConcernKind.CHECK:
        sets = [edit for edit in one.edits if isinstance(edit, Set)]
        words = _TAKEN_AS.fill(value=sets[-1].value) if sets else _SET_RIGHT
        said = _AND.fill(what=said, more=words)
    elif one.fix:
        said = _AND.fill(what=said, more=one.fix)
    who = next((s.heard.who for s in made.steps if s.heard.file == origin.file), "")
    return Concern(origin, said, kind, route=one.place.route, who=who)


_ROUNDS = 3  # a value that is mended may show another one to be wrong
_AND = same("{what}; {more}")
_TAKEN_AS = Text("diambil sebagai {value}", "taken as {value}")
_SET_RIGHT = Text("sudah dibetulkan", "set right")
