"""The charts: each a function from the values of `views.charts` to a drawn `Chart`."""

from collections.abc import Mapping
from typing import Any, Protocol

from smartplan.document.charts.budget_by_dimension import budget_by_dimension
from smartplan.document.charts.budget_by_year import budget_by_year
from smartplan.document.charts.chart import Chart
from smartplan.document.charts.coverage_map import coverage_map
from smartplan.document.charts.element_bars import element_bars
from smartplan.document.charts.evaluation_history import evaluation_history
from smartplan.document.charts.indicator_trajectory import indicator_trajectory
from smartplan.document.charts.program_matrix import program_matrix
from smartplan.document.charts.readiness_radar import readiness_radar
from smartplan.document.charts.roadmap import roadmap
from smartplan.document.charts.sparkline import sparkline
from smartplan.document.charts.stage_stepper import stage_stepper
from smartplan.document.charts.swot_grid import swot_grid
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
}
