"""Bars of indicators and lines of time as HTML: small drawings, with the words in reach of all."""

import re

from smartplan.books.compose import Book
from smartplan.courses import IndicatorBar, IndicatorBars, Timeline
from smartplan.writers.html.escape import escape
from smartplan.writers.html.inlines import inlines_html


def bars_html(bars: IndicatorBars, document: Book) -> str:
    """Each indicator with its bar, below it the values in words."""
    return f'<dl class="bars">{"".join(_bar(one, document) for one in bars.bars)}</dl>'


def _bar(bar: IndicatorBar, document: Book) -> str:
    about = f" <span>({escape(bar.about)})</span>" if bar.about else ""
    values = " ".join(
        f'<span class="{one.kind}"><span aria-hidden="true">{one.sign}</span> '
        f"{escape(one.words)}</span>"
        for one in bar.values
    )
    marks = f" {inlines_html(bar.marks, document)}" if bar.marks else ""
    drawn = _rail(bar) if bar.is_drawn else ""
    return (
        f"<div><dt>{inlines_html(bar.name, document)}{about}</dt>"
        f"<dd>{drawn}<p>{values}{marks}</p></dd></div>"
    )


def _rail(bar: IndicatorBar) -> str:
    """The bar as numbers: drawings are put in where all else has been cleaned."""
    stretches = [
        f"{name}{start:.3f}-{end:.3f}"
        for name, (start, end) in (("w", bar.way or _NONE), ("g", bar.gone or _NONE))
        if end > start
    ]
    values = [f"{one.kind[0]}{one.at:.3f}" for one in bar.values if one.at is not None]
    return f'<span class="rail">{" ".join([*stretches, *values])}</span>'


def rails_drawn(html: str) -> str:
    """The page with its bars drawn; whoever cannot see them has the words."""
    return _RAIL.sub(lambda found: _drawn(found[1].split()), html)


def _drawn(parts: list[str]) -> str:
    shapes = [f'<path class="whole" d="M{_EDGE} {_MIDDLE}H{_WIDTH - _EDGE}"/>']
    for part in parts:
        kind, told = part[0], part[1:]
        if kind in _STRETCHES:
            start, end = (_across(float(one)) for one in told.split("-"))
            shapes.append(f'<path class="{_STRETCHES[kind]}" d="M{start} {_MIDDLE}H{end}"/>')
            continue
        x = _across(float(told))
        if kind == "b":
            shapes.append(f'<circle class="open" cx="{x}" cy="{_MIDDLE}" r="3.6"/>')
        else:
            look = "open" if kind == "t" else "full"
            shapes.append(f'<path class="{look}" d="M{x} 2l5 5l-5 5l-5-5z"/>')
    return (
        f'<svg class="rail" viewBox="0 0 {_WIDTH} {2 * _MIDDLE}" aria-hidden="true" '
        f'focusable="false">{"".join(shapes)}</svg>'
    )


def _across(at: float) -> str:
    return f"{_EDGE + at * (_WIDTH - 2 * _EDGE):.1f}".removesuffix(".0")


def timeline_html(line: Timeline, document: Book) -> str:
    """The spans side by side with the numbers of what falls into them; below, what that is."""
    spans = "".join(
        f"<span>{_numbers(line, at)}<span>{escape(span)}</span></span>"
        for at, span in enumerate(line.spans)
    )
    drawn = f'<div class="spans" aria-hidden="true">{spans}</div>' if line.spans else ""
    points = "".join(
        f"<li><strong>{escape(one.day)}.</strong> {inlines_html(one.inlines, document)}</li>"
        for one in line.points
    )
    listed = f"<ol>{points}</ol>" if points else ""
    return f'<div class="timeline">{drawn}{listed}</div>'


def _numbers(line: Timeline, span: int) -> str:
    inner = "".join(f"<span>{number}</span>" for number in line.numbers(span))
    if span == line.end:
        inner += '<span class="end"></span>'
    return f'<span class="points">{inner}</span>'


_WIDTH, _MIDDLE, _EDGE = 240, 7, 6
_NONE = (0.0, 0.0)
_STRETCHES = {"w": "way", "g": "gone"}
_RAIL = re.compile(r'<span class="rail">([\d. a-z-]+)</span>')
