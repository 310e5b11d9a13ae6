"""What is told, as a document of one sheet: for the forms that have pages."""

from smartplan.blocks import Blocks, Box, Heading
from smartplan.books.compose import Book
from smartplan.books.library import BookKind, Layout
from smartplan.books.metadata import Imprint
from smartplan.books.words import words
from smartplan.telling.telling import Telling
from smartplan.value import replace
from smartplan.wording import Lang, same


def page(telling: Telling, lang: Lang) -> Book:
    """The sheet; where there is only one section, its title is that of the sheet."""
    title, blocks = telling.title, (*telling.blocks(), *telling.after)
    if len(telling.sections) == 1:
        (section,) = telling.sections
        title, blocks = words(section.title), (*_raised(section.blocks), *telling.after)
    kind = BookKind(telling.name, "", same(title), numbered=False, layout=Layout.REPORT)
    blocks = tuple(
        replace(one, id=f"s-{number}") if isinstance(one, Heading) else one
        for number, one in enumerate(blocks, 1)
    )
    return Book(kind=kind, lang=lang, imprint=Imprint(), blocks=blocks, labels={})


def _raised(blocks: Blocks) -> Blocks:
    """Headings a level higher, so that none is skipped below the title."""
    return tuple(
        replace(one, level=one.level - 1)
        if isinstance(one, Heading)
        else replace(one, blocks=_raised(one.blocks))
        if isinstance(one, Box)
        else one
        for one in blocks
    )
