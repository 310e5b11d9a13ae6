"""Where plans stand, one after the other: each on one screen."""

from collections.abc import Iterator, Sequence

from smartplan.blocks import Block, Break, Code, Drawn, Inlines, Items, Paragraph
from smartplan.standing.outline import OutlineStep, StatusOutline
from smartplan.telling.standing.dates import dates_told
from smartplan.telling.standing.owed import agencies_told, duties_told
from smartplan.telling.standing.screen import Screen, StatusAsked, capital, table
from smartplan.telling.standing.stages import gates_told
from smartplan.telling.telling import (
    Section,
    Telling,
    heading,
    lines,
    muted,
    paragraph,
    said,
    strong,
    toned,
)
from smartplan.wording import LANGS, Lang, Text, dated, grouped, listed, same, shortened


def told(found: Sequence[StatusOutline], asked: StatusAsked, lang: Lang) -> Telling:
    """Where each plan stands."""
    sections = tuple(_section(Screen(one, asked, lang)) for one in found)
    hint = (_HINT.say(lang), _EXPLAIN) if asked.is_brief else ("", "")
    return Telling("status", _TITLE.say(lang), sections, hint=hint)


def _section(screen: Screen) -> Section:
    """All of it: of a plan, or of one agency in it."""
    parts = [_doubts(screen), dates_told(screen)]
    if screen.asked.agency:
        parts.append(duties_told(screen))
    else:
        parts += [gates_told(screen), agencies_told(screen), _parts(screen), _followed(screen)]
    parts.append(_steps(screen))
    if screen.asked.is_explained:
        from smartplan.telling.standing.trace import traced

        parts.append(traced(screen))
    return Section(_title(screen), tuple(block for part in parts for block in part))


def _title(screen: Screen) -> Inlines:
    held, asked = screen.held, screen.asked
    day = screen.say(dated(asked.day))
    if asked.agency:
        name = next((one.full_name for one in held.agencies), asked.agency)
        return said(name, muted(f" · {held.region} · {day}"))
    return said(held.region, muted(f" · {held.title} · {day}"))


def _doubts(screen: Screen) -> Iterator[Block]:
    """That something cannot be read, so that nobody takes it for missing; and errors."""
    held = screen.held
    rows = []
    if held.unread:
        files = listed([same(one) for one in held.unread])
        rows.append(screen.say(_UNREAD.fill(files=files)))
    if held.errors:
        text = _ERROR if held.errors == 1 else _ERRORS
        rows.append(screen.say(text.fill(n=held.errors)))
    yield from lines(said(toned("error", text)) for text in rows)


def _parts(screen: Screen) -> Iterator[Block]:
    """How complete the parts are, the emptiest first, each with why."""
    held = screen.held
    wanting = sorted(
        (one for one in held.parts if one.filled != _WHOLE), key=lambda one: one.percent
    )
    yield heading(2, screen.say(_COMPLETE.fill(percent=held.percent)))
    brief = screen.asked.is_brief
    shown = wanting[:_PARTS] if brief else wanting
    if shown:
        rows = []
        for one in shown:
            why = "; ".join(screen.say(reason.text) for reason in one.reasons)
            if brief:
                why = shortened(screen.say(one.reasons[0].text) if one.reasons else "", _REASON)
            solid = one.percent * _WIDTH // 100  # full where nothing is missing
            drawn = "█" * solid + "░" * (_WIDTH - solid)
            rows.append(
                [
                    said(screen.say(one.name)),
                    said(f"{one.percent}%"),
                    said(Drawn(drawn)),
                    said(muted(why)),
                ]
            )
        heads = screen.heads(_PART, _SHARE, Text("", ""), _WHY)
        yield table(heads, rows, ["left", "right", "left", "left"])
    whole, rest = len(held.parts) - len(wanting), len(wanting) - len(shown)
    words = _MORE_PARTS if rest else _WHOLES
    if whole or rest:
        yield paragraph(muted(screen.say(words.fill(rest=rest, whole=whole))))


def _followed(screen: Screen) -> Iterator[Block]:
    """Recommendations, quick wins and the self-assessment, in a line each."""
    held = screen.held
    open_, overdue = held.recommendations
    rows = []
    if open_:
        words = screen.say((_LATE_ADVICE if overdue else _ADVICE).fill(open=open_, late=overdue))
        rows.append(said(toned("warning", words) if overdue else words))
    if held.quick_wins:
        rows.append(_quick_wins(screen))
    for one in held.items:
        low, high = (_two(value) for value in (one.low, one.high))
        items = _ITEMS.fill(
            year=one.year, n=one.answered, of=one.of, proven=one.proven, low=low, high=high
        )
        rows.append(said(screen.say(items)))
    if rows:
        yield heading(2, screen.say(_FOLLOWED))
        yield from lines(rows)


def _quick_wins(screen: Screen) -> Inlines:
    """What became of them, and of which nothing is heard."""
    held = screen.held.quick_wins
    counts = {fate: sum(one.outcome == fate for one in held) for fate in _FATES}
    words = listed([_FATES[fate].fill(n=n) for fate, n in counts.items() if n])
    first = screen.say(_QUICK_WINS.fill(counts=words))
    silent = [one for one in held if one.silent_since]
    if not silent:
        return said(first)
    since = min((one.silent_since for one in silent if one.silent_since), key=lambda day: day.last)
    names = [same(shortened(one.name, _NAME)) for one in silent[:_SILENT]]
    if (more := len(silent) - _SILENT) > 0:
        names.append(_OTHERS.fill(n=more))
    text = (_SILENT_ALL if len(silent) == 1 else _OLDEST).fill(
        n=len(silent), names=listed(names), day=dated(since)
    )
    return said(first, "; ", toned("warning", screen.say(text)))


def _two(value: float) -> Text:
    return Text(*(grouped(value, lang, decimals=2) for lang in LANGS))


def _steps(screen: Screen) -> Iterator[Block]:
    """What to do next, and with what."""
    steps = [one for one in screen.held.steps if one.scope is None]
    if steps:
        yield heading(2, screen.say(_STEPS))
        yield Items(tuple((Paragraph(_step(one, screen)),) for one in steps), ordered=True)


def _step(one: OutlineStep, screen: Screen) -> Inlines:
    who = screen.name(one.agency) if one.agency and not screen.asked.agency else ""
    name = (strong(who), " · ") if who else ()
    text = capital(screen.say(one.text))
    return said(*name, text, Break(), muted(_ARROW), Code(one.how))


_WHOLE = "complete"
_WIDTH = 10  # of a bar
_PARTS = 4
_REASON = 34  # letters of a reason
_ARROW = "→\u00a0"
_NAME, _SILENT = 32, 2  # letters of a name, and how many are named
_TITLE = Text("Keadaan rencana", "Where the plans stand")
_HINT = Text("Berkas dan baris di balik tiap angka: ", "File and line behind each number: ")
_EXPLAIN = "smartplan status --explain"
_UNREAD = Text(
    "Tidak terbaca sebagaimana mestinya: {files}; isinya dapat kurang di bawah ini.",
    "Cannot be read as it should be: {files}; what it holds may be lacking below.",
)
_ERROR = Text(
    "Rencana ini memuat 1 galat: smartplan validate", "This plan has 1 error: smartplan validate"
)
_ERRORS = Text(
    "Rencana ini memuat {n} galat: smartplan validate",
    "This plan has {n} errors: smartplan validate",
)
_COMPLETE = Text("Kelengkapan {percent}%", "Completeness {percent}%")
_PART, _SHARE = Text("bagian", "part"), Text("lengkap", "complete")
_WHY = Text("yang belum ada atau perlu diperiksa", "what is missing or to be checked")
_WHOLES = Text("{whole} bagian sudah lengkap.", "{whole} parts are complete.")
_MORE_PARTS = Text(
    "{rest} bagian lagi perlu dibenahi, {whole} sudah lengkap.",
    "{rest} more need work, {whole} are complete.",
)
_FOLLOWED = Text("Tindak lanjut", "Followed up")
_ADVICE = Text("Rekomendasi: tidak ada yang terbuka.", "Recommendations: none is open.")
_ADVICE = Text("Rekomendasi: {open} terbuka.", "Recommendations: {open} open.")
_LATE_ADVICE = Text(
    "Rekomendasi: {open} terbuka, {late} lewat tenggat.",
    "Recommendations: {open} open, {late} overdue.",
)
_QUICK_WINS = Text("Quick win: {counts}", "Quick wins: {counts}")
_FATES = {
    "running": Text("{n} berjalan", "{n} running"),
    "ended": Text("{n} selesai", "{n} ended"),
    "stopped": Text("{n} berhenti", "{n} stopped"),
    "unknown": Text("{n} belum diketahui", "{n} not known"),
}
_SILENT_ALL = Text("{n} tanpa kabar sejak {day}: {names}", "{n} without news since {day}: {names}")
_OLDEST = Text(
    "{n} tanpa kabar, yang terlama sejak {day}: {names}",
    "{n} without news, the oldest since {day}: {names}",
)
_OTHERS = Text("{n} lagi", "{n} more")
_ITEMS = Text(
    "Penilaian mandiri {year}: {n} dari {of} butir terjawab, {proven} berbukti; perkiraan indeks "
    "{low} sampai {high}.",
    "Self-assessment {year}: {n} of {of} items answered, {proven} with evidence; estimated index "
    "{low} to {high}.",
)
_STEPS = Text("Langkah berikutnya", "Next steps")
