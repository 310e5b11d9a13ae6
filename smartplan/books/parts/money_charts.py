"""Money as the data of its charts."""

from smartplan.books.charts import data as charts
from smartplan.books.parts import names
from smartplan.books.parts.financing import shares
from smartplan.books.parts.part import illustrated
from smartplan.books.parts.timeline import dimension_labels
from smartplan.facts import money
from smartplan.plan.model.common import Basis
from smartplan.plan.plan import Plan
from smartplan.wording import Lang


def by_year_chart(plan: Plan, lang: Lang) -> charts.BudgetByYear | None:
    """Money per year and fund against the ceilings; None where no money is known."""
    held = money.planned(plan)
    if not held:
        return None
    limits = plan.manifest.budget.ceilings if plan.manifest.budget else {}
    return charts.BudgetByYear(
        rows=tuple(
            charts.FundAmount(
                year=year,
                fund=names.fund(plan, row.fund, lang),
                amount=amount,
                key=money.funds_key(row.fund),
            )
            for _, row, year, amount in sorted(held, key=lambda one: one[2])
        ),
        ceilings=tuple(charts.Ceiling(int(year), amount) for year, amount in limits.items()),
        years=plan.years,
        shares=names.capital(shares(held, lang, named=False)),
        about=_about(plan),
    )


def by_dimension_chart(plan: Plan, lang: Lang) -> charts.BudgetByDimension | None:
    """Money per dimension; None where no money is known."""
    if not money.planned(plan):
        return None
    rows = []
    for label in dimension_labels(plan, lang):
        programs = [p for p in plan.programs.values() if p.dimension == label.id]
        held = money.planned(plan, programs)
        amount = money.total(held) if held else None
        rows.append(charts.DimensionAmount(label, amount, len(programs)))
    return charts.BudgetByDimension(rows=tuple(rows), about=_about(plan))


def _about(plan: Plan) -> charts.ChartHeading:
    made_up = any(
        row.own_basis is Basis.ILLUSTRATION or illustrated(program)
        for program, row, *_ in money.planned(plan)
    )
    return charts.ChartHeading(illustration=made_up)
