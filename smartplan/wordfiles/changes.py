"""The tracked changes of a paragraph, each as a change of the text of the plan that it is in."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from smartplan.books.fields.texts import is_prose_at, text_key
from smartplan.source.office.wordfile import WordParagraph, WordRevision
from smartplan.value import dataclass, field, replace
from smartplan.wordfiles.places import FieldSpan, PlacedParagraph
from smartplan.wordfiles.printed import PrintedTexts
from smartplan.wordfiles.review import FieldEdit, ReviewedChange, ReviewPlace
from smartplan.wordfiles.transfer import PrintedEdit, applied, transferred
from smartplan.wording import Text


def changes_of(
    held: PlacedParagraph, place: ReviewPlace, printed: PrintedTexts, author: str = ""
) -> Iterator[ReviewedChange]:
    """What reviewers, or one `author`, changed in a paragraph: a change for each text in it."""
    paragraph = held.paragraph
    revisions = [one for one in paragraph.revisions if author in ("", one.author)]
    if not revisions:
        return
    shares = _shared(held, revisions)
    for span in held.spans:
        share = shares[span]
        if share.revisions:
            made = _change(paragraph, span, share, printed)
            yield replace(made, place=place)
    rest = shares[None]
    if rest.revisions and not all(share.is_whole for span, share in shares.items() if span):
        edits = _edits(0, len(paragraph.old), revisions)
        yield ReviewedChange(
            place,
            _authors(rest.revisions),
            _day(rest.revisions),
            _line(paragraph.old),
            _line(applied(paragraph.old, edits)),
            why=_reason(held, rest.revisions),
        )


@dataclass(slots=True)
class _Share:
    """The revisions in one text of the plan, or in none of them.

    `edits` are what they make of it; `is_whole` where the whole paragraph was written anew, and
    what is before and behind the text has been found again in it.
    """

    revisions: list[WordRevision] = field(default_factory=list)
    edits: list[PrintedEdit] = field(default_factory=list)
    why: Text | None = None
    is_whole: bool = False


def _shared(
    held: PlacedParagraph, revisions: Sequence[WordRevision]
) -> dict[FieldSpan | None, _Share]:
    """Each revision with the text that it is in; None has what is in none."""
    old = held.paragraph.old
    shares: dict[FieldSpan | None, _Share] = {one: _Share() for one in held.spans}
    rest = shares[None] = _Share()
    for one in revisions:
        met = list(_met(one, held.spans, revisions))
        for span in met:
            shares[span].revisions.append(one)
            if one.is_insertion and len(met) > 1:
                shares[span].why = _BETWEEN
        outside = one.text if not met else "" if one.is_insertion else _outside(one, met, old)
        if outside.strip():
            rest.revisions.append(one)
            for span in met:
                shares[span].why = _BEYOND
    for span in held.spans:
        share = shares[span]
        share.edits = _edits(span.start, span.end, share.revisions)
        if share.why is _BEYOND and len(held.spans) == 1:
            _rewritten(share, span, old, _edits(0, len(old), revisions))
        if _is_moved(share.revisions):
            share.why = _MOVED
    return shares


def _met(
    one: WordRevision, spans: Sequence[FieldSpan], revisions: Sequence[WordRevision]
) -> Iterator[FieldSpan]:
    """The texts that a revision is in; what is put in at an end of one grows it."""
    start, end = one.old
    for span in spans:
        if not one.is_insertion:
            if max(start, span.start) < min(end, span.end):
                yield span
        elif span.start < start < span.end or (
            start in (span.start, span.end) and _grows(one, span, revisions)
        ):
            yield span


def _grows(one: WordRevision, span: FieldSpan, revisions: Sequence[WordRevision]) -> bool:
    """Whether what is put in at an end of a text belongs to it, and is no paragraph of its own."""
    at = one.old[0]
    if (at == span.end and one.text.startswith("\n")) or (
        at == span.start and one.text.endswith("\n")
    ):
        return False
    return _deletes(revisions, span, at) or not _replaces(revisions, span, at)


def _replaces(revisions: Sequence[WordRevision], span: FieldSpan, at: int) -> bool:
    """Whether words beside a text, not of it, were taken out where something was put in."""
    return any(
        (at == span.start and one.old[1] == at) or (at == span.end and one.old[0] == at)
        for one in revisions
        if not one.is_insertion
    )


def _deletes(revisions: Sequence[WordRevision], span: FieldSpan, at: int) -> bool:
    """Whether words of a text itself were taken out there."""
    return any(
        max(one.old[0], span.start) < min(one.old[1], span.end) and at in one.old
        for one in revisions
        if not one.is_insertion
    )


def _outside(one: WordRevision, spans: Sequence[FieldSpan], old: str) -> str:
    """What a deletion takes out that is of no text of the plan, signs and blanks left out."""
    start, end = one.old
    parts, done = [], start
    for span in spans:
        parts.append(old[done : max(done, span.start)])
        done = max(done, span.end)
    parts.append(old[done:end])
    return "".join(filter(str.isalnum, "".join(parts)))


def _edits(start: int, end: int, revisions: Sequence[WordRevision]) -> list[PrintedEdit]:
    """The revisions as edits of the text between two places, told from its beginning."""
    made: list[PrintedEdit] = []
    for one in sorted(revisions, key=lambda one: one.old):
        first, last = max(one.old[0], start) - start, min(one.old[1], end) - start
        text = one.text if one.is_insertion else ""
        if made and first <= made[-1].end:
            before = made.pop()
            made.append(PrintedEdit(before.start, max(before.end, last), before.text + text))
        else:
            made.append(PrintedEdit(first, max(first, last), text))
    return made


def _rewritten(share: _Share, span: FieldSpan, old: str, edits: list[PrintedEdit]) -> None:
    """Find a text again in a paragraph that was written anew, by what stands around it."""
    now, before, behind = applied(old, edits), old[: span.start], old[span.end :]
    if not now.strip():
        text = ""
    elif now.startswith(before) and now.endswith(behind) and len(now) >= len(before + behind):
        text = now[len(before) : len(now) - len(behind)]
    else:
        return
    share.edits = [PrintedEdit(0, span.end - span.start, text)]
    share.why, share.is_whole = None, True


def _is_moved(revisions: Sequence[WordRevision]) -> bool:
    """Whether words went elsewhere, or came from there."""
    gone = sorted(one.text for one in revisions if one.is_move and not one.is_insertion)
    come = sorted(one.text for one in revisions if one.is_move and one.is_insertion)
    return gone != come


def _change(
    paragraph: WordParagraph, span: FieldSpan, share: _Share, printed: PrintedTexts
) -> ReviewedChange:
    old = paragraph.old[span.start : span.end]
    made = ReviewedChange(
        _NOWHERE,
        _authors(share.revisions),
        _day(share.revisions),
        _line(old),
        _line(applied(old, share.edits)),
        why=share.why,
    )
    if share.why:
        return made
    raw, flat = printed.raw(span.field.route), printed.flat(span.field)
    if not printed.is_exact and text_key(_line(old)) != text_key(flat.text):
        return replace(made, why=_STALE)
    value = transferred(
        raw,
        flat,
        span.field.part,
        old,
        share.edits,
        is_prose=is_prose_at(span.field.route),
    )
    if isinstance(value, Text):
        return replace(made, why=value)
    return replace(made, field=span.field, edit=FieldEdit(raw, value))


def _reason(held: PlacedParagraph, revisions: Sequence[WordRevision]) -> Text:
    """Why a change is in no text of the plan."""
    if held.named:
        return _MENTION.fill(route=str(held.named[0].route))
    if not held.paragraph.old.strip() or all("\n" in one.text for one in revisions):
        return _NEW
    return _GENERATED


def _authors(revisions: Sequence[WordRevision]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.author for one in revisions if one.author))


def _day(revisions: Sequence[WordRevision]) -> datetime | None:
    return max((one.day for one in revisions if one.day), default=None)


def _line(text: str) -> str:
    """A text as it is told: on one line."""
    return " ".join(text.split())


_NOWHERE = ReviewPlace("", 0)
_BETWEEN = Text(
    "berada di antara dua isian, dan dapat termasuk keduanya",
    "this is between two texts of the plan and may belong to either",
)
_BEYOND = Text(
    "mengubah pula kata-kata di sekitar isian ini, yang ditulis smartplan",
    "this changes words around the text, too, that smartplan wrote",
)
_MOVED = Text("dipindahkan ke atau dari tempat lain", "moved to or from another place")
_STALE = Text(
    "rencana sudah berubah sejak buku ini dibuat; sebutkan revisinya dengan --against",
    "the plan has changed since this book was made; name its revision with --against",
)
_MENTION = Text(
    "ini hanya menyebut {route}; ubah di sana",
    "this only names {route}; change it there",
)
_NEW = Text("paragraf baru: belum ada isiannya", "a new paragraph: no text of the plan yet")
_GENERATED = Text(
    "kata-kata ini disusun smartplan dari isian lain",
    "smartplan makes these words of other data",
)
