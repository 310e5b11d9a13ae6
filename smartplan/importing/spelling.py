"""Words of books compared as people mean them: capitals, blanks and signs left out of account."""

import re
import unicodedata

from smartplan.plan.ids import JOINING


def folded(text: str) -> str:
    """A text to compare: small letters, single blanks, no signs but the percent sign."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", "")
    return " ".join(re.findall(r"[\w%]+", plain.replace("&", " dan ")))


def on_one_line(text: str) -> str:
    """A text with single blanks; where a line ends after a slash the parts belong together."""
    return re.sub(r"\s+", " ", re.sub(r"/\s+", "/", text)).strip()


def bare(text: str) -> str:
    """A name without the marks that a book puts behind it: notes, and what is an illustration."""
    plain = " ".join(text.split())
    while (less := re.sub(_MARKS, "", plain)) != plain:
        plain = less
    return plain


def meaning_words(text: str) -> frozenset[str]:
    """The words of a text that say what it is about."""
    return frozenset(folded(text).split()) - _JOINING


_MARKS = r"\s*(\[\d+\]|\((ilustrasi|illustration)\))$"
_JOINING = JOINING | {"per", "bagi", "secara", "by", "on"}
