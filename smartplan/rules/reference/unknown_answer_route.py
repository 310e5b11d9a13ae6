"""REF019: an item of a self-assessment is answered from a route that leads to nothing."""

from collections.abc import Iterator

from smartplan.facts.named_answers import meant_by, nameable
from smartplan.finding import Severity
from smartplan.plan.model.assessment import ItemAnswer
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.shape.format import did_you_mean
from smartplan.shape.record import key_of
from smartplan.wording import Text, quoted


@rule(
    "REF019",
    on=ItemAnswer,
    severity=Severity.ERROR,
    message=Text(
        "butir {item}: {written} bukan rute data pokok, indikator, program, pemeringkatan, atau "
        "dasar hukum rencana ini",
        "item {item}: {written} is no route of a fact, indicator, program, rating or legal "
        "instrument of this plan",
    ),
    why=Text(
        "Usulan jawaban diambil dari rute itu; rute yang tidak menemukan tujuannya membuat butir "
        "tampak belum terjawab.",
        "The proposed answer is taken from that route; one that leads nowhere leaves the item "
        "without an answer.",
    ),
    instead=Text(
        "Tulis rute lengkap sampai id-nya, misalnya facts.kemiskinan atau "
        "goals.layanan.indicators.ikm.",
        "Write the whole route down to the id, such as facts.poverty or "
        "goals.services.indicators.satisfaction.",
    ),
    fix=Text(
        "tulis rute lengkapnya, misalnya facts.<id>, programs.<id>, atau ratings.<id>",
        "write the whole route, such as facts.<id>, programs.<id> or ratings.<id>",
    ),
    wrong="""
        # assessment/2024.yaml
        items:
          outcome.economy.poverty: {from: [kemiskinan]}
    """,
    right="""
        # assessment/2024.yaml
        items:
          outcome.economy.poverty: {from: [facts.kemiskinan]}
    """,
)
def unknown_answer_route(answer: ItemAnswer, plan: Plan) -> Iterator[Problem]:
    """Yield every route that names nothing which can answer an item."""
    if not answer.from_:
        return
    known = nameable(plan)
    for position, written in enumerate(answer.from_):
        if written in known or plan.is_broken(Route(written.split("."))):
            continue
        meant = meant_by(written, plan)
        yield Problem(
            answer.at / key_of(ItemAnswer.from_) / position,
            fix=did_you_mean(meant) if meant else None,
            item=answer.at.key,
            written=quoted(written),
        )
