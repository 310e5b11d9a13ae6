"""The charts: each a function from the values of `views.charts` to a drawn `Chart`.

A chart `budget-by-year` is the function `budget_by_year` of the module of that name, which is
loaded when the chart is drawn first.
"""

import importlib
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from smartplan.blocks import Chart
from smartplan.wording import Lang


class Draw(Protocol):
    """What every chart is: data and a language to a Chart.

    `prefix` begins the ids inside the SVG and must differ within a document (by default it
    follows from the data); `narrow` draws for a phone's width.
    """

    def __call__(self, data: Any, lang: Lang, *, prefix: str = "", narrow: bool = False) -> Chart:
        """Draw."""
        ...


class _Charts(Mapping[str, Draw]):
    """The charts by their names."""

    def __getitem__(self, name: str) -> Draw:
        known = _NAMES[name]
        draw: Draw = getattr(importlib.import_module(f"{__name__}.{known}"), known)
        return draw

    def __contains__(self, name: object) -> bool:
        return name in _NAMES

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


_NAMES = {
    name: name.replace("-", "_")
    for name in (
        "readiness-radar",
        "element-bars",
        "swot-grid",
        "roadmap",
        "budget-by-year",
        "budget-by-dimension",
        "program-matrix",
        "indicator-trajectory",
        "evaluation-history",
        "coverage-map",
        "stage-stepper",
        "sparkline",
        "readiness-map",
        "risk-grid",
        "bodies-chart",
        "framework",
        "data-flows",
        "data-matrix",
        "locator-map",
        "compared-bars",
    )
}
CHARTS: Mapping[str, Draw] = _Charts()
