"""What is told, as a document of one sheet: for the forms that have pages."""

from smartplan.blocks import Heading
from smartplan.books.compose import Book
from smartplan.books.library import BookKind, Layout
from smartplan.books.metadata import Imprint
from smartplan.books.words import words
from smartplan.telling.telling import Telling
from smartplan.value import replace
from smartplan.wording import Lang, same


def page(telling: Telling, lang: Lang) -> Book:
    """The sheet; where there is only one section, its title is that of the sheet."""
    title, blocks, above = telling.title, (*telling.blocks(), *telling.after), 0
    if len(telling.sections) == 1:
        (section,) = telling.sections
        title, blocks, above = words(section.title), (*section.blocks, *telling.after), 1
    kind = BookKind(telling.name, "", same(title), numbered=False, layout=Layout.REPORT)
    blocks = tuple(
        replace(one, id=f"s-{number}", level=one.level - above)
        if isinstance(one, Heading)
        else one
        for number, one in enumerate(blocks, 1)
    )
    return Book(kind=kind, lang=lang, imprint=Imprint(), blocks=blocks, labels={})
