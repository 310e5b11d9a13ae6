"""Bars of indicators and lines of time as HTML: small drawings, with the words in reach of all."""

from collections.abc import Callable

from smartplan.books.compose import Book
from smartplan.courses import IndicatorBar, IndicatorBars, Timeline
from smartplan.writers.html.escape import escape
from smartplan.writers.html.inlines import inlines_html


def bars_html(bars: IndicatorBars, document: Book, slot: Callable[[str], str]) -> str:
    """Each indicator with its bar, below it the values in words; `slot` is where a bar goes."""
    return f'<dl class="bars">{"".join(_bar(one, document, slot) for one in bars.bars)}</dl>'


def _bar(bar: IndicatorBar, document: Book, slot: Callable[[str], str]) -> str:
    about = f" <span>({escape(bar.about)})</span>" if bar.about else ""
    values = " ".join(
        f'<span class="{one.kind}"><span aria-hidden="true">{one.sign}</span> '
        f"{escape(one.words)}</span>"
        for one in bar.values
    )
    marks = f" {inlines_html(bar.marks, document)}" if bar.marks else ""
    drawn = slot(_rail(bar)) if bar.is_drawn else ""
    return (
        f"<div><dt>{inlines_html(bar.name, document)}{about}</dt>"
        f"<dd>{drawn}<p>{values}{marks}</p></dd></div>"
    )


def _rail(bar: IndicatorBar) -> str:
    """The bar itself; whoever cannot see it has the words."""
    parts = [f'<path class="whole" d="M{_EDGE} {_MIDDLE}H{_WIDTH - _EDGE}"/>']
    for name, stretch in (("way", bar.way), ("gone", bar.gone)):
        if stretch:
            start, end = map(_across, stretch)
            parts.append(f'<path class="{name}" d="M{start} {_MIDDLE}H{end}"/>')
    for one in bar.values:
        if one.at is None:
            continue
        x = _across(one.at)
        if one.kind == "baseline":
            parts.append(f'<circle class="open" cx="{x}" cy="{_MIDDLE}" r="3.6"/>')
        else:
            look = "open" if one.kind == "target" else "full"
            parts.append(f'<path class="{look}" d="M{x} 2l5 5l-5 5l-5-5z"/>')
    return (
        f'<svg class="rail" viewBox="0 0 {_WIDTH} {2 * _MIDDLE}" aria-hidden="true" '
        f'focusable="false">{"".join(parts)}</svg>'
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
