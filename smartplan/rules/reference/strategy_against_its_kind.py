"""REF011: a strategy whose kind names other sides of the SWOT than its entries come from."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.model.analysis import Strategy
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed


@rule(
    "REF011",
    on=Strategy,
    severity=Severity.WARNING,
    message=Text(
        "strategi {id} berjenis {kind}, tetapi memadukan {used}, bukan {wanted}",
        "strategy {id} is of kind {kind}, but joins {used} and no {wanted}",
    ),
    why=Text(
        "Jenis strategi menyebut sisi SWOT yang dipadukan; bila tidak cocok, asesor tidak dapat "
        "melihat dari mana strategi itu diturunkan.",
        "A strategy's kind says which sides of the SWOT it joins; where they do not fit, nobody "
        "can see what it follows from.",
    ),
    instead=Text(
        "so: kekuatan dan peluang; st: kekuatan dan ancaman; wo: kelemahan dan peluang; wt: "
        "kelemahan dan ancaman. Betulkan kind atau uses.",
        "so: strengths and opportunities; st: strengths and threats; wo: weaknesses and "
        "opportunities; wt: weaknesses and threats. Mend kind or uses.",
    ),
    fix=Text(
        "tulis kind: {right}, atau tambahkan {wanted} ke uses",
        "write kind: {right}, or name {wanted} in uses",
    ),
    wrong="""
        swot:
          structure:
            strengths: {sdm-muda: Pegawai muda yang cakap}
            opportunities: {kampus-dekat: Kampus bersedia mendampingi}
        strategies:
          dampingi: {kind: wt, uses: [sdm-muda, kampus-dekat], text: Pegawai didampingi kampus}
    """,
    right="""
        strategies:
          dampingi: {kind: so, uses: [sdm-muda, kampus-dekat], text: Pegawai didampingi kampus}
    """,
    after=("REF001", "REF008"),
)
def strategy_against_its_kind(strategy: Strategy, plan: Plan) -> Iterator[Problem]:
    """Yield the kind where the entries of one of its sides all come from the opposite one.

    A strategy may use more than its kind says; it may not use the opposite alone.
    """
    kind = strategy.kind
    if kind is None or not strategy.uses:
        return
    cells = plan.once(_cells)
    used = {cells[id] for id in strategy.uses if id in cells}
    wrong = [letter for letter in kind.value if letter not in used and _OPPOSITE[letter] in used]
    if not wrong:
        return
    right = "".join(_OPPOSITE[one] if one in wrong else one for one in kind.value)
    places = [
        strategy.at / "uses" / position
        for position, id in enumerate(strategy.uses)
        if cells.get(id) in {_OPPOSITE[letter] for letter in wrong}
    ]
    yield Problem(
        strategy.at / "kind",
        needs=(strategy.at / "uses",),
        related=tuple(Place(at, word=_SIDES[_OPPOSITE[wrong[0]]]) for at in places[:1]),
        id=strategy.at.key,
        kind=kind.label,
        used=listed([_SIDES[_OPPOSITE[letter]] for letter in wrong]),
        wanted=listed([_SIDES[letter] for letter in wrong]),
        right=right,
    )


def _cells(plan: Plan) -> dict[str, str]:
    """The side of the SWOT that each entry belongs to, by its first letter."""
    swot = plan.analysis.swot
    parts = (swot.structure, swot.infrastructure, swot.superstructure) if swot else ()
    return {
        id: letter
        for part in parts
        if part
        for letter, cell in zip(
            "swot",
            (part.strengths, part.weaknesses, part.opportunities, part.threats),
            strict=True,
        )
        for id in cell
    }


_OPPOSITE = {"s": "w", "w": "s", "o": "t", "t": "o"}
_SIDES = {
    "s": Text("kekuatan", "strengths"),
    "w": Text("kelemahan", "weaknesses"),
    "o": Text("peluang", "opportunities"),
    "t": Text("ancaman", "threats"),
}
