"""Reviewed books of one plan: read, told, and what they say taken in where that is asked for."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from smartplan.failure import Failure
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.plan.types import route_of
from smartplan.source.folder import read_folder
from smartplan.source.office.foreign import foreign
from smartplan.source.office.wordfile import word_file
from smartplan.value import dataclass
from smartplan.wordfiles.reading import book_review
from smartplan.wordfiles.review import BookReview
from smartplan.wordfiles.saying import changes_said, recommendations
from smartplan.wordfiles.together import only_within
from smartplan.wording import Lang, Text
from smartplan.writers.show import show

if TYPE_CHECKING:  # each form loads only what it needs; all rules come with what is taken in
    from smartplan.incoming.outcome import Uptake
    from smartplan.reviewing.differences import Differences
    from smartplan.telling.telling import Telling


@dataclass(frozen=True, slots=True)
class WordRequest:
    """What is asked of reviewed books, and in which form it is told.

    `only` is a route that what is told lies in, `against` the revision that they are compared
    with, `to` the file of progress that comments go to; with `applies` changes go into the plan,
    or, where a `branch` is named, into that.
    """

    day: date
    lang: Lang
    form: str
    author: str = ""
    only: str = ""
    against: str = ""
    to: str = ""
    branch: str = ""
    applies: bool = False


def reviewed(folder: Path, files: Sequence[Path], asked: WordRequest) -> int:
    """Tell what reviewers say, and take it in where that is asked for; the exit code."""
    bundle = read_folder(folder)
    loaded = load(bundle, asked.day)
    read = [word_file(foreign(one)) for one in files]
    review = book_review(
        folder, loaded, read, asked.day, against=asked.against, author=asked.author
    )
    _check_author(review, asked.author)
    if asked.only:
        review = only_within(review, route_of(asked.only))
    if not (asked.applies or asked.to):
        _tell(review, loaded.plan, asked)
        return int(bool(review.contested))
    from smartplan.asking.incoming import Receiving, Taking, changes_of, taken_in
    from smartplan.incoming.said import Heard

    heard = [Heard(one.name, ()) for one in review.files]  # whoever says nothing is named, too
    if asked.applies:
        heard += changes_said(review, asked.lang)
    if asked.to:
        heard += recommendations(review, loaded.plan, asked.to, asked.lang)
    plan = Receiving(folder, bundle, loaded)
    outcome = taken_in(plan, heard, Taking(asked.day, asked.lang, asked.form, branch=asked.branch))
    changes = changes_of(plan, outcome)
    _tell(review, loaded.plan, asked, (outcome, changes))
    return outcome.exit_code


def _tell(
    review: BookReview,
    plan: Plan,
    asked: WordRequest,
    made: "tuple[Uptake, Differences] | None" = None,
) -> None:
    def told() -> "Telling":
        from smartplan.telling import word

        said = word.told(review, plan, asked.lang, is_asked=made is None)
        if made is None:
            return said
        from smartplan.telling import incoming

        return word.with_uptake(said, incoming.told(*made, asked.lang))

    def json() -> str:
        from smartplan.writers.json import word

        if made is None:
            return word.write(review, asked.lang)
        from smartplan.writers.json import incoming

        applied = incoming.shown(*made, asked.lang)
        return word.write(review, asked.lang, applied)

    show(asked.form, told, json, asked.lang)


def _check_author(review: BookReview, author: str) -> None:
    """Failure for a name that no reviewer has: it would look as if that one said nothing."""
    if author and author not in review.authors:
        named = ", ".join(review.authors) or "–"
        raise Failure(_NO_AUTHOR.fill(author=author, names=named))


_NO_AUTHOR = Text(
    "{author} tidak mengubah atau mengomentari apa pun di sini; penelaahnya: {names}",
    "{author} has changed and remarked nothing here; the reviewers are: {names}",
)
