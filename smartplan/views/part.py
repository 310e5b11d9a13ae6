"""A part of a document: what every worded value carries about its sources and its standing."""

from dataclasses import dataclass

from smartplan.plan.model.common import Basis, Entity
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something a document tells: the ids of its sources, and whether it is an illustration."""

    sources: tuple[str, ...] = ()
    illustration: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """What the plan does not say yet, as a sentence, and the file it goes into."""

    text: str
    file: str


def illustrated(entity: Entity, *, within: bool = False) -> bool:
    """Whether an entity is an illustration; `within` tells whether what holds it is one."""
    if entity.basis:
        return entity.basis is Basis.ILLUSTRATION
    return within and not entity.sources


def missing(what: Text, where: str, lang: Lang) -> Missing:
    """The sentence for something that has not been filled in; `where` is its file and key."""
    file, _, key = where.partition(":")
    key = key.strip()
    text = (_NO_KEY if not key else _WITH_KEY).fill(what=what, file=file, key=key)
    return Missing(text.say(lang), file)


BLANK = Text("belum diisi", "not filled in yet")

_WITH_KEY = Text(
    "{what} belum diisi. Lengkapi bagian {key} pada berkas {file}.",
    "{what} not filled in yet. Complete the part {key} in the file {file}.",
)
_NO_KEY = Text(
    "{what} belum diisi. Lengkapi berkas {file}.",
    "{what} not filled in yet. Complete the file {file}.",
)
