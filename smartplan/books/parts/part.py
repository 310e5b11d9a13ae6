"""A part of a document: what every worded value carries about its sources and its standing."""

from smartplan.books.notes import Remark
from smartplan.plan.model.common import Alternative, Basis, Entity
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, measured


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPart:
    """Something a document tells: its sources, its remarks, and whether it is an illustration."""

    sources: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    illustration: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine(BookPart):
    """One line of a cell, with marks of its own."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramFact:
    """A line of a program's fact table: what it is about, and its words in one line or several."""

    label: str
    text: str = ""
    lines: tuple[FactLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MissingPart:
    """What the plan does not say yet, as a sentence for readers, and the file and key of it."""

    text: str
    file: str
    key: str = ""


def illustrated(entity: Entity, *, within: bool = False) -> bool:
    """Whether an entity is an illustration; `within` tells whether what holds it is one."""
    if entity.basis:
        return entity.basis is Basis.ILLUSTRATION
    return within and not entity.sources


def remarks(lang: Lang, *held: Entity | None) -> tuple[Remark, ...]:
    """The footnotes of what stands in one place, such as an indicator and its baseline."""
    known = [one for one in held if one]
    notes = (Remark(one.note) for one in known if one.note)
    return (
        *notes,
        *(_other(alternative, lang) for one in known for alternative in one.alternatives),
    )


def _other(held: Alternative, lang: Lang) -> Remark:
    """What another source says."""
    value = measured(held.value, lang) if held.value is not None else ""
    said = ", ".join(part for part in (value, held.text) if part)
    return Remark(_ELSEWHERE.fill(said=said).say(lang), held.sources, prose=True)


def missing(what: Text, where: str, lang: Lang) -> MissingPart:
    """The sentence for something that has not been filled in.

    `where` is its file and key, such as `profile.yaml: vision`; a folder such as `programs/`
    stands for the files in it. It is for those who fill it in, and not printed for readers.
    """
    file, _, key = where.partition(":")
    return MissingPart(_MISSING.fill(what=what).say(lang), file, key.strip())


_ELSEWHERE = Text("Menurut sumber lain: {said}", "According to another source: {said}")
_MISSING = Text("{what} belum tersedia.", "{what} not available yet.")
