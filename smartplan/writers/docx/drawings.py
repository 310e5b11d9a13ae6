"""Charts as pictures: each drawn once, also by processes that make several documents together."""

import importlib
import math
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path
from typing import Any

from smartplan.books.charts.colour import resolved


def drawn(svg: str) -> bytes:
    """A chart as PNG, 130 to 180 dots per inch on A4."""
    return _drawn(_SERIAL.sub("chart", _UNDRAWN.sub("", svg)))


def size_of(svg: str) -> tuple[float, float]:
    """Width and height of a chart in pixels."""
    found = _VIEW.search(svg)
    return (float(found[1]), float(found[2])) if found else (680.0, 400.0)


@contextmanager
def kept() -> Iterator[None]:
    """While this lasts, processes that fork from here share what one of them has drawn."""
    with tempfile.TemporaryDirectory(prefix="smartplan-") as name:
        _SHARED.append(Path(name))
        try:
            yield
        finally:
            _SHARED.pop()


@lru_cache(maxsize=32)  # the roadmap of a dimension stands in its opener, and in its chapter
def _drawn(svg: str) -> bytes:
    if not _SHARED:
        return _painted(svg)
    path = _SHARED[-1] / f"{blake2b(svg.encode(), digest_size=20).hexdigest()}.png"
    try:
        return path.read_bytes()
    except OSError:
        made = _painted(svg)
    own = path.with_suffix(f".{os.getpid()}")  # whole under its name, or not there
    try:
        own.write_bytes(made)
        own.replace(path)
    except OSError:
        pass  # drawn again where it is needed
    return made


def _painted(svg: str) -> bytes:
    height = size_of(svg)[1]
    zoom = next(zoom for most, zoom in _ZOOMS if height <= most)
    resvg: Any = importlib.import_module("resvg_py")
    cuts = _OF_CHARTS if _IS_CHART.match(svg) else _CUTS
    return bytes(
        resvg.svg_to_bytes(
            svg_string=resolved(svg), zoom=zoom, background="#ffffff", **_fonts(cuts)
        )
    )


@cache
def _fonts(cuts: tuple[str, ...]) -> dict[str, Any]:
    """The font that charts are drawn with: always the same one, so that the bytes are, too.

    A machine may have other fonts or none; the package brings its own. It is read anew for each
    drawing, so only what may occur in one is given.
    """
    folder = Path(str(files("font_source_sans_pro"))) / "files"
    family = "Source Sans Pro"
    return {
        "font_files": [str(folder / f"SourceSansPro-{cut}.ttf") for cut in cuts],
        "skip_system_fonts": True,
        "sans_serif_family": family,
        "font_family": family,
    }


_SHARED: list[Path] = []
_UNDRAWN = re.compile(r"<(title|desc)[^>]*>.*?</\1>", re.DOTALL)
_SERIAL = re.compile(r"chart-\d+")  # in the ids that set the charts of a document apart
_CUTS = ("Regular", "Semibold", "Bold", "It")
_OF_CHARTS = ("Regular", "Bold")
_IS_CHART = re.compile(r'<svg [^>]*class="chart chart-')
_ZOOMS = ((150.0, 2.0), (700.0, 1.5), (1000.0, 1.25), (math.inf, 1.1))  # tall ones take long
_VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
