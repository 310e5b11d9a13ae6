"""Where every point of a score comes from, told: sums that can be done again by hand."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from smartplan.blocks import Block, Code, Heading, Inlines, Paragraph, Terms
from smartplan.finding import Spot
from smartplan.plan.model.readiness import Measurement
from smartplan.scoring.explain import Evidence, Explained, Trace
from smartplan.scoring.scores import AnyScore, ComponentScore, ElementScore, IndicatorScore, Scores
from smartplan.telling.figures import UNKNOWN, level, three
from smartplan.telling.telling import heading, lines, muted, said, strong, toned
from smartplan.wording import Lang, Text, day, number, percent

Grouped: TypeAlias = Scores | ComponentScore | ElementScore


def trace_told(
    scores: Scores, explained: Explained, lang: Lang, *, folder: str = ""
) -> Iterator[Block]:
    """The sums of the whole, of components and elements, and each indicator's evidence.

    `folder` goes before the names of the plan's files, so that they can be opened.
    """
    at = f"{folder}/" if folder else ""
    by_id = {trace.indicator.id: trace for trace in explained.traces}
    lowest, highest = explained.lowest, explained.highest
    yield heading(2, _TRACES.say(lang))
    yield Paragraph((muted(_HOW.say(lang)),))
    yield from _sums(f"{_WHOLE.say(lang)} = ", (scores, lowest, highest), lang)
    for key, component in scores.components.items():
        low, high = lowest.components[key], highest.components[key]
        yield heading(3, component.label.say(lang))
        yield from _sums("", (component, low, high), lang)
        for name, element in component.elements.items():
            three_ = (element, low.elements[name], high.elements[name])
            yield heading(3, element.label.say(lang))
            yield from _sums("", three_, lang)
            for indicator in element.indicators.values():
                yield from _trace(by_id[indicator.id], at, lang)


def _sums(label: str, nodes: tuple[Grouped, Grouped, Grouped], lang: Lang) -> Iterator[Block]:
    """The sum of a node, and where something in it is open, those of its lowest and highest."""
    node, low, high = nodes
    if node.exact is None:
        rows = [said(strong(f"{label}{_NOT_ASSESSED.say(lang)}"))]
    else:
        rows = [said(strong(f"{label}{_sum(node, lang)}"))]
    if node.low != node.high:
        rows += [
            said(muted(f"{name.say(lang)} = {_sum(extreme, lang)}"))
            for name, extreme in ((_LOWEST, low), (_HIGHEST, high))
        ]
    yield from lines(rows)


def _sum(node: Grouped, lang: Lang) -> str:
    """The weighted mean written out: (1 × 2 + 1 × 3) / 2 = 2,500."""
    known = [part for part in _parts(node) if part.exact is not None]
    sums = " + ".join(f"{number(part.weight, lang)} × {_amount(part, lang)}" for part in known)
    weights = number(sum(part.weight for part in known), lang)
    return f"({sums}) / {weights} = {three(float(node.exact or 0), lang)}"


def _parts(node: Grouped) -> Iterable[AnyScore]:
    if isinstance(node, Scores):
        return node.components.values()
    return (node.elements if isinstance(node, ComponentScore) else node.indicators).values()


def _amount(part: AnyScore, lang: Lang) -> str:
    if isinstance(part, IndicatorScore):
        return level(part.level)
    return three(float(part.exact or 0), lang)


def _trace(trace: Trace, at: str, lang: Lang) -> Iterator[Block]:
    one = trace.indicator
    yield Heading(4, said(Code(one.id), muted(f" · {one.label.say(lang)}")), "")
    rows: list[tuple[Text, Inlines]] = []
    if trace.points is None or trace.pull is None:
        yield from lines([said(f"{_NOT_ASSESSED.say(lang)}; {_CARRIES_NOTHING.say(lang)}")])
        if one.wanted:
            rows.append((_WANTED, said(one.wanted.say(lang))))
    else:
        share = percent(float(trace.pull * 100), lang, decimals=2)
        points = three(float(trace.points), lang)
        sum_ = _POINTS.fill(level=one.level, share=share, points=points).say(lang)
        yield from lines([said(sum_, *at_line(trace.spot, at))])
        if one.reached:
            rows.append((_LEVEL.fill(level=one.level), said(f"“{one.reached.say(lang)}”")))
    rows += _behind(trace, at, lang)
    if rows:
        yield Terms(tuple((said(muted(label.say(lang))), what) for label, what in rows))


def _behind(trace: Trace, at: str, lang: Lang) -> Iterator[tuple[Text, Inlines]]:
    """What the level rests on, and what comes next."""
    one = trace.indicator
    if one.why:
        yield _COUNTS, said(toned("warning", one.why.say(lang)))
    if one.confirmation and one.confirmation.reason:
        who = one.confirmation.by or UNKNOWN
        when = f", {day(one.confirmation.date, lang)}" if one.confirmation.date else ""
        yield _CONFIRMED, said(f"{one.confirmation.reason} ({who}{when})")
    if one.statement:
        yield _STATEMENT, said(one.statement)
    if measured := _measured(one.value, lang):
        yield _MEASURED, said(measured)
    for source in trace.evidence:
        yield _EVIDENCE, said(source_told(source, lang), *at_line(source.spot, at))
    if one.level is not None and not trace.evidence:
        yield _EVIDENCE, said(_NO_SOURCE.say(lang))
    if one.is_illustration:
        yield _BASIS, said(_ILLUSTRATION.say(lang))
    if one.following and one.level is not None:
        yield _NEXT.fill(level=one.level + 1), said(f"“{one.following.say(lang)}”")
    if trace.programs:
        yield _RAISED, said(", ".join(f"{program} → {to}" for program, to in trace.programs))


def _measured(value: Measurement | None, lang: Lang) -> str:
    """A measured value with its unit and year; nothing where there is none."""
    if value is None or value.amount is None:
        return ""
    year = f"({value.year})" if value.year else ""
    return " ".join(part for part in (number(value.amount, lang), value.unit, year) if part)


def source_told(source: Evidence, lang: Lang) -> str:
    """A source in a line: its id and title, its kind and date, and why it does not count."""
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
    return shown


def at_line(spot: Spot | None, at: str) -> Inlines:
    """Where something is written, behind what it says."""
    return said(" · ", Code(f"{at}{spot.file}:{spot.line}")) if spot else ()


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
_TRACES = Text("Asal setiap poin", "Where every point comes from")
_NOT_ASSESSED = Text("belum dinilai", "not assessed")
_ILLUSTRATION = Text("ilustrasi, bukan keadaan sebenarnya", "an illustration, not the real state")
