"""Which of the tracked changes of a paragraph are in which text of the plan, and in none."""

from collections.abc import Iterator, Sequence

from smartplan.source.office.wordfile import WordRevision
from smartplan.value import dataclass, field, replace
from smartplan.wordfiles.places import FieldSpan, PlacedParagraph
from smartplan.wordfiles.transfer import PrintedEdit, applied
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class PartedRevision:
    """A revision; of what was put in, whether a paragraph ends before or behind it there."""

    revision: WordRevision
    is_after_break: bool = False
    is_before_break: bool = False


def parted(revisions: Sequence[WordRevision]) -> list[PartedRevision]:
    """The revisions, parted where paragraphs end in what was put in at one place."""
    pieces = [piece for one in revisions for piece in _pieces(one)]
    breaks: dict[tuple[int, int], list[int]] = {}
    for at, one in enumerate(pieces):
        if one.is_insertion and one.text == "\n":
            breaks.setdefault(one.old, []).append(at)
    found = []
    for at, one in enumerate(pieces):
        held = breaks.get(one.old, ()) if one.is_insertion else ()
        found.append(
            PartedRevision(
                one, any(place <= at for place in held), any(place >= at for place in held)
            )
        )
    return found


def _pieces(one: WordRevision) -> Iterator[WordRevision]:
    if not one.is_insertion:
        yield one
        return
    for at, text in enumerate(one.text.split("\n")):
        if at:
            yield replace(one, text="\n")
        if text:
            yield replace(one, text=text)


@dataclass(slots=True)
class RevisionShare:
    """The revisions in one text of the plan, or in none of them.

    `edits` are what they make of it; `is_whole` where the whole paragraph was written anew, and
    what is before and behind the text has been found again in it; `is_new` where they are
    paragraphs of their own.
    """

    revisions: list[WordRevision] = field(default_factory=list)
    edits: list[PrintedEdit] = field(default_factory=list)
    why: Text | None = None
    is_whole: bool = False
    is_new: bool = True


def shared(
    held: PlacedParagraph, pieces: Sequence[PartedRevision]
) -> dict[FieldSpan | None, RevisionShare]:
    """Each revision with the text that it is in; None has what is in none."""
    old = held.paragraph.old
    shares: dict[FieldSpan | None, RevisionShare] = {one: RevisionShare() for one in held.spans}
    rest = shares[None] = RevisionShare()
    revisions = [piece.revision for piece in pieces]
    for piece in pieces:
        one = piece.revision
        met = list(_met(piece, held.spans, revisions))
        for span in met:
            shares[span].revisions.append(one)
            if one.is_insertion and len(met) > 1:
                shares[span].why = _BETWEEN
        if _is_outside(one, met, old):
            rest.revisions.append(one)
            rest.is_new = rest.is_new and (piece.is_after_break or piece.is_before_break)
            for span in met:
                shares[span].why = BEYOND
    for span in held.spans:
        share = shares[span]
        share.edits = edits_of(span.start, span.end, share.revisions)
        if share.why is BEYOND and len(held.spans) == 1:
            _rewritten(share, span, old, edits_of(0, len(old), revisions))
        if _is_moved(share.revisions):
            share.why = _MOVED
    return shares


def _met(
    piece: PartedRevision, spans: Sequence[FieldSpan], revisions: Sequence[WordRevision]
) -> Iterator[FieldSpan]:
    """The texts that a revision is in; what is put in at an end of one grows it."""
    one = piece.revision
    start, end = one.old
    for span in spans:
        if not one.is_insertion:
            if max(start, span.start) < min(end, span.end):
                yield span
        elif span.start < start < span.end or (
            start in (span.start, span.end) and _grows(piece, span, revisions)
        ):
            yield span


def _grows(piece: PartedRevision, span: FieldSpan, revisions: Sequence[WordRevision]) -> bool:
    """Whether what is put in at an end of a text belongs to it, and is no paragraph of its own."""
    at = piece.revision.old[0]
    is_apart = (at == span.end and piece.is_after_break) or (
        at == span.start and piece.is_before_break
    )
    if is_apart:
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


def _is_outside(one: WordRevision, spans: Sequence[FieldSpan], old: str) -> bool:
    """Whether a revision changes words that are of no text of the plan, not only signs."""
    if not spans:
        return bool(one.text.strip())
    if one.is_insertion:
        return False
    start, end = one.old
    parts, done = [], start
    for span in spans:
        parts.append(old[done : max(done, span.start)])
        done = max(done, span.end)
    parts.append(old[done:end])
    return any(map(str.isalnum, "".join(parts)))


def edits_of(start: int, end: int, revisions: Sequence[WordRevision]) -> list[PrintedEdit]:
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


def _rewritten(share: RevisionShare, span: FieldSpan, old: str, edits: list[PrintedEdit]) -> None:
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


_BETWEEN = Text(
    "berada di antara dua isian, dan dapat termasuk keduanya",
    "this is between two texts of the plan and may belong to either",
)
BEYOND = Text(
    "mengubah pula kata-kata di sekitar isian ini, yang ditulis smartplan",
    "this changes words around the text, too, that smartplan wrote",
)
_MOVED = Text("dipindahkan ke atau dari tempat lain", "moved to or from another place")
