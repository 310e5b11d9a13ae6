"""Where another book has what a document shows: its number there, and its page."""

from collections.abc import Mapping

from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class CitedBook:
    """A book that others cite: its name, and of each id in it the number and the page.

    `pages` is empty where nobody can lay it out; what has no number there is not cited.
    """

    name: str
    labels: Mapping[str, str]
    pages: Mapping[str, str]

    def place(self, id: str, lang: Lang) -> str:
        """Where something stands: `Buku II, Gambar 8.1, hlm. 87`; "" where the book lacks it."""
        label = self.labels.get(id)
        if label is None:
            return ""
        page = self.pages.get(id)
        told = (self.name, label, f"{_PAGE.say(lang)} {page}" if page else "")
        return ", ".join(part for part in told if part)


NOTHING_CITED = CitedBook("", {}, {})
_PAGE = Text("hlm.", "p.")
