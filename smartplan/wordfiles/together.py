"""What several reviewers changed, together: alike once with all names, otherwise side by side."""

from collections.abc import Sequence

from smartplan.books.fields.texts import FieldPlace
from smartplan.route import Route
from smartplan.value import replace
from smartplan.wordfiles.review import BookReview, ReviewedChange, ReviewedFile


def together(files: Sequence[ReviewedFile]) -> BookReview:
    """The changes and comments of all files; equal ones are one, with all their authors.

    A text may be printed at several places of a book: changed alike at each, it is changed once.
    """
    by_field: dict[tuple[object, ...], ReviewedChange] = {}
    for file in files:
        for one in file.changes:
            key = _identity(one)
            held = by_field.get(key)
            by_field[key] = _joined(held, one) if held else one
    changes = tuple(by_field.values())
    comments = tuple(comment for file in files for comment in file.comments)
    authors = tuple(dict.fromkeys(name for file in files for name in file.authors))
    return BookReview(tuple(files), changes, comments, authors, _contested(changes))


def only_within(review: BookReview, route: Route) -> BookReview:
    """What is said of a thing or field alone."""
    changes = tuple(one for one in review.changes if one.route and one.route.within(route))
    comments = tuple(one for one in review.comments if one.route and one.route.within(route))
    return replace(review, changes=changes, comments=comments, contested=_contested(changes))


def _identity(change: ReviewedChange) -> tuple[object, ...]:
    """What makes changes alike; at places that are no field, what stands there."""
    if change.field:
        return change.field, change.new, change.is_silent
    return change.place.heading, change.place.about, change.old, change.new


def _joined(one: ReviewedChange, other: ReviewedChange) -> ReviewedChange:
    authors = tuple(dict.fromkeys((*one.authors, *other.authors)))
    days = [day for day in (one.day, other.day) if day]
    return replace(one, authors=authors, day=max(days, default=None))


def _contested(
    changes: Sequence[ReviewedChange],
) -> dict[FieldPlace, tuple[ReviewedChange, ...]]:
    """The texts that not all changed alike, with all that was made of them."""
    by_field: dict[FieldPlace, list[ReviewedChange]] = {}
    for one in changes:
        if one.field and one.edit:
            by_field.setdefault(one.field, []).append(one)
    return {field: tuple(held) for field, held in by_field.items() if len(held) > 1}
