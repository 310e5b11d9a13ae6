"""Risks by likelihood and impact: a grid whose cells hold their codes."""

from collections.abc import Mapping, Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import SMALL, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import ACCENT, GRID, MUTED, PAPER
from smartplan.books.charts.data_plan import RiskGrid
from smartplan.books.charts.key import Sample, key
from smartplan.books.charts.marks import box, words
from smartplan.books.charts.measure import height_of, tidy, wrap
from smartplan.wording import Lang, Text

Cells = Mapping[tuple[int, int], Sequence[str]]


def risk_grid(data: RiskGrid, lang: Lang, *, prefix: str = "", narrow: bool = False) -> Chart:
    """Draw likelihood to the right and impact upwards; the darker a cell the graver."""
    sheet = page(lang, prefix, data, narrow=narrow)
    story = Story(
        "risk-grid",
        _title(data, sheet),
        _told(data, sheet),
        _table(data, sheet),
        data.about,
        sheet.say(
            "Kode risiko menurut kemungkinan dan dampak, skala 1–{top}; hasil kali tinggi mulai "
            "{high}, sedang mulai {moderate}",
            "Codes of the risks by likelihood and impact, on scales of 1–{top}; their product is "
            "high from {high} on, moderate from {moderate} on",
            top=data.top,
            high=data.high,
            moderate=data.moderate,
        ),
    )
    if not data.risks or not 1 <= data.top <= _MOST_STEPS:
        missing = sheet.say("Belum ada risiko yang dicatat.", "No risk has been recorded yet.")
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(data, sheet, y))


def _cells(data: RiskGrid) -> tuple[dict[tuple[int, int], list[str]], list[str]]:
    """The codes by likelihood and impact, and those that stand on no cell."""
    held: dict[tuple[int, int], list[str]] = {}
    others = []
    for risk in data.risks:
        place = (risk.likelihood or 0, risk.impact or 0)
        if all(1 <= step <= data.top for step in place):
            held.setdefault(place, []).append(tidy(risk.code))
        else:
            others.append(tidy(risk.code))
    return held, others


def _drawn(data: RiskGrid, sheet: Page, y: float) -> Drawing:
    held, others = _cells(data)
    samples, y = key(sheet, y - 6, _signs(data, sheet))
    parts = [*samples]
    y += 4
    left = 34.0 if sheet.narrow else 96.0
    wide = (sheet.width - left) / data.top
    said = sheet.say("dampak", "impact")
    if sheet.narrow:
        parts.append(words(0, y + 12, f"{said} ↑", size=SMALL, fill=MUTED))
        y += 18
    else:
        parts.append(words(0, y + 16, said, size=SMALL, fill=MUTED))
    for impact in range(data.top, 0, -1):
        row = {at: held.get((at, impact), []) for at in range(1, data.top + 1)}
        texts = {
            at: wrap("  ".join(codes), SMALL, wide - 10, most=_MOST_LINES)
            for at, codes in row.items()
        }
        tall = max(height_of(text.count, SMALL) for text in texts.values())
        height = max(tall + 14, 40.0)
        for likelihood, text in texts.items():
            x = left + wide * (likelihood - 1)
            parts.append(box(x, y, wide - 3, height, fill=PAPER, stroke=GRID, radius=2))
            shade = SHADES[_grade(likelihood * impact, data)]
            parts.append(box(x, y, wide - 3, height, fill=ACCENT, opacity=shade, radius=2))
            parts.append(words(x + 5, y + 17, text, size=SMALL))
        parts.append(words(left - 10, y + height / 2 + 5, str(impact), anchor="end", bold=True))
        y += height + 3
    for likelihood in range(1, data.top + 1):
        middle = left + wide * (likelihood - 0.5) - 1.5
        parts.append(words(middle, y + 14, str(likelihood), anchor="middle", bold=True))
    told = sheet.say("kemungkinan →", "likelihood →")
    parts.append(words(sheet.width - 3, y + 31, told, size=SMALL, fill=MUTED, anchor="end"))
    y += 36
    if others:
        word = sheet.say("Belum dinilai", "Not assessed")
        text = wrap(f"{word}: {', '.join(others)}", SMALL, sheet.width - 4, most=6)
        parts.append(words(0, y + 12, text, size=SMALL))
        y += height_of(text.count, SMALL) + 4
    return Drawing(parts, y)


def _grade(weight: int, data: RiskGrid) -> int:
    return 0 if weight >= data.high else 1 if weight >= data.moderate else 2


def _signs(data: RiskGrid, sheet: Page) -> list[tuple[Sample, str]]:
    def sample(shade: float) -> Sample:
        return lambda x, y: (
            box(x, y - 6, 22, 12, fill=PAPER, stroke=GRID)
            + box(x, y - 6, 22, 12, fill=ACCENT, opacity=shade)
        )

    limits = (f"≥ {data.high}", f"≥ {data.moderate}", f"< {data.moderate}")
    return [
        (sample(shade), f"{name.say(sheet.lang)} ({limit})")
        for name, shade, limit in zip(_GRADES, SHADES, limits, strict=True)
    ]


def _weights(data: RiskGrid) -> list[int | None]:
    return [
        risk.likelihood * risk.impact if risk.likelihood and risk.impact else None
        for risk in data.risks
    ]


def _title(data: RiskGrid, sheet: Page) -> str:
    known = [weight for weight in _weights(data) if weight is not None]
    if not known:
        return sheet.say("Risiko belum dinilai", "The risks have not been assessed")
    high = sum(weight >= data.high for weight in known)
    if not high:
        return sheet.say(
            "Tidak satu pun dari {count} risiko yang dinilai tergolong tinggi",
            "None of {count} risks assessed is high"
            if len(known) > 1
            else "None of {count} risk assessed is high",
            count=len(known),
        )
    return sheet.say(
        "Sebanyak {high} dari {count} risiko yang dinilai tergolong tinggi",
        "High risks: {high} of {count} assessed",
        high=high,
        count=len(known),
    )


def _told(data: RiskGrid, sheet: Page) -> str:
    held, others = _cells(data)
    said = [
        sheet.say(
            "Kemungkinan {likelihood}, dampak {impact}: {codes}.",
            "Likelihood {likelihood}, impact {impact}: {codes}.",
            likelihood=likelihood,
            impact=impact,
            codes=", ".join(codes),
        )
        for (likelihood, impact), codes in sorted(held.items(), reverse=True)
    ]
    if others:
        said.append(f"{sheet.say('Belum dinilai', 'Not assessed')}: {', '.join(others)}.")
    return " ".join(said)


def _table(data: RiskGrid, sheet: Page) -> ChartTable:
    head = (
        sheet.say("Kode", "Code"),
        sheet.say("Kemungkinan", "Likelihood"),
        sheet.say("Dampak", "Impact"),
        sheet.say("Tingkat", "Grade"),
    )
    rows = []
    for risk, weight in zip(data.risks, _weights(data), strict=True):
        steps = ("–" if step is None else str(step) for step in (risk.likelihood, risk.impact))
        grade = _GRADES[_grade(weight, data)].say(sheet.lang) if weight is not None else "–"
        rows.append((tidy(risk.code), *steps, grade))
    return ChartTable(head, tuple(rows))


_GRADES = (Text("tinggi", "high"), Text("sedang", "moderate"), Text("rendah", "low"))
SHADES = (0.5, 0.22, 0.05)
_MOST_LINES = 12
_MOST_STEPS = 10
