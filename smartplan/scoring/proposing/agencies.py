"""The item about agencies that have programs of the masterplan in their own strategic plans."""

from collections.abc import Mapping

from smartplan.facts.programs import worked_out_programs
from smartplan.plan.model.alignment import Alignment
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.scoring.proposing.proposal import ItemProposal, Proposer, answered, wanting
from smartplan.shape.record import key_of
from smartplan.wording import Text


def _in_their_plans(plan: Plan, _: int) -> ItemProposal:
    """How many of the agencies that lead programs have some of them in their Renstra."""
    programs = worked_out_programs(plan)
    held = [one for one in programs if one.alignment and one.alignment.renstra]
    if not held:
        return wanting(_NONE)
    text = _HELD.fill(
        agencies=len(_leads(held)),
        leads=len(_leads(programs)),
        held=len(held),
        programs=len(programs),
    )
    inside = (key_of(Program.alignment), key_of(Alignment.renstra))
    return answered(text, held, at=(one.at / inside[0] / inside[1] for one in held))


def _leads(programs: tuple[Program, ...] | list[Program]) -> frozenset[str]:
    return frozenset(one.lead for one in programs if one.lead)


_HELD = Text(
    "Perangkat daerah yang memuat program masterplan dalam Renstra-nya: {agencies} dari {leads} "
    "yang memimpin program; program yang termuat: {held} dari {programs}.",
    "Agencies with programs of the masterplan in their strategic plan (Renstra): {agencies} of "
    "{leads} that lead programs; programs that stand there: {held} of {programs}.",
)
_NONE = Text(
    "letak program dalam Renstra perangkat daerah belum ditulis",
    "no program tells where it stands in an agency's strategic plan (Renstra)",
)

PROPOSERS: Mapping[str, Proposer] = {"output.institutions.agencies": _in_their_plans}
