"""The tracked changes of a paragraph, each as a change of the text of the plan that it is in."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from smartplan.books.fields.texts import is_prose_at, text_key
from smartplan.plan.types import steps
from smartplan.route import Route
from smartplan.source.office.wordfile import WordParagraph, WordRevision
from smartplan.value import replace
from smartplan.wordfiles.places import FieldSpan, PlacedParagraph
from smartplan.wordfiles.printed import PrintedTexts
from smartplan.wordfiles.review import FieldEdit, ReviewedChange, ReviewPlace
from smartplan.wordfiles.sharing import BEYOND, RevisionShare, edits_of, parted, shared
from smartplan.wordfiles.transfer import applied, transferred
from smartplan.wording import Text


def changes_of(
    held: PlacedParagraph, place: ReviewPlace, printed: PrintedTexts, author: str = ""
) -> Iterator[ReviewedChange]:
    """What reviewers, or one `author`, changed in a paragraph: a change for each text in it."""
    paragraph = held.paragraph
    revisions = parted([one for one in paragraph.revisions if author in ("", one.author)])
    if not revisions:
        return
    shares = shared(held, revisions)
    rest = shares[None]
    for span in held.spans:
        share = shares[span]
        if share.why is BEYOND:  # told with all that is around it
            rest.why = BEYOND
        elif share.revisions:
            made = _change(paragraph, span, share, printed)
            yield replace(made, place=place)
    if rest.revisions and not any(share.is_whole for share in shares.values()):
        edits = edits_of(0, len(paragraph.old), [one.revision for one in revisions])
        yield ReviewedChange(
            place,
            _authors(rest.revisions),
            _day(rest.revisions),
            _line(paragraph.old),
            _line(applied(paragraph.old, edits)),
            why=rest.why or _reason(held, rest),
        )


def _change(
    paragraph: WordParagraph, span: FieldSpan, share: RevisionShare, printed: PrintedTexts
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
    if not value and _is_needed(span.field.route):
        return replace(made, why=_NEEDED)
    return replace(
        made, field=span.field, edit=FieldEdit(printed.written(span.field.route), raw, value)
    )


def _is_needed(route: Route) -> bool:
    """Whether a text may not be left out."""
    step = tuple(steps(route))[-1]
    return step.field is not None and step.field.required and step.at.key == step.field.key


def _reason(held: PlacedParagraph, rest: RevisionShare) -> Text:
    """Why a change is in no text of the plan."""
    if held.named:
        return _MENTION.fill(route=str(held.named[0].route))
    if not held.paragraph.old.strip() or rest.is_new:
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
_NEEDED = Text(
    "isian ini wajib ada dan tidak dapat dikosongkan",
    "this text has to be there and cannot be left out",
)
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
