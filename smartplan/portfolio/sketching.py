"""The sketch of a plan, taken out of it: what its programs say in sentences."""

from smartplan.assess import Assessment
from smartplan.facts.passages import passages
from smartplan.facts.placeholders import unwritten
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.portfolio.extracts import Json
from smartplan.portfolio.sketch import sketched


def sketch_of(state: Assessment) -> Json:
    """The sketch of a plan as JSON."""
    plan = state.plan
    told = _told(plan)
    programs = [
        (id, program.name or id, _origin(program), told.get(id, []))
        for id, program in plan.programs.items()
        if id not in LAID_DOWN
    ]
    region = plan.manifest.region
    return sketched(plan.region_name, (region and region.code) or "", programs)


def _told(plan: Plan) -> dict[str, list[list[str]]]:
    """What the programs say in sentences: of each the keys and the words."""
    found: dict[str, list[list[str]]] = {}
    for passage in passages(plan):
        at = passage.holder.at
        if passage.field.is_prose and at[:1] == ("programs",) and len(at) > 1:
            text = passage.text
            if text.count(" ") >= _SHORT - 1 and not unwritten(text):
                key = ".".join((*at[2:], *map(str, passage.keys)))
                found.setdefault(at[1], []).append([key, " ".join(text.split())])
    return found


def _origin(program: Program) -> list[str] | None:
    held = program.adopted_from
    return [held.region or "", held.program or ""] if held else None


# The example that `init` lays into every new plan, in either language.
LAID_DOWN = frozenset({"contoh-program", "example-program"})
_SHORT = 6  # words: a shorter sentence is a turn of phrase
