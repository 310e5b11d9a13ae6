"""One of several shares of the plans, for runs that divide them among machines.

A share is told by the region's code, so that it is the same wherever the plans lie, whatever
stands beside them and in whatever order they are named. A run without shards loads nothing for it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from smartplan.asking.options import option
from smartplan.asking.plans import told_apart
from smartplan.failure import Failure
from smartplan.value import dataclass
from smartplan.wording import Text

ShardOption = Annotated[
    str | None,
    option(
        "hanya pecahan ke-K dari N pecahan rencana, menurut kode wilayah: --shard 1/4",
        "only share K of N of the plans, by region code: --shard 1/4",
        "--shard",
        metavar="K/N",
    ),
]


@dataclass(frozen=True, slots=True)
class Shard:
    """The `number`th of `of` shares, counted from 1."""

    number: int
    of: int

    def holds(self, key: str) -> bool:
        """Whether what has this key is in the share."""
        from hashlib import sha256

        found = int.from_bytes(sha256(key.encode("utf-8", "surrogateescape")).digest(), "big")
        return found % self.of == self.number - 1


@dataclass(frozen=True, slots=True)
class Share:
    """The plans that a run works on: all, or those of a shard; `names` are those of all."""

    folders: tuple[Path, ...]
    names: Mapping[Path, str]
    shard: Shard | None = None

    @property
    def words(self) -> Text | None:
        """What is to be said where no plan falls to the shard."""
        if self.shard is None or self.folders:
            return None
        return _NONE.fill(shard=f"{self.shard.number}/{self.shard.of}", count=len(self.names))

    def marked(
        self, pieces: Iterable[str], command: str, day: date, asked: Mapping[str, Any]
    ) -> Iterator[str]:
        """A result in JSON that says which shard it is of, and of what; as it is without one.

        `asked` is what else decides the result: only what was asked alike can be put together.
        """
        if self.shard is None:
            yield from pieces
            return
        from smartplan import __version__
        from smartplan.portfolio.tables.names import digest_of
        from smartplan.writers.json_text import name_of, text_of

        order = {folder: at for at, folder in enumerate(self.names)}
        mark = {
            "command": command,
            "shard": self.shard.number,
            "shards": self.shard.of,
            "smartplan": __version__,
            "as_of": day.isoformat(),
            "asked": dict(asked),
            "whole": len(self.names),
            "digest": digest_of(list(self.names.values())),
            "places": {name_of(self.names[one]): order[one] for one in self.folders},
        }
        last = ""
        for piece in pieces:
            yield last
            last = piece
        # Before the brace that ends the document.
        yield f"{last.rstrip()[:-1].rstrip()},{text_of({'shard': mark})[1:]}"


def share(folders: Sequence[Path], asked: str | None) -> Share:
    """The folders that were asked for: those of a shard, with their names among all."""
    names = {folder: name.as_posix() for folder, name in told_apart(folders).items()}
    shard = asked_shard(asked)
    if shard is None:
        return Share(tuple(folders), names)
    held = [folder for folder in folders if shard.holds(_region_code(folder) or names[folder])]
    return Share(tuple(held), names, shard)


def asked_shard(asked: str | None) -> Shard | None:
    """The shard that was asked for; a Failure for what is none."""
    if asked is None:
        return None
    found = re.fullmatch(_FORM, asked.strip())
    number, of = map(int, found.groups()) if found else (0, 0)
    if not 1 <= number <= of:
        raise Failure(_WRONG.fill(asked=asked))
    return Shard(number, of)


def _region_code(folder: Path) -> str | None:
    """The region's code as the plan has it: of its manifest alone, which is quickly read."""
    from smartplan.plan.load import load
    from smartplan.source.bundle import MANIFEST, Bundle
    from smartplan.source.opening import opened

    content = opened(folder / MANIFEST, inside=folder)
    if not isinstance(content, bytes):
        return None
    bundle = Bundle(folder.name, {MANIFEST: content}, frozenset())
    region = load(bundle, date.min).plan.manifest.region
    return region.code if region else None


_FORM = "([0-9]{1,6})/([0-9]{1,6})"
_WRONG = Text(
    "--shard {asked} tidak dikenal; tulis misalnya --shard 1/4 untuk yang pertama dari empat",
    "--shard {asked} is not known; write for example --shard 1/4 for the first of four",
)
_NONE = Text(
    "tidak ada rencana dalam pecahan {shard}; semuanya ({count}) dalam pecahan lain",
    "no plan falls to shard {shard}; all of them ({count}) are in others",
)
