"""The words of a text that are its writer's own: without quotations and titles of regulations."""

import re
from collections.abc import Iterator


def own_words(text: str) -> Iterator[list[str]]:
    """The words in small letters, stretch by stretch; what is quoted parts two stretches."""
    for stretch in re.split(_APART, text.lower()):
        yield re.findall(_WORD, stretch)


# Compiled when they are first needed: most plans need none.
_WORD = r"\w+"
_APART = (
    r"\"[^\"]*\"|“[^”]*”|‘[^’]*’|«[^»]*»"
    r"|\b(?:undang-undang|peraturan|keputusan|instruksi)\b[^.;:]*?\btahun \d{4}"
    r"(?: tentang [^.;]*)?"
)
