"""The words of a text that are its writer's own: without quotations and titles of regulations."""

import re
from collections.abc import Iterator


def own_words(text: str) -> Iterator[list[str]]:
    """The words in small letters, stretch by stretch; what is quoted parts two stretches."""
    for stretch in _APART.split(text.lower()):
        yield _WORD.findall(stretch)


_WORD = re.compile(r"\w+")
_APART = re.compile(
    r"\"[^\"]*\"|“[^”]*”|‘[^’]*’|«[^»]*»"
    r"|\b(?:undang-undang|peraturan|keputusan|instruksi)\b[^.;:]*?\btahun \d{4}"
    r"(?: tentang [^.;]*)?"
)
