"""Where another book has what a document shows: its number there, and its page."""

from collections.abc import Iterable, Mapping

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

    def places(self, ids: Iterable[str], lang: Lang) -> str:
        """Where things stand: `Buku II, Gambar 8.1, hlm. 87`; "" where the book has none."""
        told = [self._place(id, lang) for id in dict.fromkeys(ids) if id in self.labels]
        return f"{self.name}, {'; '.join(told)}" if told else ""

    def _place(self, id: str, lang: Lang) -> str:
        page = self.pages.get(id)
        return f"{self.labels[id]}, {_PAGE.say(lang)} {page}" if page else self.labels[id]


NOTHING_CITED = CitedBook("", {}, {})
_PAGE = Text("hlm.", "p.")
