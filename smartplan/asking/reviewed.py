"""Reviewed books of one plan: read, told, and what they say taken in where that is asked for."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smartplan.asking.incoming import Receiving, Taking, receiving, taken_in
from smartplan.asking.plans import shown
from smartplan.failure import Failure
from smartplan.incoming.outcome import Uptake
from smartplan.incoming.said import Heard
from smartplan.plan.types import route_of
from smartplan.source.office.foreign import foreign
from smartplan.source.office.wordfile import word_file
from smartplan.value import dataclass
from smartplan.wordfiles.reading import book_review
from smartplan.wordfiles.review import BookReview
from smartplan.wordfiles.saying import changes_said, recommendations
from smartplan.wordfiles.together import only_within
from smartplan.wording import Text
from smartplan.writers.show import show

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.reviewing.differences import Differences
    from smartplan.telling.telling import Telling


@dataclass(frozen=True, slots=True)
class WordRequest:
    """What is asked of reviewed books.

    `only` is a route that what is told lies in, `against` the revision that they are compared
    with, `to` the file of progress that comments go to; with `applies` changes go into the plan.
    """

    author: str = ""
    only: str = ""
    against: str = ""
    to: str = ""
    applies: bool = False


def reviewed(folder: Path, files: Sequence[Path], asked: WordRequest, taking: Taking) -> int:
    """Tell what reviewers say, and take it in where that is asked for; the exit code."""
    plan = receiving(folder, taking.day)
    read = [word_file(foreign(one)) for one in files]
    review = book_review(
        folder, plan.loaded, read, taking.day, against=asked.against, author=asked.author
    )
    _check_author(review, asked.author)
    if asked.only:
        review = only_within(review, route_of(asked.only))
    heard: list[Heard] = []
    if asked.applies:
        heard += changes_said(review, taking.lang)
    if asked.to:
        heard += recommendations(review, plan.loaded.plan, asked.to, taking.lang)
    if not (asked.applies or asked.to):
        _show(plan, review, None, taking)
        return int(bool(review.contested))
    outcome = taken_in(plan, heard, taking)
    _show(plan, review, outcome, taking)
    return outcome.exit_code


def _show(plan: Receiving, review: BookReview, outcome: Uptake | None, taking: Taking) -> None:
    changes = _changes(plan, outcome) if outcome else None

    def told() -> "Telling":
        from smartplan.telling import incoming, word

        said = word.told(review, plan.loaded.plan, taking.lang, is_asked=outcome is None)
        if outcome is None or changes is None:
            return said
        return word.with_uptake(said, incoming.told(outcome, changes, taking.lang))

    def json() -> str:
        from smartplan.writers.json import incoming, word

        applied: dict[str, Any] | None = None
        if outcome is not None and changes is not None:
            applied = incoming.shown(outcome, changes, taking.lang)
        return word.write(review, taking.lang, applied)

    show(taking.form, told, json, taking.lang, out=taking.out)


def _changes(plan: Receiving, outcome: Uptake) -> "Differences":
    from smartplan.reviewing.differences import differences_of
    from smartplan.source.pairs import Pair

    where = shown(plan.folder, Path.cwd())
    pair = Pair(where, plan.bundle, outcome.incoming.after)
    return differences_of(pair, plan.loaded.documents, outcome.documents)


def _check_author(review: BookReview, author: str) -> None:
    """Failure for a name that no reviewer has: it would look as if that one said nothing."""
    if author and author not in review.authors:
        named = ", ".join(review.authors) or "–"
        raise Failure(_NO_AUTHOR.fill(author=author, names=named))


_NO_AUTHOR = Text(
    "{author} tidak mengubah atau mengomentari apa pun di sini; penelaahnya: {names}",
    "{author} has changed and remarked nothing here; the reviewers are: {names}",
)
