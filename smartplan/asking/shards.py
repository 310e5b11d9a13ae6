"""Whether the results of several shards are those of one whole, and nothing but it."""

from collections.abc import Callable, Sequence
from typing import Any

from smartplan import __version__
from smartplan.failure import Failure
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same


@dataclass(frozen=True, slots=True)
class ShardMark:
    """What the result in a file says that it is: a share of what, made how.

    `kind` is the command or the form of a table; `asked` all else that decides what it holds.
    """

    path: str
    kind: str
    smartplan: str
    as_of: str
    shard: int
    shards: int
    whole: int
    digest: str
    asked: Any = None


def whole(marks: Sequence[ShardMark]) -> None:
    """A Failure where these results are not all the shards of one run, each once."""
    first = marks[0]
    for one in marks:
        if one.smartplan != __version__:
            raise Failure(_VERSION.fill(path=one.path, theirs=one.smartplan, ours=__version__))
        for is_alike, words in _ALIKE:
            if not is_alike(one, first):
                raise Failure(words.fill(one=one.path, other=first.path))
    held: dict[int, ShardMark] = {}
    for one in marks:
        if one.shard in held:
            raise Failure(_TWICE.fill(one=one.path, other=held[one.shard].path, shard=_said(one)))
        held[one.shard] = one
    if missing := [n for n in range(1, first.shards + 1) if n not in held]:
        some = [same(f"{n}/{first.shards}") for n in missing[:_SOME]]
        more = len(missing) - len(some)
        names = [*some, Text(f"{more} lainnya", f"{more} more")] if more else some
        raise Failure(_MISSING.fill(shards=listed(names)))


def _said(one: ShardMark) -> str:
    return f"{one.shard}/{one.shards}"


_SOME = 5
_VERSION = Text(
    "{path} dibuat oleh smartplan {theirs}, ini smartplan {ours}; "
    "buat semua pecahan dengan versi yang sama",
    "{path} was made by smartplan {theirs}, this is smartplan {ours}; "
    "make all shards with one version",
)
_ALIKE: tuple[tuple[Callable[[ShardMark, ShardMark], bool], Text], ...] = (
    (
        lambda one, other: one.kind == other.kind,
        Text(
            "{one} dan {other} bukan hasil perintah atau bentuk yang sama; gabungkan yang sejenis",
            "{one} and {other} are not of one command or form; put together what is of one kind",
        ),
    ),
    (
        lambda one, other: one.as_of == other.as_of,
        Text(
            "{one} dan {other} memeriksa pada tanggal yang berbeda; "
            "jalankan semua pecahan dengan --as-of yang sama",
            "{one} and {other} are as of different days; run all shards with the same --as-of",
        ),
    ),
    (
        lambda one, other: one.shards == other.shards,
        Text(
            "{one} dan {other} dibagi ke jumlah pecahan yang berbeda; jalankan lagi dengan N yang "
            "sama dalam --shard K/N",
            "{one} and {other} are divided into different numbers of shards; run them again with "
            "the same N in --shard K/N",
        ),
    ),
    (
        lambda one, other: (one.whole, one.digest) == (other.whole, other.digest),
        Text(
            "{one} dan {other} bukan pecahan dari rencana yang sama; setiap mesin harus memiliki "
            "semua folder rencana",
            "{one} and {other} are not shards of the same plans; every machine is to have all "
            "plan folders",
        ),
    ),
    (
        lambda one, other: one.asked == other.asked,
        Text(
            "{one} dan {other} diminta dengan opsi yang berbeda; jalankan semua pecahan dengan "
            "opsi yang sama",
            "{one} and {other} were asked for with different options; run all shards with the "
            "same options",
        ),
    ),
)
_TWICE = Text(
    "{one} dan {other} sama-sama pecahan {shard}; sebut setiap pecahan satu kali",
    "{one} and {other} are both shard {shard}; name each shard once",
)
_MISSING = Text(
    "belum ada pecahan {shards}; sebut hasil semua pecahan",
    "still missing: shard {shards}; name the results of all shards",
)
