"""What a plan's programs say, taken out so that the texts of many plans can be laid together.

Of every three words in a row a number is made, and of these numbers a part is kept: texts that
share many of them share wording. A number follows from the words alone, on every machine.
"""

import base64
import functools
import json
import sys
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from struct import Struct

from smartplan.facts.own_words import own_words
from smartplan.portfolio.extracts import Json
from smartplan.value import dataclass

# A program: its id, its name, where it says it is from, and its texts by their keys.
Written = tuple[str, str, list[str] | None, list[list[str]]]
LEAST_WORDS = 12  # of a program in all: fewer are a turn of phrase


@dataclass(frozen=True, slots=True)
class ProgramText:
    """One text of a program: the keys that lead to it from there, and what it says."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What a program says itself of where it was taken from."""

    region: str
    program: str


@dataclass(frozen=True, slots=True)
class Sketched:
    """A program with enough text to be compared, and the numbers that stand for its wording."""

    id: str
    name: str
    numbers: Sequence[int]
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Sketch:
    """The programs of one plan as far as their texts are compared.

    `passed_over` is how many programs say too little. The texts themselves are kept packed, as
    only those few are looked at that may be alike.
    """

    region: str
    code: str
    programs: tuple[Sketched, ...]
    passed_over: int
    packed: str

    def texts(self) -> Mapping[str, tuple[ProgramText, ...]]:
        """What each of the programs says, by its id."""
        held = json.loads(zlib.decompress(base64.b64decode(self.packed)))
        return {id: tuple(ProgramText(*one) for one in told) for id, told in held.items()}


def sketched(region: str, code: str, programs: Iterable[Written]) -> Json:
    """The sketch, as JSON, of programs that are written like this."""
    texts: dict[str, list[list[str]]] = {}
    rows: list[Json] = []
    every = array("Q")
    passed_over = 0
    for id, name, origin, fields in programs:
        numbers = shingles(text for _, text in fields)
        if len(numbers) < LEAST_WORDS - SIZE + 1:
            passed_over += 1
            continue
        kept = _kept(numbers)
        texts[id] = fields
        rows.append([id, " ".join(name.split()), len(kept), origin])
        every.extend(kept)
    if sys.byteorder == "big":  # pragma: no cover -- one order for all machines
        every.byteswap()
    return {
        "region": " ".join(region.split()),
        "code": code,
        "programs": rows,
        "passed_over": passed_over,
        "numbers": base64.b64encode(every.tobytes()).decode(),
        "texts": base64.b64encode(zlib.compress(json.dumps(texts).encode(), 1)).decode(),
    }


def from_json(held: Json) -> Sketch:
    """The sketch that was written as JSON."""
    every = array("Q")
    every.frombytes(base64.b64decode(held["numbers"]))
    if sys.byteorder == "big":  # pragma: no cover
        every.byteswap()
    programs: list[Sketched] = []
    at = 0
    for id, name, count, origin in held["programs"]:
        numbers = every[at : at + count]
        programs.append(Sketched(id, name, numbers, Origin(*origin) if origin else None))
        at += count
    return Sketch(
        held["region"],
        held["code"],
        tuple(programs),
        held["passed_over"],
        held["texts"],
    )


def shingles(texts: Iterable[str]) -> set[int]:
    """A number for every three words in a row in some texts."""
    found: set[int] = set()
    for text in texts:
        for words in own_words(text):
            if len(words) >= SIZE:
                first, second, third = zip(*map(_codes, words), strict=True)
                found.update(
                    a ^ b ^ c for a, b, c in zip(first, second[1:], third[2:], strict=False)
                )
    return found


def _kept(numbers: set[int]) -> list[int]:
    """The part of the numbers that is laid beside those of others: every eighth, by its bits.

    Of a short text every fourth, every second or all of them, so that some remain; those that a
    long text keeps are among them.
    """
    mask = _MASK
    while mask and len(numbers) < (mask + 1) * _ENOUGH:
        mask >>= 1
    return sorted(number for number in numbers if not number & mask)


@functools.lru_cache(maxsize=1 << 15)
def _codes(word: str) -> tuple[int, int, int]:
    """Three numbers for a word: where it stands first, second and third."""
    digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=_CODES.size).digest()
    first, second, third = _CODES.unpack(digest)
    return first, second, third


SIZE = 3  # words in a row that make a number
_MASK = 7  # the number is kept where these bits of it are not set: one of eight
_ENOUGH = 8  # numbers that a text should keep
_CODES = Struct("<3Q")
