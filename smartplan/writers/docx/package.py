"""A Word file as bytes: its properties, and a zip that is alike every time."""

import io
import zipfile
from datetime import UTC, date, datetime, time
from typing import Any

from smartplan.books.compose import Document
from smartplan.writers.docx.markup import plain, shortened
from smartplan.writers.docx.styles import TAGS


def saved(word: Any, document: Document) -> bytes:
    """The file; its date is that of the plan's last commit, else a fixed one."""
    _describe(word, document)
    held = io.BytesIO()
    word.save(held)
    out = io.BytesIO()
    with zipfile.ZipFile(held) as raw, zipfile.ZipFile(out, "w") as archive:
        for item in raw.infolist():
            same = zipfile.ZipInfo(item.filename)  # without the time of day that `item` carries
            is_drawn = item.filename.endswith(".png")
            same.compress_type = zipfile.ZIP_STORED if is_drawn else zipfile.ZIP_DEFLATED
            archive.writestr(same, raw.read(item))
    return out.getvalue()


def _describe(word: Any, document: Document) -> None:
    imprint, kind, held = document.imprint, document.kind, word.core_properties
    book = document.say(kind.book)
    title = document.say(kind.title)
    texts = {
        "title": " – ".join(part for part in (book, title, imprint.region) if part),
        "subject": imprint.plan,
        "author": imprint.region,
        "last_modified_by": imprint.region,
        "comments": imprint.disclaimer,
        "version": imprint.version,
        "content_status": imprint.status,
        "language": TAGS[document.lang],
    }
    for name, text in texts.items():
        setattr(held, name, shortened(plain(text), _LIMIT))
    moment = datetime.combine(imprint.updated or _FIXED, time(), UTC).replace(tzinfo=None)
    held.created = held.modified = moment
    held.revision = 1


_LIMIT = 250  # python-docx takes 255 characters, and an emoji may count for two
_FIXED = date(2000, 1, 1)
