"""Advice that rules of several families give."""

from collections.abc import Iterable

from smartplan.facts.instruments import REGULATIONS
from smartplan.facts.periods import Bounds, of_plan, years
from smartplan.facts.programs import has_begun
from smartplan.plan.plan import Plan
from smartplan.wording import Text, listed, same


def move_into(bounds: Bounds, strayed: Iterable[int], plan: Plan) -> Text:
    """The advice for what lies outside: move it, or widen the period as far as the plan allows.

    The period of what has begun may begin before the plan's.
    """
    given = sorted({*strayed, bounds.first, bounds.last})
    whole = of_plan(plan)
    move = Text(f"pindahkan ke {bounds.years}", f"move it into {bounds.years}")
    if whole is None or bounds.at == whole.at:
        return move
    program = plan.programs.get(bounds.at[1]) if bounds.at[0] == "programs" else None
    if whole.outside(given[-1:] if program and has_begun(program) else given):
        return move
    wider = years(given[0], given[-1])
    more = Text(f"ubah period program menjadi {wider}", f"make the program's period {wider}")
    return Text("{move}, atau {more}", "{move}, or {more}").fill(move=move, more=more)


def write_regulation(id: str) -> Text:
    """The advice for an instrument that may be a regulation, although its kind says otherwise."""
    kinds = listed([same(kind.value) for kind in REGULATIONS], last=Text("atau", "or"))
    return Text(
        "bila {id} memang peraturan, tulis kind-nya: {kinds}",
        "if {id} is a regulation, write its kind: {kinds}",
    ).fill(id=id, kinds=kinds)


NO_REGULATION = Text("bukan peraturan menurut kind-nya", "no regulation by its kind")
