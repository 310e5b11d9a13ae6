"""Items about what is done together with other regions, one for each official dimension."""

from collections.abc import Mapping

from smartplan.facts.programs import worked_out_programs
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.scoring.proposing.dimension_items import OFFICIAL, is_in, label_of
from smartplan.scoring.proposing.proposal import ItemProposal, Proposer, answered, wanting
from smartplan.shape.record import key_of
from smartplan.standards.regions import regions
from smartplan.wording import Text, listed, same


def _together(dimension: str) -> Proposer:
    """The programs of a dimension that other regions take part in."""

    def said(plan: Plan, _: int) -> ItemProposal:
        programs = [one for one in worked_out_programs(plan) if is_in(one, dimension, plan)]
        held = [one for one in programs if one.with_regions]
        label = label_of(dimension, plan)
        if not held:
            return wanting(_NONE.fill(label=label))
        told = [_WITH.fill(name=one.name, regions=_regions(one)) for one in held]
        text = _TOGETHER.fill(
            label=label,
            held=len(held),
            of=len(programs),
            told=Text("; ".join(one.id for one in told), "; ".join(one.en for one in told)),
        )
        return answered(text, held, at=(one.at / key_of(Program.with_regions) for one in held))

    return said


def _regions(program: Program) -> Text:
    """The regions by their names; by its code one that the list does not know."""
    known = regions()
    names = [known[code].name if code in known else code for code in program.with_regions]
    return listed([same(name) for name in names])


_TOGETHER = Text(
    "Program {label} bersama daerah lain: {held} dari {of}, yaitu {told}.",
    "Programs of {label} together with other regions: {held} of {of}, namely {told}.",
)
_WITH = Text("{name} (bersama {regions})", "{name} (with {regions})")
_NONE = Text(
    "tidak ada program {label} yang menyebut daerah mitra",
    "no program of {label} names a region that takes part",
)

PROPOSERS: Mapping[str, Proposer] = {
    f"collaboration.{dimension}.program": _together(dimension) for dimension in OFFICIAL
}
