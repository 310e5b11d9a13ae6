"""Who steers, who carries out and who is heard: boxes with the lines of reporting."""

from collections.abc import Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import BODY, SMALL, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import ACCENT, BAND, MUTED, PAPER
from smartplan.books.charts.data_plan import BodiesChart, BodyBox
from smartplan.books.charts.key import Sample, key
from smartplan.books.charts.marks import Point, box, line, words
from smartplan.books.charts.measure import Lines, height_of, tidy, wrap
from smartplan.wording import Lang, listed, same

Row = Sequence[BodyBox]


def bodies_chart(
    data: BodiesChart, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw the head of the region on top and the bodies by rank below; forums only advise."""
    sheet = page(lang, prefix, data, narrow=narrow)
    story = Story(
        "bodies-chart",
        _title(data, sheet),
        _told(data, sheet),
        _table(data, sheet),
        data.about,
    )
    if not data.bodies:
        missing = sheet.say("Belum ada badan yang dibentuk.", "No body has been set up yet.")
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(data, sheet, y))


def _drawn(data: BodiesChart, sheet: Page, y: float) -> Drawing:
    ranks = sorted({one.rank for one in data.bodies})
    most = 1 if sheet.narrow else _ABREAST
    rows: list[tuple[int, Row]] = []
    for rank in ranks:
        held = [one for one in data.bodies if one.rank == rank]
        rows += [(rank, held[at : at + most]) for at in range(0, len(held), most)]
    lines: list[str] = []
    boxes: list[str] = []
    head = wrap(data.head, BODY, sheet.width * 0.6 - 24, most=2, bold=True)
    tall = height_of(head.count, BODY) + 20
    trunk = _TRUNK if sheet.narrow else sheet.width / 2
    left = 0.0 if sheet.narrow else sheet.width * 0.2
    boxes.append(box(left, y, sheet.width * 0.6, tall, fill=ACCENT, radius=4))
    middle = left + sheet.width * 0.3
    boxes.append(words(middle, y + 23, head, fill=PAPER, anchor="middle", bold=True))
    above = y + tall
    y = above + _BETWEEN
    advising = _advising(data)
    for rank, row in rows:
        dash = _DASH if rank == advising else ""
        indent = _TRUNK * 2 if sheet.narrow else 0.0
        wide = min((sheet.width - indent - _GAP * (len(row) - 1)) / len(row), _WIDEST)
        start = indent or (sheet.width - wide * len(row) - _GAP * (len(row) - 1)) / 2
        height = max(_height(one, wide, sheet) for one in row)
        for at, one in enumerate(row):
            x = start + at * (wide + _GAP)
            boxes += _box(one, (x, y), wide, height, sheet)
            joint = (x, y + height / 2) if sheet.narrow else (x + wide / 2, y)
            lines += _line((trunk, above), joint, dash, sheet)
        if rank != advising:
            above = y + height if not sheet.narrow else above
        y += height + _BETWEEN
    signs, bottom = key(sheet, y - 10, _signs(data, sheet))
    return Drawing((*lines, *boxes, *signs), bottom)


def _advising(data: BodiesChart) -> int:
    """The rank of those that are heard and do not report."""
    return max(_FORUMS, *(one.rank for one in data.bodies))


def _line(start: Point, end: Point, dash: str, sheet: Page) -> list[str]:
    """Down the trunk and across; on phones to the side of the box."""
    if sheet.narrow:
        corner = (start[0], end[1])
        points = [(start, corner), (corner, end)]
    else:
        level = end[1] - _BETWEEN / 2
        points = [
            (start, (start[0], level)),
            ((start[0], level), (end[0], level)),
            ((end[0], level), end),
        ]
    return [line(a, b, stroke=MUTED, width=1.5, dash=dash) for a, b in points if a != b]


def _texts(one: BodyBox, wide: float, sheet: Page) -> tuple[Lines, list[Lines]]:
    name = wrap(one.name, BODY, wide - 24, most=3, bold=True)
    if not one.founded:
        return name, [wrap(sheet.say("belum dibentuk", "not set up yet"), SMALL, wide - 24)]
    said = []
    if tidy(one.chair):
        said.append(f"{sheet.say('Ketua', 'Chair')}: {tidy(one.chair)}")
    said.append(_members(one, sheet))
    if one.meetings:
        said.append(
            sheet.say(
                "{n} rapat tercatat",
                "{n} meetings on record" if one.meetings > 1 else "{n} meeting on record",
                n=one.meetings,
            )
        )
    return name, [wrap(text, SMALL, wide - 24, most=3) for text in said]


def _members(one: BodyBox, sheet: Page) -> str:
    if not one.members:
        return sheet.say("susunan belum ditetapkan", "members not named yet")
    text = sheet.say(
        "{n} anggota", "{n} members" if one.members > 1 else "{n} member", n=one.members
    )
    if not one.external:
        return text
    return text + sheet.say(
        ", {n} dari luar pemerintah", ", {n} from outside government", n=one.external
    )


def _height(one: BodyBox, wide: float, sheet: Page) -> float:
    name, texts = _texts(one, wide, sheet)
    return height_of(name.count, BODY) + sum(height_of(t.count, SMALL) + 2 for t in texts) + 22


def _box(one: BodyBox, place: Point, wide: float, height: float, sheet: Page) -> list[str]:
    x, y = place
    name, texts = _texts(one, wide, sheet)
    fill, dash = (BAND, "") if one.founded else (PAPER, "4 4")
    parts = [
        box(x, y, wide, height, fill=fill, stroke=MUTED, dash=dash, radius=4),
        words(x + 12, y + 22, name, bold=True),
    ]
    y += 14 + height_of(name.count, BODY)
    for text in texts:
        parts.append(words(x + 12, y + 13, text, size=SMALL, fill=MUTED))
        y += height_of(text.count, SMALL) + 2
    return parts


def _signs(data: BodiesChart, sheet: Page) -> list[tuple[Sample, str]]:
    ranks = {one.rank for one in data.bodies}
    advising = _advising(data)
    signs: list[tuple[Sample, str]] = []
    if ranks - {advising}:
        signs.append((_sample(""), sheet.say("bertanggung jawab kepada", "reports to")))
    if advising in ranks:
        signs.append((_sample(_DASH), sheet.say("memberi masukan kepada", "advises")))
    return signs


def _sample(dash: str) -> Sample:
    return lambda x, y: line((x, y), (x + 22, y), stroke=MUTED, width=1.5, dash=dash)


def _title(data: BodiesChart, sheet: Page) -> str:
    gone = [same(tidy(one.name)) for one in data.bodies if not one.founded]
    if not data.bodies or len(gone) == len(data.bodies):
        return sheet.say("Badan pelaksana belum dibentuk", "No body has been set up yet")
    if gone:
        names = listed(gone).say(sheet.lang)
        return sheet.say("{names} belum dibentuk", "Not set up yet: {names}", names=names)
    members = sum(one.members for one in data.bodies)
    external = sum(one.external for one in data.bodies)
    count = len(data.bodies)
    if not members:
        return sheet.say(
            "Ada {count} badan; susunannya belum ditetapkan",
            "Bodies: {count}; their members are not named yet"
            if count > 1
            else "Bodies: {count}; its members are not named yet",
            count=count,
        )
    return sheet.say(
        "Ada {count} badan dengan {members} kursi; {external} diisi dari luar pemerintah",
        "Seats in {count} bodies: {members}, of which {external} from outside government",
        count=count,
        members=members,
        external=external,
    )


def _told(data: BodiesChart, sheet: Page) -> str:
    said = [f"{tidy(data.head)}."] if tidy(data.head) else []
    for one in data.bodies:
        _, texts = _texts(one, sheet.width, sheet)
        parts = ", ".join(text.full or " ".join(text.lines) for text in texts)
        said.append(f"{tidy(one.name)}: {parts}.")
    return " ".join(said)


def _table(data: BodiesChart, sheet: Page) -> ChartTable:
    head = (
        sheet.say("Badan", "Body"),
        sheet.say("Ketua", "Chair"),
        sheet.say("Anggota", "Members"),
        sheet.say("Dari luar pemerintah", "From outside government"),
        sheet.say("Rapat tercatat", "Meetings on record"),
    )
    rows = [
        (
            tidy(one.name),
            tidy(one.chair) or "–",
            *(str(number) for number in (one.members, one.external, one.meetings)),
        )
        for one in data.bodies
    ]
    return ChartTable(head, tuple(rows))


_TRUNK = 12.0
_ABREAST = 3
_WIDEST = 320.0
_GAP = 14.0
_BETWEEN = 30.0
_FORUMS = 3
_DASH = "5 4"
