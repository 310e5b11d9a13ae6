"""The quick wins: what each changed, with a photograph where there is one, and which run on."""

from smartplan.books.parts.part import illustrated
from smartplan.books.pictures.gallery import Gallery
from smartplan.books.pictures.picture import NoPicture
from smartplan.books.subject import Subject
from smartplan.books.talk.slide import (
    MOST_ROWS,
    Slide,
    SlideColumn,
    SlidePhoto,
    SlideRow,
    SlideTable,
    first,
    prose,
    row,
)
from smartplan.facts.quick_wins import sheet_of
from smartplan.plan.model.program import Program
from smartplan.plan.model.quick_win import QuickWin
from smartplan.plan.model.sources import SourceKind
from smartplan.wording import Lang, Text, day


def before_after(subject: Subject, lang: Lang) -> Slide | None:
    """The state before each quick win and after it, in the order of the dimensions."""
    plan = subject.plan
    found = [(one, sheet) for one in plan.programs.values() if (sheet := sheet_of(one))]
    order = list(plan.dimensions.dimensions) if plan.dimensions else []
    held = sorted(
        ((one, sheet) for one, sheet in found if sheet.before or sheet.after),
        key=lambda pair: (
            order.index(pair[0].dimension or "") if pair[0].dimension in order else len(order)
        ),
    )
    if not held:
        return None
    room = _CELL if len(held) > _FEW else _CELL * 2
    rows, left = first([_row(one, sheet, room, lang) for one, sheet in held], MOST_ROWS)
    sources = dict.fromkeys(
        source for one, sheet in held for source in (*sheet.sources, *one.sources)
    )
    return Slide(
        id="quick-wins",
        title=(_TITLE if len(held) > 1 else _TITLE_ONE).fill(count=len(held)).say(lang),
        table=SlideTable(
            tuple(SlideColumn(head.say(lang), width) for head, width in _COLUMNS),
            rows,
            _MORE.fill(count=left).say(lang) if left else "",
        ),
        photos=_photos(subject, tuple(sources)),
        targets=("tbl-quick-wins",),
        sources=tuple(sources),
        illustration=any(row.is_illustration for row in rows),
    )


def _row(program: Program, sheet: QuickWin, room: int, lang: Lang) -> SlideRow:
    return row(
        program.name,
        prose(sheet.before, room),
        prose(sheet.after, room),
        day(sheet.deadline, lang) if sheet.deadline else "–",
        illustration=illustrated(sheet, within=illustrated(program)),
    )


def _photos(subject: Subject, sources: tuple[str, ...]) -> tuple[SlidePhoto, ...]:
    """The photographs among some sources, as far as a slide has room and their files are there."""
    gallery = Gallery(subject.root)
    found = []
    for id in dict.fromkeys(sources):
        source = subject.plan.sources.get(id)
        if source is None or source.kind is not SourceKind.PHOTO or not source.file:
            continue
        held = gallery.find(source.file)
        if not isinstance(held, NoPicture):
            found.append(SlidePhoto(held.block(source.title), source.title))
    return tuple(found[:_MOST_PHOTOS])


_CELL = 90  # letters of a cell that tells a state
_FEW = 3
_MOST_PHOTOS = 2
_COLUMNS = (
    (Text("Quick win", "Quick win"), 5),
    (Text("Sebelum", "Before"), 7),
    (Text("Sesudah", "After"), 7),
    (Text("Tenggat", "By"), 3),
)
_TITLE = Text(
    "Sebanyak {count} quick win mengubah layanan yang dirasakan warga",
    "What {count} quick wins change for residents",
)
_TITLE_ONE = Text(
    "Satu quick win mengubah layanan yang dirasakan warga",
    "What one quick win changes for residents",
)
_MORE = Text(
    "Sebanyak {count} quick win lainnya ada dalam Buku II.", "Book II has {count} more quick wins."
)
