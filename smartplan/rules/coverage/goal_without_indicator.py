"""COV005: a goal without an indicator."""

from collections.abc import Iterator

from smartplan.finding import Many, Severity
from smartplan.plan.model.profile import Goal
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "COV005",
    on=Goal,
    severity=Severity.WARNING,
    message=Text("sasaran {id} belum punya indikator", "goal {id} has no indicator"),
    why=Text(
        "Tanpa indikator tidak ada yang dapat mengatakan apakah sasaran tercapai, juga asesor.",
        "Without an indicator nobody can say whether a goal was reached, assessors included.",
    ),
    instead=Text(
        "Tambahkan ukuran yang datanya memang ada di perangkat daerah, dengan nilai awal dan "
        "target.",
        "Add a measure that some agency does keep, with a starting value and targets.",
    ),
    fix=Text(
        "tambahkan satu indikator di goals.{id}.indicators",
        "add an indicator in goals.{id}.indicators",
    ),
    many=Many(
        Text(
            "{count} sasaran belum punya indikator: {names}",
            "{count} goals have no indicator: {names}",
        ),
        each=same("{id}"),
        fix=Text(
            "tambahkan indikator di indicators tiap sasaran",
            "add an indicator in the indicators of each goal",
        ),
    ),
    wrong="""
        goals: {warga-cakap: {text: Warga cakap memakai layanan digital.}}
    """,
    right="""
        goals:
          warga-cakap:
            text: Warga cakap memakai layanan digital.
            indicators:
              peserta-tuntas: {name: Peserta yang menuntaskan urusan daring, unit: orang}
    """,
    due=2,
)
def goal_without_indicator(goal: Goal, _: Plan) -> Iterator[Problem]:
    """Yield a goal whose `indicators` are missing or empty."""
    if not goal.indicators:
        yield Problem(goal.at / "indicators", id=goal.at.key)
