"""The colours and fonts that PowerPoint offers to who goes on with our slides."""

from smartplan.writers.docx.markup import colour
from smartplan.writers.docx.theme import theme_xml as word_theme


def theme_xml() -> str:
    """The theme of the Word files, with the accent of the drawings for titles."""
    muted, accent = colour("muted").upper(), colour("accent").upper()
    return word_theme().replace(
        f'<a:dk2><a:srgbClr val="{muted}"/>', f'<a:dk2><a:srgbClr val="{accent}"/>'
    )
