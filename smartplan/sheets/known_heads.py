"""What may stand at the heads of a sheet of each kind, in either language, as it is compared."""

import functools
import unicodedata
from collections.abc import Collection, Mapping

from smartplan.shape.suggest import alias, closest
from smartplan.sheets.columns import SheetColumn
from smartplan.sheets.kinds import SheetKind
from smartplan.sheets.marks import CODE, CONTENT, DELETE, ITEM
from smartplan.wording import LANGS, Text, quoted

Keys = tuple[str, ...]


class KnownHeads:
    """The heads of a kind of sheet: those of its columns, and those of what is no field."""

    def __init__(self, kind: SheetKind) -> None:
        """Work them out once, for all sheets that may be of the kind."""
        self.kind = kind
        frame = [CODE, DELETE, *([kind.owner] if kind.owner else [])]
        frame += [ITEM, CONTENT] if kind.is_long else []
        self.frame: Mapping[str, Text] = {label: one for one in frame for label in labels(one)}
        self.labels = {
            plain(one.label.say(lang)): one for lang in reversed(LANGS) for one in kind.columns
        }
        self._bare = {bare(label): one for label, one in self.labels.items()}
        self._keys = {plain(".".join(one.keys)): one for one in kind.columns}
        self.items: Mapping[str, SheetColumn] = {**self._keys, **self.labels}
        self.columns: Mapping[str, SheetColumn] = {**self._keys, **self._bare, **self.labels}

    def meant(self, head: str, taken: Collection[Keys]) -> Keys | None:
        """The column that is not taken yet and that a head means, without being its label.

        By its label without the unit, its keys, or a synonym of the last of them.
        """
        for known in (self._bare, self._keys):
            column = known.get(bare(head))
            if column is not None and column.keys not in taken:
                return column.keys
        left = {one.keys[-1]: one.keys for one in self.kind.columns if one.keys not in taken}
        return left.get(alias(head, left) or "")

    def nearest(self, head: str) -> Text | None:
        """The label that a head is a slip of, in quotes."""
        near = closest(bare(head), self._bare)
        if near is None:
            return None
        return Text(*(quoted(self._bare[near].label.say(lang)) for lang in LANGS))


@functools.lru_cache(maxsize=4096)  # the same words stand in every row
def plain(text: str) -> str:
    """A head or an owner as it is compared: small letters, single blanks, no mark at its end.

    The sign between an owner and a thing of it is on no keyboard: another one will do.
    """
    text = unicodedata.normalize("NFC", text).replace("_x000D_", " ").replace("›", ">").casefold()
    return " ".join(text.split()).rstrip("* ")


def bare(head: str) -> str:
    """A head as it is compared, without the unit behind it."""
    return plain(plain(head).rpartition(" (")[0] or head)


def labels(text: Text) -> set[str]:
    """A head in both languages, as it is compared."""
    return {plain(text.say(lang)) for lang in LANGS}
