"""The stages of the guidance in a row, with their days and where each stands."""

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import BODY, SMALL, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import ACCENT, GRID, INK, MUTED, PAPER
from smartplan.books.charts.data import StageStep, StageStepper
from smartplan.books.charts.marks import dot, line, shape, words
from smartplan.books.charts.measure import Lines, height_of, tidy, wrap
from smartplan.day import Day
from smartplan.wording import MONTHS, Lang, Text, day


def stage_stepper(
    data: StageStepper, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw a circle per stage: filled with a tick, a ring, or hollow; the state stands below."""
    sheet = page(lang, prefix, data, narrow=narrow)
    said = [
        f"{step.number}. {tidy(step.name)}: {_STATES[step.state].say(lang)}"
        f"{', ' + _days(step, sheet) if step.start else ''}."
        for step in data.stages
    ]
    story = Story(
        "stage-stepper",
        _title(data, sheet),
        " ".join(said),
        _table(data, sheet),
        data.about,
    )
    if not data.stages:
        missing = sheet.say("Tahapan belum ditulis.", "No stage is written down yet.")
        return empty(sheet, story, missing)
    drawn = _column if sheet.narrow or len(data.stages) > _MOST else _row
    return framed(sheet, story, lambda y: drawn(data.stages, sheet, y))


def _row(steps: tuple[StageStep, ...], sheet: Page, y: float) -> Drawing:
    wide = sheet.width / len(steps)
    centre = y + _RADIUS + 2
    parts: list[str] = []
    bottom = centre
    for index, step in enumerate(steps):
        x = wide * index + _RADIUS + 2
        if index + 1 < len(steps):
            parts.append(_link((x + _RADIUS, centre), (x + wide - _RADIUS, centre), step))
        parts += _circle(step, x, centre)
        below = centre + _RADIUS + 8
        texts, bottom_here = _texts(step, x - _RADIUS, below, wide - 18, sheet)
        parts += texts
        bottom = max(bottom, bottom_here)
    return Drawing(parts, bottom)


def _column(steps: tuple[StageStep, ...], sheet: Page, y: float) -> Drawing:
    parts: list[str] = []
    for index, step in enumerate(steps):
        texts, bottom = _texts(step, 50, y, sheet.width - 54, sheet)
        bottom = max(bottom, y + 2 * _RADIUS + 4)
        centre = y + _RADIUS + 2
        if index + 1 < len(steps):
            below = bottom + 14 + 2
            parts.append(_link((_RADIUS + 2, centre + _RADIUS), (_RADIUS + 2, below), step))
        parts += [*_circle(step, _RADIUS + 2, centre), *texts]
        y = bottom + 14
    return Drawing(parts, y - 14)


def _link(a: tuple[float, float], b: tuple[float, float], step: StageStep) -> str:
    if step.state == "done":
        return line(a, b, stroke=ACCENT, width=3)
    return line(a, b, stroke=MUTED, width=1.5, dash="3 4")


def _circle(step: StageStep, x: float, y: float) -> list[str]:
    number = str(step.number)[:3]
    if step.state == "done":
        tick = [(x - 6, y + 0.5), (x - 1.5, y + 5), (x + 6.5, y - 5)]
        return [
            dot(x, y, _RADIUS, fill=ACCENT),
            shape(tick, closed=False, stroke=PAPER, width=3),
        ]
    if step.state == "current":
        return [
            dot(x, y, _RADIUS - 1.5, fill=PAPER, stroke=ACCENT, width=4),
            words(x, y + 4.5, number, fill=ACCENT, anchor="middle", bold=True),
        ]
    return [
        dot(x, y, _RADIUS - 1, fill=PAPER, stroke=MUTED if step.state == "upcoming" else GRID),
        words(x, y + 4.5, number, fill=MUTED, anchor="middle"),
    ]


def _texts(
    step: StageStep, x: float, y: float, wide: float, sheet: Page
) -> tuple[list[str], float]:
    parts = []
    label = sheet.say("Tahap {n}", "Stage {n}", n=step.number)
    lines: list[tuple[Lines, float, str, bool]] = [
        (wrap(f"{label}: {step.name}", BODY, wide, most=4, bold=True), BODY, INK, True),
        (wrap(_STATES[step.state].say(sheet.lang), SMALL, wide), SMALL, INK, False),
        (wrap(_days(step, sheet), SMALL, wide, most=2), SMALL, MUTED, False),
        (wrap(step.detail, SMALL, wide, most=4), SMALL, MUTED, False),
    ]
    for text, size, fill, bold in lines:
        if text.count:
            parts.append(words(x, y + size, text, size=size, fill=fill, bold=bold))
            y += height_of(text.count, size) + 3
    return parts, y


def _days(step: StageStep, sheet: Page) -> str:
    if step.start is None and step.end:
        closed = day(step.end, sheet.lang)
        return sheet.say(f"ditutup {closed}", f"closed {closed}")
    if step.start is None:
        return sheet.say("tanggal belum diketahui", "dates not known")
    return _span(step.start, step.end or step.start, sheet.lang)


def _span(start: Day, end: Day, lang: Lang) -> str:
    """Two days as short as they can be said: `21–22 Juni 2022`."""
    if start == end:
        return day(start, lang)
    first, last = start.first, end.first
    if start.is_exact and end.is_exact and first.year == last.year:
        if first.month == last.month:
            return f"{first.day}–{day(end, lang)}"
        return f"{first.day} {MONTHS[first.month - 1].say(lang)} – {day(end, lang)}"
    return f"{day(start, lang)} – {day(end, lang)}"


def _title(data: StageStepper, sheet: Page) -> str:
    done = sum(step.state == "done" for step in data.stages)
    current = next((step for step in data.stages if step.state == "current"), None)
    if data.stages and done == len(data.stages):
        return sheet.say("Seluruh tahap selesai", "All {n} stages are done", n=done)
    if current:
        return sheet.say(
            "Sedang di tahap {n}: {name}",
            "Now in stage {n}: {name}",
            n=current.number,
            name=tidy(current.name),
        )
    return sheet.say(
        "Sebanyak {done} dari {n} tahap selesai",
        "Of {n} stages, {done} are done",
        done=done,
        n=len(data.stages),
    )


def _table(data: StageStepper, sheet: Page) -> ChartTable:
    head = (
        sheet.say("Tahap", "Stage"),
        sheet.say("Nama", "Name"),
        sheet.say("Tanggal", "Dates"),
        sheet.say("Keadaan", "State"),
    )
    rows = [
        (
            str(step.number),
            tidy(step.name),
            _days(step, sheet),
            _STATES[step.state].say(sheet.lang),
        )
        for step in data.stages
    ]
    return ChartTable(head, tuple(rows))


_RADIUS = 17.0
_MOST = 5

_STATES = {
    "done": Text("selesai", "done"),
    "current": Text("sedang berjalan", "under way"),
    "upcoming": Text("belum dimulai", "not started"),
    "unknown": Text("belum tercatat", "not recorded"),
}
