"""What reviewers say in a book, told: by thing, first what they changed, then what they ask."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import PurePath
from shlex import quote
from typing import TypeVar

from smartplan.blocks import Block, Heading, Inlines, Terms
from smartplan.books.fields.things import DIMENSIONS, SUBDIMENSIONS
from smartplan.changes.wordiff import word_diff
from smartplan.changes.wording import names
from smartplan.plan.known import title_of
from smartplan.plan.plan import Plan
from smartplan.plan.types import steps
from smartplan.plan.walk import walk
from smartplan.route import Route
from smartplan.shape.types import ListOf, MapOf
from smartplan.telling.changes import pieces
from smartplan.telling.telling import (
    Section,
    Telling,
    bullets,
    heading,
    joined,
    muted,
    paragraph,
    said,
    strong,
    toned,
)
from smartplan.value import dataclass, replace
from smartplan.wordfiles.review import BookReview, ReviewedChange, ReviewedComment
from smartplan.wording import Lang, Text, day

R = TypeVar("R", ReviewedChange, ReviewedComment)


def told(review: BookReview, plan: Plan, lang: Lang, *, is_asked: bool = True) -> Telling:
    """The changes of the plan's texts, those that are none, and the comments.

    `is_asked` is whether a person still decides what is done with them.
    """
    files = ", ".join(PurePath(one.name).name for one in review.files)
    words = _RouteWords(plan, lang)
    counts = _COUNTS.fill(n=len(review.changes), m=len(review.comments)).say(lang)
    return Telling(
        name="word",
        title=_TITLE.say(lang),
        sections=(
            Section(
                said(_TITLE.say(lang), muted(f" · {files} · {counts}")),
                tuple(_blocks(review, words, lang)),
            ),
        ),
        after=tuple(_after(review, lang, is_asked=is_asked)),
        hint=_hint(review, lang) if is_asked else ("", ""),
        comment="smartplan word",
    )


def with_uptake(review: Telling, uptake: Telling) -> Telling:
    """What reviewers say, and below it what became of it in the plan."""
    return replace(
        review,
        sections=(*review.sections, *uptake.sections),
        after=(*review.after, *uptake.after),
        hint=uptake.hint,
    )


@dataclass(frozen=True, slots=True)
class _RouteWords:
    """What the things and fields of a plan are called."""

    plan: Plan
    lang: Lang

    def thing(self, route: Route | None, otherwise: str) -> Inlines:
        """The thing that a route lies in, by its kind and name; without one, the heading."""
        if route is None:
            return said(otherwise or _ELSEWHERE.say(self.lang))
        standard = self.plan.dimensions.dimensions if self.plan.dimensions else {}
        if route[0] == DIMENSIONS and route[-1] in standard:
            return said(standard[route[-1]].label.say(self.lang))
        top = names.top_of(route)
        if route[0] in (DIMENSIONS, SUBDIMENSIONS) or not top:
            return said(otherwise or str(route))
        name = self.plan.once(_names).get(top, "")
        about = names.subject(top).say(self.lang)
        return said(about, muted(f" · {name}")) if name else said(about)

    def field(self, route: Route) -> str:
        """The field within its thing: `risiko banjir · penanganan`."""
        size = len(names.top_of(route))
        words: list[str] = []
        for step in tuple(steps(route))[size:]:
            if isinstance(step.holder, MapOf):
                words.append(step.at.key)
            elif isinstance(step.holder, ListOf):
                words.append(str(int(step.at.key) + 1) if step.at.key.isdigit() else step.at.key)
            elif step.field:
                words.append((step.field.called or step.field.about).say(self.lang))
        return " · ".join(words)


def _names(plan: Plan) -> dict[Route, str]:
    return {record.at: _short(title_of(record)) for record in walk(plan)}


def _short(name: str) -> str:
    """A name as a heading bears it: of a long one the first words."""
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rpartition(' ')[0]} …"


def _blocks(review: BookReview, words: _RouteWords, lang: Lang) -> Iterator[Block]:
    contested = {id(one) for held in review.contested.values() for one in held}
    groups: tuple[tuple[Text, list[ReviewedChange]], ...] = (
        (_CONTESTED, [one for one in review.changes if id(one) in contested]),
        (_FIELDS, [one for one in review.changes if one.edit and id(one) not in contested]),
        (_SILENT, [one for one in review.changes if one.is_silent]),
        (_UNMAPPED, [one for one in review.changes if not one.edit and not one.is_silent]),
    )
    for title, held in groups:
        if held:
            yield heading(2, title.fill(n=len(held)).say(lang))
            yield from _changes(held, words, lang)
    if review.comments:
        yield heading(2, _COMMENTS.fill(n=len(review.comments)).say(lang))
        yield from _comments(review.comments, words, lang)


def _changes(changes: Sequence[ReviewedChange], words: _RouteWords, lang: Lang) -> Iterator[Block]:
    for title, held in _by_thing(changes, words).items():
        yield Heading(3, title, "")
        yield Terms(
            tuple((_who(one.authors, one.day, lang), _change(one, words, lang)) for one in held)
        )


def _change(one: ReviewedChange, words: _RouteWords, lang: Lang) -> Inlines:
    label = said(f"{words.field(one.route)}: ") if one.field and one.route else ()
    told = pieces(word_diff(one.old, one.new, around=_AROUND))
    rows = [(*label, *(told if one.old or not one.is_silent else said(one.new)))]
    if one.why:
        rows.append(said(toned("warning", one.why.say(lang))))
    return joined(rows)


def _comments(
    comments: Sequence[ReviewedComment], words: _RouteWords, lang: Lang
) -> Iterator[Block]:
    for title, held in _by_thing(comments, words).items():
        yield Heading(3, title, "")
        yield Terms(
            tuple((_who((one.author,), one.day, lang), _comment(one, words, lang)) for one in held)
        )


def _comment(one: ReviewedComment, words: _RouteWords, lang: Lang) -> Inlines:
    rows = [said(" ".join(one.text.split()))]
    where = words.field(one.route) if one.route else ""
    quote = (
        f"\u201c{one.quote[:_QUOTED]}{'…' * (len(one.quote) > _QUOTED)}\u201d" if one.quote else ""
    )
    if about := ": ".join(filter(None, (where, quote))):
        rows.append(said(muted(about)))
    for reply in one.replies:
        name = reply.author or _SOMEBODY.say(lang)
        rows.append(said(strong(f"{name}: "), " ".join(reply.text.split())))
    if one.is_resolved:
        rows.append(said(toned("good", _RESOLVED.say(lang))))
    return joined(rows)


def _by_thing(held: Sequence[R], words: _RouteWords) -> dict[Inlines, list[R]]:
    found: dict[Inlines, list[R]] = {}
    for one in held:
        found.setdefault(words.thing(one.route, one.place.heading), []).append(one)
    return found


def _who(authors: Sequence[str], moment: datetime | None, lang: Lang) -> Inlines:
    named = ", ".join(filter(None, authors)) or _SOMEBODY.say(lang)
    return said(named, muted(f" · {day(moment.date(), lang)}")) if moment else said(named)


def _after(review: BookReview, lang: Lang, *, is_asked: bool) -> Iterator[Block]:
    inexact = [PurePath(one.name).name for one in review.files if not one.is_exact]
    if inexact:
        yield bullets([said(muted(_INEXACT.fill(files=", ".join(inexact)).say(lang)))])
    if not review.changes and not review.comments:
        yield paragraph(toned("good", _NOTHING.say(lang)))
    elif is_asked and review.contested:
        yield paragraph(toned("warning", _CHOOSE.say(lang)))


def _hint(review: BookReview, lang: Lang) -> tuple[str, str]:
    if not any(one.edit for one in review.changes):
        return "", ""
    files = " ".join(quote(one.name) for one in review.files)
    which = f" --author {_NAME.say(lang)}" if review.contested else ""
    return _APPLY.say(lang), f"smartplan word {files} --apply{which}"


_NAME = Text("NAMA", "NAME")
_AROUND = 6
_QUOTED = 120
_LONGEST = 80
_TITLE = Text("Tanggapan atas dokumen", "A reviewed document")
_COUNTS = Text("{n} perubahan, {m} komentar", "changes: {n}, comments: {m}")
_FIELDS = Text("Perubahan isian ({n})", "Changed texts of the plan ({n})")
_CONTESTED = Text("Diubah berbeda-beda ({n})", "Changed in different ways ({n})")
_SILENT = Text("Berubah tanpa jejak ({n})", "Changed without being tracked ({n})")
_UNMAPPED = Text("Untuk diubah sendiri ({n})", "To be changed by hand ({n})")
_COMMENTS = Text("Komentar ({n})", "Comments ({n})")
_ELSEWHERE = Text("Bagian umum", "Elsewhere in the document")
_SOMEBODY = Text("tanpa nama", "no name")
_RESOLVED = Text("selesai", "resolved")
_INEXACT = Text(
    "Revisi asal {files} tidak dapat dibaca: kata-kata semula dari perubahan tanpa jejak tidak "
    "diketahui.",
    "The revision behind {files} cannot be read: of what changed without being tracked the words "
    "of before are not known.",
)
_NOTHING = Text("Tidak ada perubahan maupun komentar.", "There are no changes and no comments.")
_CHOOSE = Text(
    "Para penelaah mengubah isian yang sama dengan cara berbeda; pilih satu dengan --author.",
    "Reviewers changed the same text in different ways; choose one of them with --author.",
)
_APPLY = Text("Masukkan perubahan isian ke rencana: ", "Put the changed texts into the plan: ")
