"""A reviewed book read back: all that its reviewers say, with where in the plan it belongs."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from smartplan.incoming.said import Rows
from smartplan.plan.load import Loaded
from smartplan.source.office.wordfile import WordFile
from smartplan.value import replace
from smartplan.wordfiles.changes import changes_of
from smartplan.wordfiles.comments import comments_of
from smartplan.wordfiles.origin import PrintedPlan, PrintedPlans
from smartplan.wordfiles.places import PlacedParagraph, placed
from smartplan.wordfiles.printed import PrintedTexts
from smartplan.wordfiles.review import BookReview, ReviewedChange, ReviewedFile, ReviewPlace
from smartplan.wordfiles.silent import silent_changes
from smartplan.wordfiles.together import together


def book_review(
    folder: Path,
    ours: Loaded,
    files: Sequence[WordFile],
    day: date,
    *,
    against: str = "",
    author: str = "",
) -> BookReview:
    """What all files say; of one `author` alone, where one is asked for."""
    plans = PrintedPlans(folder, ours, day, against)
    return together([_read(one, plans.of(one), author) for one in files])


def _read(file: WordFile, plan: PrintedPlan, author: str) -> ReviewedFile:
    printed = PrintedTexts(plan.loaded.documents, is_exact=plan.is_exact)
    changes: list[ReviewedChange] = []
    silent: list[ReviewedChange] = []
    commented: dict[str, PlacedParagraph] = {}
    for held in placed(file, plan.loaded.plan, printed):
        for id in held.paragraph.comments:
            commented.setdefault(id, held)
        if held.paragraph.revisions:
            place = ReviewPlace(file.name, len(changes) + 1, held.heading, held.about)
            made = list(changes_of(held, place, printed, author))
            changes += _numbered(made, len(changes))
        if not author:
            place = ReviewPlace(file.name, 0, held.heading, held.about)
            silent += silent_changes(held, place, printed)
    comments = tuple(one for one in comments_of(file, commented) if author in ("", one.author))
    told = (*changes, *_numbered(silent, len(changes)))
    rows: Rows = {}
    if plan.is_exact:
        for one in told:
            if one.field:
                rows = {**rows, **printed.rows_of(one.field.route)}
    named = [one.author for held in file.paragraphs for one in held.revisions]
    authors = dict.fromkeys(filter(None, (*named, *(one.author for one in file.comments))))
    return ReviewedFile(
        file.name,
        plan.document,
        plan.revision,
        plan.is_exact,
        told,
        comments,
        tuple(authors),
        rows,
    )


def _numbered(changes: Sequence[ReviewedChange], start: int) -> list[ReviewedChange]:
    return [
        replace(one, place=replace(one.place, number=number))
        for number, one in enumerate(changes, start + 1)
    ]
