"""An id for a new entry: made of its name, and free wherever the plan is kept."""

import re
import unicodedata
from collections.abc import Callable, Collection

from smartplan.plan.names import unfit_names
from smartplan.shape.kinds import ID_PATTERN


def id_of(name: str) -> str:
    """The words of a name as an id; of a long one as many as say what it is about."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    kept: list[str] = []
    for word in words:
        if kept and len("-".join((*kept, word))) > _LONGEST:
            break
        kept.append(word)
    while len(kept) > 1 and len(kept) < len(words) and kept[-1] in JOINING:
        kept.pop()
    return "-".join(kept)[:_LONGEST].strip("-")


def is_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return re.fullmatch(ID_PATTERN, text) is not None


def is_taken(id: str, taken: Collection[str]) -> bool:
    """Whether an id is taken, also where a file system holds capitals and small letters alike."""
    return id.casefold() in {other.casefold() for other in taken}


def free(id: str, taken: Collection[str], file_of: Callable[[str], str]) -> str:
    """The id, or the first of `id-2`, `id-3`, … that is free and whose file every system holds."""
    tried, number = id, 1
    while is_taken(tried, taken) or any(unfit_names({file_of(tried)})):
        number += 1
        tried = f"{id}-{number}"
    return tried


_LONGEST = 48
# Words that say nothing by themselves: a name that is cut does not end in one of these.
JOINING = frozenset(
    [
        "dan",
        "di",
        "ke",
        "dari",
        "yang",
        "untuk",
        "pada",
        "dengan",
        "dalam",
        "atau",
        "oleh",
        "and",
        "of",
        "the",
        "for",
        "in",
        "to",
        "with",
        "a",
        "an",
    ]
)
