"""Where every point of a score comes from, for people: sums that can be done again by hand."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from smartplan.finding import Spot
from smartplan.scoring.explain import Evidence, Explained, Trace
from smartplan.scoring.scores import AnyScore, ComponentScore, ElementScore, IndicatorScore, Scores
from smartplan.wording import Lang, Text, day, number, percent
from smartplan.writers import scores_words as words
from smartplan.writers.text.terminal import WIDTH, Line, plain

Grouped: TypeAlias = Scores | ComponentScore | ElementScore


def trace_lines(
    scores: Scores, explained: Explained, lang: Lang, *, folder: str = ""
) -> Iterator[Line]:
    """The sums of the whole, of components and elements, and each indicator's evidence.

    `folder` goes before the names of the plan's files, so that they can be opened.
    """
    at = f"{folder}/" if folder else ""
    by_id = {trace.indicator.id: trace for trace in explained.traces}
    lowest, highest = explained.lowest, explained.highest
    yield [(words.TRACES.say(lang), "strong")]
    yield from words.wrapped("  " + _HOW.say(lang), 2, style="muted")
    yield from _formulas(_WHOLE, (scores, lowest, highest), 2, lang)
    for key, component in scores.components.items():
        low, high = lowest.components[key], highest.components[key]
        yield []
        yield from _formulas(component.label, (component, low, high), 0, lang)
        for name, element in component.elements.items():
            three = (element, low.elements[name], high.elements[name])
            yield []
            yield from _formulas(element.label, three, 2, lang)
            for indicator in element.indicators.values():
                yield from _trace(by_id[indicator.id], at, lang)


def _formulas(label: Text, three: Sequence[Grouped], indent: int, lang: Lang) -> Iterator[Line]:
    """The sum of a node, and where something in it is open, those of its lowest and highest."""
    node, low, high = three
    if node.exact is None:
        yield [(f"{' ' * indent}{label.say(lang)}: {words.NOT_ASSESSED.say(lang)}", "strong")]
    else:
        text = f"{' ' * indent}{label.say(lang)} = {_sum(node, lang)}"
        yield from words.wrapped(text, indent + 4, style="strong")
    if node.low != node.high:
        for name, extreme in ((_LOWEST, low), (_HIGHEST, high)):
            text = f"{' ' * (indent + 2)}{name.say(lang)} = {_sum(extreme, lang)}"
            yield from words.wrapped(text, indent + 6, style="muted")


def _sum(node: Grouped, lang: Lang) -> str:
    """The weighted mean written out: (1 × 2 + 1 × 3) / 2 = 2,500."""
    known = [part for part in _parts(node) if part.exact is not None]
    sums = " + ".join(f"{number(part.weight, lang)} × {_amount(part, lang)}" for part in known)
    weights = number(sum(part.weight for part in known), lang)
    return f"({sums}) / {weights} = {words.three(float(node.exact or 0), lang)}"


def _parts(node: Grouped) -> Iterable[AnyScore]:
    if isinstance(node, Scores):
        return node.components.values()
    return (node.elements if isinstance(node, ComponentScore) else node.indicators).values()


def _amount(part: AnyScore, lang: Lang) -> str:
    if isinstance(part, IndicatorScore):
        return words.level(part.level)
    return words.three(float(part.exact or 0), lang)


def _trace(trace: Trace, at: str, lang: Lang) -> Iterator[Line]:
    one = trace.indicator
    yield [("    " + one.id, "accent"), (f"  {one.label.say(lang)}", "")]
    if trace.points is None or trace.pull is None:
        yield plain(f"      {words.NOT_ASSESSED.say(lang)}; {_CARRIES_NOTHING.say(lang)}")
        if one.wanted:
            yield from _said(_WANTED, one.wanted.say(lang), lang)
    else:
        share = percent(float(trace.pull * 100), lang, decimals=2)
        points = words.three(float(trace.points), lang)
        sum_ = _POINTS.fill(level=one.level, share=share, points=points).say(lang)
        reached = f"“{one.reached.say(lang)}”" if one.reached else ""
        where = _at(trace.spot, at).replace(_JOINT, " ")
        yield [(f"      {sum_}", ""), (where, "muted")]
        yield from _said(_LEVEL.fill(level=one.level), reached, lang)
    yield from _behind(trace, at, lang)


def _behind(trace: Trace, at: str, lang: Lang) -> Iterator[Line]:
    """What the level rests on, and what comes next."""
    one = trace.indicator
    if one.why:
        yield from _said(_COUNTS, one.why.say(lang), lang, style="warning")
    if one.confirmation and one.confirmation.reason:
        who = one.confirmation.by or words.UNKNOWN
        when = f", {day(one.confirmation.date, lang)}" if one.confirmation.date else ""
        yield from _said(_CONFIRMED, f"{one.confirmation.reason} ({who}{when})", lang)
    if one.statement:
        yield from _said(_STATEMENT, one.statement, lang)
    if measured := words.measured(one.value, lang):
        yield from _said(_MEASURED, measured, lang)
    for source in trace.evidence:
        yield from _said(_EVIDENCE, _source(source, at, lang), lang)
    if one.level is not None and not trace.evidence:
        yield from _said(_EVIDENCE, _NO_SOURCE.say(lang), lang)
    if one.is_illustration:
        yield from _said(_BASIS, words.ILLUSTRATION.say(lang), lang)
    if one.following and one.level is not None:
        following = f"“{one.following.say(lang)}”"
        yield from _said(_NEXT.fill(level=one.level + 1), following, lang)
    if trace.programs:
        raised = ", ".join(f"{program} → {level}" for program, level in trace.programs)
        yield from _said(_RAISED, raised, lang)


def _source(source: Evidence, at: str, lang: Lang) -> str:
    details = [source.kind.say(lang)] if source.kind else []
    if source.date:
        details.append(day(source.date, lang))
    shown = source.id
    if source.title:
        shown += f": {source.title}"
    if details:
        shown += f" ({', '.join(details)})"
    if source.why:
        shown += f"; {source.why.say(lang)}"
    return shown + _at(source.spot, at)


def _at(spot: Spot | None, at: str) -> str:
    return "  " + f"{at}{spot.file}:{spot.line}".replace(" ", _JOINT) if spot else ""


def _said(label: Text, content: str, lang: Lang, style: str = "") -> Iterator[Line]:
    head = f"      {label.say(lang):<12} "
    for position, line in enumerate(
        textwrap.wrap(
            " ".join(content.split()),
            WIDTH - len(head),
            break_on_hyphens=False,
            break_long_words=False,
        )
    ):
        lead = head if not position else " " * len(head)
        yield [(lead, "muted"), (line.replace(_JOINT, " "), style)]


# Stands for a blank in a file's name, so that a name is never broken over two lines.
_JOINT = "\ue000"

_HOW = Text(
    "Nilai = jumlah (bobot × nilai) dibagi jumlah bobot dari yang sudah dinilai, dihitung tanpa "
    "pembulatan; di sini ditulis tiga desimal, hasil akhirnya dua. Jumlah semua poin ialah nilai "
    "kesiapan.",
    "A value = the sum of (weight × value) over the weights of what is assessed, calculated "
    "without rounding; written here with three decimals, the result with two. All points together "
    "make the readiness score.",
)
_WHOLE = Text("Kesiapan", "Readiness")
_LOWEST = Text("paling rendah, bila yang belum dinilai 0", "lowest, if the unassessed are 0")
_HIGHEST = Text("paling tinggi, bila yang belum dinilai 5", "highest, if the unassessed are 5")
_CARRIES_NOTHING = Text("tidak ikut dihitung", "carries no weight yet")
_POINTS = Text(
    "tingkat {level} × {share} dari nilai = {points} poin",
    "level {level} × {share} of the score = {points} points",
)
_LEVEL = Text("tingkat {level}", "level {level}")
_COUNTS = Text("dihitung", "counts")
_CONFIRMED = Text("asesor", "assessors")
_STATEMENT = Text("keadaan", "state")
_MEASURED = Text("terukur", "measured")
_EVIDENCE = Text("bukti", "evidence")
_NO_SOURCE = Text("tidak ada sumber", "no source")
_BASIS = Text("dasar", "basis")
_NEXT = Text("tingkat {level}?", "level {level}?")
_RAISED = Text("program", "programs")
_WANTED = Text("bukti dicari", "evidence")
