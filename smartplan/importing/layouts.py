"""The layouts that come with smartplan: recipes for the tables that every region has."""

import functools
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from smartplan.importing.recipe import Recipe
from smartplan.route import ROOT
from smartplan.shape.files import bind_file
from smartplan.shape.outcome import Outcome
from smartplan.source.read import read


@functools.cache
def layouts() -> Mapping[str, Recipe]:
    """All of them by their names."""
    return MappingProxyType({path.stem: _shipped(path) for path in sorted(_HOME.glob("*.yaml"))})


def _shipped(path: Path) -> Recipe:
    """One of them; that it is right is our own business."""
    document, faults = read(path.name, path.read_bytes())
    out = Outcome(path.name)
    recipe = bind_file(Recipe, document.data, ROOT, out)
    if recipe is None or faults or out.findings:
        raise ValueError(f"shipped recipe {path.name} is broken: {(*faults, *out.findings)}")
    return recipe


_HOME = Path(__file__).parent / "recipes"
