"""Text as HTML: what is markup escaped, what is unseen shown."""

import html

from smartplan.unseen import flat, visible_lines


def escape(text: str, *, quote: bool = True) -> str:
    """A text on one line for an element, or with `quote` for an attribute, too."""
    return html.escape(flat(text), quote=quote)


def escape_lines(text: str) -> str:
    """Lines of text for an element that keeps them."""
    return html.escape(visible_lines(text), quote=False)
