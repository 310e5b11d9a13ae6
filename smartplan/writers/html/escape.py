"""Text as HTML: what is markup escaped, what is unseen shown."""

import html

from smartplan.unseen import visible_lines


def escape(text: str, *, quote: bool = True) -> str:
    """A text for an element, or with `quote` for an attribute, too."""
    return html.escape(visible_lines(text), quote=quote)
