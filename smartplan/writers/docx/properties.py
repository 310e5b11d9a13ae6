"""What an office shows of a file: whose it is, of which plan, which state of it."""

from datetime import UTC, date, datetime, time
from typing import Any

from smartplan.books.compose import Book
from smartplan.writers.docx.markup import plain, shortened
from smartplan.writers.docx.styles import TAGS


def describe(properties: Any, document: Book) -> None:
    """Set the core properties of a Word or PowerPoint file; none of them is the day of today."""
    imprint, kind = document.imprint, document.kind
    titles = (document.say(kind.book), document.say(kind.title), imprint.region)
    texts = {
        "title": " – ".join(part for part in titles if part),
        "subject": imprint.plan,
        "author": imprint.region,
        "last_modified_by": imprint.region,
        "comments": imprint.disclaimer,
        "version": imprint.version,
        "content_status": imprint.status,
        "language": TAGS[document.lang],
        "keywords": "",
        "category": "",
    }
    for name, text in texts.items():
        setattr(properties, name, shortened(plain(text), _LIMIT))
    moment = datetime.combine(imprint.updated or _FIXED, time(), UTC).replace(tzinfo=None)
    properties.created = properties.modified = moment
    properties.revision = 1


_LIMIT = 250  # the libraries take 255 characters, and an emoji may count for two
_FIXED = date(2000, 1, 1)
