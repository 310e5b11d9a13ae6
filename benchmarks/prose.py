"""How much of a plan's books reads as text, and how much as tables and lists.

Usage: .venv-check/bin/python benchmarks/prose.py PLAN [DOCUMENT ..]   (from the repository's root)

Words are counted in the blocks that every writer gets, so that the share is the same in all forms.
Prose is what stands in paragraphs by themselves: in a chapter, in a lead, a note, a quotation, or
the wide column of a pair. What stands in lists, tables, rows of facts, cards and the narrow column
of a pair, folded details, boxes of what is missing and blocks for signatures is counted under its
own name. Left out are headings, captions, notes at the end, contents, and the words in drawings.
The marks that a draft prints at what is made up count where they stand.
"""

import sys
from collections import Counter
from datetime import date
from pathlib import Path

from smartplan.blocks import Block, Box, Facts, Items, Paragraph, Quote, Signature, Table, Terms
from smartplan.books.books import books, edition_of, subject_of, wanted
from smartplan.books.compose import Book
from smartplan.books.words import words
from smartplan.inlines import Inlines
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from smartplan.source.revision import Version

BOOKS = ("strategic-analysis", "masterplan", "executive-summary")
AS_OF = date(2026, 11, 29)
APART = {"missing": "missing", "cards": "card", "card": "card", "details": "details"}


def main() -> None:
    root, names = Path(sys.argv[1]), sys.argv[2:] or BOOKS
    loaded = load(read_folder(root), AS_OF)
    for lang in ("id", "en"):
        edition = edition_of(loaded.plan, root, lang, Version())
        kinds = wanted(edition, loaded.plan, list(names), with_front=False)
        for book in books(subject_of(loaded, kinds), kinds, edition):
            if not isinstance(book, Book):
                raise SystemExit(str(book))
            print(f"{root.name:16} {lang} {book.kind.name:20} {told(counted(book.blocks))}")


def counted(blocks: tuple[Block, ...], where: str = "prose") -> Counter[str]:
    """The words of blocks by what they stand in."""
    found: Counter[str] = Counter()
    for block in blocks:
        found += _counted(block, where)
    return found


def told(found: Counter[str]) -> str:
    """How many words, and the share of each kind, the largest first."""
    whole = found.total() or 1
    shares = "  ".join(f"{name} {count / whole:.0%}" for name, count in found.most_common())
    return f"{found.total():6} words  {shares}"


def _counted(block: Block, where: str) -> Counter[str]:
    match block:
        case Paragraph():
            return Counter({where: _words(block.inlines)})
        case Quote():
            return counted(block.blocks, where)
        case Items():
            inside = "list" if where == "prose" else where
            return sum((counted(item, inside) for item in block.items), Counter())
        case Terms():
            return Counter(list=sum(_words(a) + _words(b) for a, b in block.rows))
        case Table():
            cells = [*block.head, *(cell for row in block.rows for cell in row)]
            return Counter(table=sum(map(_words, cells)))
        case Facts():
            return Counter(facts=sum(_words(one.value) + _words(one.label) for one in block.facts))
        case Signature():
            held = (_words(one.office) + _words(one.name) for one in block.signatories)
            return Counter(signature=_words(block.title) + sum(held))
        case Box(kind="pair"):
            wide, *narrow = block.blocks
            return counted((wide,), where) + counted(tuple(narrow), "card")
        case Box():
            return counted(block.blocks, APART.get(block.kind, where))
        case _:
            return Counter()


def _words(inlines: Inlines) -> int:
    return len(words(inlines).split())


if __name__ == "__main__":
    main()
