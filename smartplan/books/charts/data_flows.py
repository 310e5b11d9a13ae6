"""Systems and the agencies that exchange data over them: a line per system, a dot per agency."""

from collections.abc import Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import SMALL, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import ACCENT, BAND, INK, PAPER
from smartplan.books.charts.data_plan import DataFlows, FlowSystem
from smartplan.books.charts.key import Sample, key
from smartplan.books.charts.marks import box, dot, line, words
from smartplan.books.charts.measure import height_of, shorten, tidy, width_of, wrap
from smartplan.wording import Lang


def data_flows(data: DataFlows, lang: Lang, *, prefix: str = "", narrow: bool = False) -> Chart:
    """Draw the agencies as rows and the systems as numbered columns, each owner as a square."""
    sheet = page(lang, prefix, data, narrow=narrow)
    shown = _shown(data)
    story = Story(
        "data-flows",
        _title(data, sheet),
        _told(data.systems, sheet),
        _table(data.systems, sheet),
        data.about,
    )
    if not shown:
        missing = sheet.say(
            "Belum ada sistem yang menyambungkan perangkat daerah.",
            "No system connects agencies yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(shown, sheet, y))


def _shown(data: DataFlows) -> list[FlowSystem]:
    """The systems that connect somebody, those with most agencies first, as many as fit."""
    held = [one for one in data.systems if _reached(one)]
    return sorted(held, key=lambda one: -len(_reached(one)))[:_MOST]


def _reached(system: FlowSystem) -> list[str]:
    """The agencies that a system connects, without its owner."""
    found = dict.fromkeys(tidy(one) for one in system.agencies)
    return [one for one in found if one and one != tidy(system.owner)]


def _counts(systems: Sequence[FlowSystem]) -> dict[str, int]:
    """Over how many systems each of those that take part exchanges data."""
    counts: dict[str, int] = {}
    for system in systems:
        reached = _reached(system)
        owner = tidy(system.owner)
        for one in (*([owner] if owner and reached else []), *reached):
            counts[one] = counts.get(one, 0) + 1
    return counts


def _agencies(systems: Sequence[FlowSystem]) -> list[str]:
    """Those that take part, the best connected first."""
    counts = _counts(systems)
    return sorted(counts, key=lambda one: (-counts[one], one))


def _drawn(shown: Sequence[FlowSystem], sheet: Page, y: float) -> Drawing:
    agencies = _agencies(shown)
    rows = agencies[:_MOST_ROWS]
    names, y = _names(shown, sheet, y - 4)
    left = 118.0 if sheet.narrow else 220.0
    wide = (sheet.width - left) / len(shown)
    columns = [left + wide * (at + 0.5) for at in range(len(shown))]
    parts = [*names]
    for at, x in enumerate(columns):
        parts += _badge(at + 1, x, y + 11)
    y += 30
    places = {one: y + _ROW * (at + 0.5) for at, one in enumerate(rows)}
    for at, one in enumerate(rows):
        if at % 2 == 0:
            parts.append(box(0, y + _ROW * at, sheet.width, _ROW, fill=BAND))
        text = shorten(one, SMALL, left - 10)
        parts.append(words(2, places[one] + 4.5, text, size=SMALL))
    for system, x in zip(shown, columns, strict=True):
        parts += _line(system, x, places)
    y += _ROW * len(rows) + 6
    if len(agencies) > len(rows):
        more = sheet.say(
            "dan {n} perangkat daerah lainnya",
            "and {n} more agencies",
            n=len(agencies) - len(rows),
        )
        parts.append(words(0, y + 12, shorten(more, SMALL, sheet.width - 4), size=SMALL))
        y += 18
    signs, bottom = key(sheet, y, _signs(sheet))
    return Drawing((*parts, *signs), bottom)


def _names(shown: Sequence[FlowSystem], sheet: Page, y: float) -> tuple[list[str], float]:
    """The systems by number, in one or two columns."""
    columns = 1 if sheet.narrow else 2
    wide = sheet.width / columns
    parts: list[str] = []
    for first in range(0, len(shown), columns):
        tall = 0.0
        for at, system in enumerate(shown[first : first + columns]):
            x = at * wide
            said = f"{tidy(system.name)} ({tidy(system.state)})" if system.state else system.name
            text = wrap(said, SMALL, wide - 44, most=3)
            parts += _badge(first + at + 1, x + 11, y + 11)
            parts.append(words(x + 30, y + 15, text, size=SMALL))
            tall = max(tall, height_of(text.count, SMALL))
        y += max(tall + 6, 25)
    return parts, y + 8


def _badge(number: int, x: float, y: float) -> list[str]:
    said = str(number)
    size = SMALL if width_of(said, SMALL, bold=True) < _BADGE * 2 - 2 else 9
    return [
        dot(x, y, _BADGE, fill=ACCENT),
        words(x, y + 4.2, said, size=size, fill=PAPER, anchor="middle", bold=True),
    ]


def _line(system: FlowSystem, x: float, places: dict[str, float]) -> list[str]:
    ends = [places[one] for one in (tidy(system.owner), *_reached(system)) if one in places]
    if not ends:
        return []
    parts = [line((x, min(ends)), (x, max(ends)), stroke=ACCENT, width=2)]
    parts += [
        dot(x, places[one], 4.5, fill=ACCENT, stroke=PAPER)
        for one in _reached(system)
        if one in places
    ]
    owner = places.get(tidy(system.owner))
    if owner is not None:
        parts.append(box(x - 6, owner - 6, 12, 12, fill=INK, stroke=PAPER))
    return parts


def _signs(sheet: Page) -> list[tuple[Sample, str]]:
    return [
        (
            lambda x, y: box(x + 5, y - 6, 12, 12, fill=INK),
            sheet.say("pengelola sistem", "owner of the system"),
        ),
        (
            lambda x, y: (
                line((x, y), (x + 22, y), stroke=ACCENT, width=2)
                + dot(x + 11, y, 4.5, fill=ACCENT, stroke=PAPER)
            ),
            sheet.say("bertukar data lewat sistem itu", "exchanges data over it"),
        ),
    ]


def _title(data: DataFlows, sheet: Page) -> str:
    joined = set(_agencies([one for one in data.systems if _reached(one)]))
    if not joined:
        return sheet.say("Sistem dan aliran data", "Systems and data flows")
    every = {tidy(one) for one in data.agencies}
    apart = len(every - joined)
    if apart:
        return sheet.say(
            "Sebanyak {apart} dari {every} perangkat daerah belum tersambung ke sistem mana pun",
            "Connected to no system: {apart} of {every} agencies",
            apart=apart,
            every=len(every),
        )
    counts = _counts(data.systems)
    most = max(counts.values())
    best = [one for one in _agencies(data.systems) if counts[one] == most]
    if len(best) > 1:
        return sheet.say(
            "Semua perangkat daerah tersambung, paling banyak ke {most} sistem",
            "All agencies are connected, to {most} systems at most"
            if most > 1
            else "All agencies are connected, to {most} system at most",
            most=most,
        )
    return sheet.say(
        "Semua perangkat daerah tersambung; terbanyak {best}, ke {most} sistem",
        "All agencies are connected, {best} to most systems: {most}",
        best=best[0],
        most=most,
    )


def _told(systems: Sequence[FlowSystem], sheet: Page) -> str:
    said = []
    for one in systems:
        nobody = sheet.say("belum menyambungkan siapa pun", "connects nobody yet")
        reached = ", ".join(_reached(one)) or nobody
        owner = f" ({tidy(one.owner)})" if tidy(one.owner) else ""
        said.append(f"{tidy(one.name)}{owner}: {reached}.")
    return " ".join(said)


def _table(systems: Sequence[FlowSystem], sheet: Page) -> ChartTable:
    head = (
        sheet.say("Sistem", "System"),
        sheet.say("Pengelola", "Owner"),
        sheet.say("Tersambung", "Connected"),
        sheet.say("Keadaan", "State"),
    )
    rows = [
        (
            tidy(one.name),
            tidy(one.owner) or "–",
            ", ".join(_reached(one)) or "–",
            tidy(one.state) or "–",
        )
        for one in systems
    ]
    return ChartTable(head, tuple(rows))


_MOST = 10
_MOST_ROWS = 40
_ROW = 20.0
_BADGE = 9.5
