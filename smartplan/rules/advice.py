"""Advice that rules of several families give."""

from collections.abc import Iterable

from smartplan.facts.periods import Bounds, of_plan, years
from smartplan.plan.plan import Plan
from smartplan.wording import Text


def move_into(bounds: Bounds, strayed: Iterable[int], plan: Plan) -> Text:
    """The advice for what lies outside: move it, or widen the period as far as the plan allows."""
    given = sorted({*strayed, bounds.first, bounds.last})
    whole = of_plan(plan)
    move = Text(f"pindahkan ke {bounds.years}", f"move it into {bounds.years}")
    if whole is None or bounds.at == whole.at or whole.outside(given):
        return move
    wider = years(given[0], given[-1])
    more = Text(f"ubah period program menjadi {wider}", f"make the program's period {wider}")
    return Text("{move}, atau {more}", "{move}, or {more}").fill(move=move, more=more)
