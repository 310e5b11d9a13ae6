"""The quick wins: what each changed, with a photograph where there is one, and which run on."""

from collections.abc import Iterable, Iterator

from smartplan.books.parts.nouns import QUICK_WIN, counted
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
    SlideText,
    first,
    prose,
    row,
    without_blanks,
)
from smartplan.facts.quick_wins import WinFate, outcome, sheet_of, without_news
from smartplan.facts.realisations import realisations
from smartplan.plan.model.program import Program
from smartplan.plan.model.quick_win import QuickWin
from smartplan.plan.model.sources import SourceKind
from smartplan.plan.plan import Plan
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
    sources = dict.fromkeys(
        source for one, sheet in held for source in (*sheet.sources, *one.sources)
    )
    photos = _photos(subject, (*sources, *_news(plan, [one for one, _ in held])))
    room = _CELL // 2 if photos else _CELL
    rows, left = first([_row(one, sheet, room) for one, sheet in held], _MOST_WINS)
    return Slide(
        id="quick-wins",
        title=(_TITLE if len(held) > 1 else _TITLE_ONE).fill(count=len(held)).say(lang),
        table=SlideTable(
            tuple(SlideColumn(head.say(lang), width) for head, width in _COLUMNS),
            rows,
            left,
        ),
        photos=tuple(photos.values()),
        said=tuple(_whole(one, sheet, lang) for one, sheet in held[:_MOST_SAID]),
        targets=("tbl-quick-wins",),
        sources=tuple(dict.fromkeys((*sources, *photos))),
        illustration=any(row.illustration for row in rows),
    )


def _row(program: Program, sheet: QuickWin, room: int) -> SlideRow:
    return row(
        program.name,
        prose(sheet.before, room),
        prose(sheet.after, room),
        illustration=illustrated(sheet, within=illustrated(program)),
    )


def _whole(program: Program, sheet: QuickWin, lang: Lang) -> SlideText:
    """What a row has no room for: both states in full, and the day."""
    states = " → ".join(" ".join(text.split()) for text in (sheet.before, sheet.after) if text)
    by = f" ({day(sheet.deadline, lang)})" if sheet.deadline else ""
    return SlideText(f"{program.name}{by}: {states}", prose=True)


def _news(plan: Plan, programs: Iterable[Program]) -> Iterator[str]:
    """The sources of what was told of programs, the last year first."""
    for program in programs:
        for _, entry in reversed(tuple(realisations(plan, program.id))):
            yield from entry.sources


def _photos(subject: Subject, sources: tuple[str, ...]) -> dict[str, SlidePhoto]:
    """The photographs among some sources, as far as a slide has room and their files are there."""
    gallery = Gallery(subject.root)
    found: dict[str, SlidePhoto] = {}
    for id in dict.fromkeys(sources):
        source = subject.plan.sources.get(id)
        if source is None or source.kind is not SourceKind.PHOTO or not source.file:
            continue
        held = gallery.find(source.file)
        if not isinstance(held, NoPicture) and len(found) < _MOST_PHOTOS:
            found[id] = SlidePhoto(held.block(source.title), source.title)
    return found


def running_on(plan: Plan, lang: Lang) -> Slide | None:
    """What became of the quick wins whose deadline is over: which run on, ended, or stopped."""
    past = [
        (program, held)
        for program in plan.programs.values()
        if (sheet := program.quick_win)
        and sheet.deadline
        and sheet.deadline.is_before(plan.as_of)
        and (held := outcome(program, plan))
    ]
    if not past:
        return None
    silent = {program.id: day for program, day in without_news(plan)}
    order = sorted(past, key=lambda one: (one[0].id not in silent, _FATES.index(one[1].fate)))
    rows, left = first(
        [
            row(
                program.name,
                held.fate.label.say(lang),
                str(held.year) if held.year else "–",
                prose(held.reason, _CELL * 2, _SILENT.say(lang) if program.id in silent else "–"),
                illustration=illustrated(program),
            )
            for program, held in order
        ],
        MOST_ROWS,
    )
    count = sum(held.fate in (WinFate.RUNNING_ON, WinFate.ENDED) for _, held in past)
    title = (_FATE_SILENT if silent else _FATE).fill(
        count=count, all=counted(len(past), QUICK_WIN), silent=len(silent)
    )
    return Slide(
        id="quick-wins-now",
        title=title.say(lang),
        table=without_blanks(
            SlideTable(
                tuple(SlideColumn(head.say(lang), width) for head, width in _NOW), rows, left
            )
        ),
        targets=("tbl-quick-wins",),
        illustration=any(illustrated(one) for one, _ in past),
    )


_CELL = 110  # letters of a cell that tells a state
_MOST_WINS, _MOST_SAID = 3, 8  # on the slide, and in the notes
_MOST_PHOTOS = 2
_COLUMNS = (
    (Text("Quick win", "Quick win"), 6),
    (Text("Sebelum", "Before"), 7),
    (Text("Sesudah", "After"), 7),
)
_TITLE = Text(
    "Sebanyak {count} quick win mengubah layanan yang dirasakan warga",
    "What {count} quick wins change for residents",
)
_TITLE_ONE = Text(
    "Satu quick win mengubah layanan yang dirasakan warga",
    "What one quick win changes for residents",
)
_FATES = (WinFate.STOPPED, WinFate.UNKNOWN, WinFate.RUNNING_ON, WinFate.ENDED)
_NOW = (
    (Text("Quick win", "Quick win"), 7),
    (Text("Keadaan", "State"), 3),
    (Text("Kabar terakhir", "Last news"), 3),
    (Text("Alasan atau kendala", "Reason or constraint"), 9),
)
_SILENT = Text("tanpa kabar", "no news")
_FATE = Text(
    "Berjalan terus atau selesai: {count} dari {all} yang tenggatnya lewat",
    "Running on or done: {count} of {all} past their deadline",
)
_FATE_SILENT = Text(
    "Menurut kabar terakhir {count} dari {all} yang tenggatnya lewat berjalan terus atau selesai; "
    "tanpa kabar baru: {silent}",
    "By the last word {count} of {all} past their deadline run on or are done; no fresh news: "
    "{silent}",
)
