"""What reviewers say in a book, as the stable JSON that other tools build on (version 1)."""

from datetime import datetime
from typing import Any

from smartplan.unseen import flat
from smartplan.wordfiles.review import BookReview, ReviewedChange, ReviewedComment, ReviewedFile
from smartplan.wording import Lang
from smartplan.writers.json_text import name_of, text_of


def write(review: BookReview, lang: Lang, applied: dict[str, Any] | None = None) -> str:
    """The comments and changes; `applied` is what became of them in the plan."""
    first = review.files[0]
    result: dict[str, Any] = {
        "version": 1,
        "document": first.document or None,
        "revision": first.revision or None,
        "files": [_file(one) for one in review.files],
        "comments": [_comment(one) for one in review.comments],
        "changes": [_change(one, review, lang) for one in review.changes],
    }
    if applied is not None:
        result["applied"] = applied
    return text_of(result)


def _file(one: ReviewedFile) -> dict[str, Any]:
    return {
        "file": name_of(one.name),
        "document": one.document or None,
        "revision": one.revision or None,
        "exact": one.is_exact,
    }


def _comment(one: ReviewedComment) -> dict[str, Any]:
    return {
        "file": name_of(one.place.file),
        "number": one.place.number,
        "author": one.author or None,
        "date": _day(one.day),
        "text": one.text,
        "quote": one.quote,
        "route": str(one.route) if one.route else None,
        "heading": one.place.heading or None,
        "replies": [
            {"author": reply.author or None, "date": _day(reply.day), "text": reply.text}
            for reply in one.replies
        ],
        "resolved": one.is_resolved,
    }


def _change(one: ReviewedChange, review: BookReview, lang: Lang) -> dict[str, Any]:
    return {
        "file": name_of(one.place.file),
        "number": one.place.number,
        "author": ", ".join(one.authors) or None,
        "authors": list(one.authors),
        "date": _day(one.day),
        "route": str(one.route) if one.route else None,
        "heading": one.place.heading or None,
        "old": one.old,
        "new": one.new,
        "status": "field" if one.field else "unmapped",
        "why": flat(one.why.say(lang)) if one.why else None,
        "silent": one.is_silent,
        "contested": one.field in review.contested and not one.is_silent,
    }


def _day(day: datetime | None) -> str | None:
    return day.isoformat() if day else None
