"""A chart that is drawn once a writer asks for it: most writers show one of its two forms."""

from collections.abc import Callable
from typing import Any

from smartplan.blocks import Chart


class LateChart(Chart):
    """A chart whose fields are known once one of them is read."""

    def __init__(self, draw: Callable[[], Chart]) -> None:
        """Keep how to draw it."""
        self.__dict__["_draw"] = draw

    def __getattr__(self, name: str) -> Any:
        """A field that is not there yet: draw, and keep all of them."""
        if name not in Chart.__match_args__:
            raise AttributeError(name)
        drawn = self.__dict__["_draw"]()
        self.__dict__.update({field: getattr(drawn, field) for field in Chart.__match_args__})
        return self.__dict__[name]
