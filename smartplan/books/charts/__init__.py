"""The charts: each a function from the values of `views.charts` to a drawn `Chart`."""

from collections.abc import Mapping
from typing import Any, Protocol

from smartplan.blocks import Chart
from smartplan.books.charts.bodies_chart import bodies_chart
from smartplan.books.charts.budget_by_dimension import budget_by_dimension
from smartplan.books.charts.budget_by_year import budget_by_year
from smartplan.books.charts.coverage_map import coverage_map
from smartplan.books.charts.data_flows import data_flows
from smartplan.books.charts.element_bars import element_bars
from smartplan.books.charts.evaluation_history import evaluation_history
from smartplan.books.charts.framework import framework
from smartplan.books.charts.indicator_trajectory import indicator_trajectory
from smartplan.books.charts.locator_map import locator_map
from smartplan.books.charts.program_matrix import program_matrix
from smartplan.books.charts.readiness_map import readiness_map
from smartplan.books.charts.readiness_radar import readiness_radar
from smartplan.books.charts.risk_grid import risk_grid
from smartplan.books.charts.roadmap import roadmap
from smartplan.books.charts.sparkline import sparkline
from smartplan.books.charts.stage_stepper import stage_stepper
from smartplan.books.charts.swot_grid import swot_grid
from smartplan.wording import Lang


class Draw(Protocol):
    """What every chart is: data and a language to a Chart.

    `prefix` begins the ids inside the SVG and must differ within a document (by default it
    follows from the data); `narrow` draws for a phone's width.
    """

    def __call__(self, data: Any, lang: Lang, *, prefix: str = "", narrow: bool = False) -> Chart:
        """Draw."""
        ...


CHARTS: Mapping[str, Draw] = {
    "readiness-radar": readiness_radar,
    "element-bars": element_bars,
    "swot-grid": swot_grid,
    "roadmap": roadmap,
    "budget-by-year": budget_by_year,
    "budget-by-dimension": budget_by_dimension,
    "program-matrix": program_matrix,
    "indicator-trajectory": indicator_trajectory,
    "evaluation-history": evaluation_history,
    "coverage-map": coverage_map,
    "stage-stepper": stage_stepper,
    "sparkline": sparkline,
    "readiness-map": readiness_map,
    "risk-grid": risk_grid,
    "bodies-chart": bodies_chart,
    "framework": framework,
    "data-flows": data_flows,
    "locator-map": locator_map,
}
