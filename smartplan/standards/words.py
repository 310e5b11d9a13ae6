"""What all standards are written with: words in both languages, ids, scores, names to show."""

from typing import Annotated

from smartplan.shape.kinds import Keys, Kind, Markdown
from smartplan.shape.record import Record, must
from smartplan.wording import Text

StandardId = Annotated[
    str,
    Keys(r"[a-z0-9]+([_-][a-z0-9]+)*", Text("id (huruf kecil, angka, - atau _)", "an id")),
]
Score = Annotated[float, Kind.LEVEL]


class Words(Record):
    """A text in both languages."""

    id: Markdown = must("teks bahasa Indonesia", "Indonesian text")
    en: Markdown = must("teks bahasa Inggris", "English text")

    @property
    def text(self) -> Text:
        """The pair that `wording` speaks."""
        return Text(self.id, self.en or self.id)


def label_of(named: Record) -> Text:
    """The name of a part of a standard, or its id where the name is missing."""
    words: Words | None = getattr(named, "name", None)
    return words.text if words else Text(named.at.key, named.at.key)


def glossed(label: Text, gloss: str | None) -> Text:
    """A name with what it means in Indonesian, unless the name says that itself."""
    if not gloss or _plain(gloss) in _plain(label.id):
        return label
    is_name = gloss[1:2].isupper()  # such as TIK
    return Text(f"{label.id} ({gloss if is_name else gloss[:1].lower() + gloss[1:]})", label.en)


def _plain(text: str) -> str:
    return text.casefold().replace("&", "dan")
