"""What stands at the head and the foot of every printed page, as CSS."""

from smartplan.books.compose import Book
from smartplan.writers.fixed_words import stamp
from smartplan.writers.paper.front import has_letterheads


def print_style(document: Book) -> str:
    """Margin boxes with region, document, version, disclaimer and page number."""
    imprint = document.imprint
    if has_letterheads(document):  # letters have a head of their own
        return (
            f"@page {{ @bottom-left {{ content: {_quoted(imprint.disclaimer)}; width: 85%; }} }}"
        )
    title = document.say(document.kind.title)
    head = " · ".join(part for part in (imprint.region, title) if part)
    boxes = (
        f"@top-left {{ content: {_quoted(head)}; width: 60%; }} "
        f"@top-right {{ content: {_quoted(stamp(document))}; width: 40%; }} "
        f"@bottom-left {{ content: {_quoted(imprint.disclaimer)}; width: 85%; }} "
        '@bottom-right { content: counter(page) " / " counter(pages); width: 15%; }'
    )
    return f"@page {{ {boxes} }}\n{_COVER}"


_COVER = "@page :first { @top-left { content: none; } @top-right { content: none; } }"


def _quoted(text: str) -> str:
    """A text as a CSS string in which only letters, digits and blanks stand as they are."""
    escaped = "".join(
        sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in text
    )
    return f'"{escaped}"'
