"""Did you mean: the known word that an unknown one was probably meant to be."""

import functools
from collections.abc import Iterable, Sequence

from smartplan.shape.synonyms import meanings


def closest(word: str, known: Iterable[str]) -> str | None:
    """The one known word that `word` is a slip of, or the key an Indonesian word stands for.

    None when nothing is near enough, or when two known words are equally near.
    """
    return _closest(word, tuple(sorted(set(known))))


# The same mistake is often made in many places.
@functools.lru_cache(maxsize=64)
def _closest(word: str, choices: tuple[str, ...]) -> str | None:
    plain = _plain(word.strip())
    if alias := _alias(plain, choices):
        return alias
    near = nearest(plain, choices)
    return near[0] if len(near) == 1 else None if near else _sole_extension(plain, choices)


def certain(word: str, known: Iterable[str]) -> str | None:
    """The known word that may be put in the place of `word` without asking.

    Stricter than `closest`: a short word or an abbreviation that differs in a letter is a word of
    its own (DAU is not DAK, BUMN not BUMD, RPJMN not RPJMD), and a part of a word is no slip.
    """
    return _certain(word, tuple(sorted(set(known))))


@functools.lru_cache(maxsize=64)
def _certain(word: str, choices: tuple[str, ...]) -> str | None:
    plain = _plain(word.strip())
    if alias := _alias(plain, choices, sure=True):
        return alias
    near = nearest(plain, choices)
    return near[0] if len(near) == 1 and _is_slip(plain, _plain(near[0])) else None


def alias(word: str, known: Iterable[str]) -> str | None:
    """The known word that another spelling of it, or an Indonesian word, stands for; no slip."""
    return _alias(_plain(word.strip()), sorted(set(known)))


def _is_slip(word: str, meant: str) -> bool:
    """Letters swapped, one `s` too many or too few, or a slip in a word that is long enough."""
    if sorted(word) == sorted(meant) or f"{word}s" == meant or word == f"{meant}s":
        return True
    vowels = sum(letter in "aeiou" for letter in meant)
    return len(word) >= _SHORT and vowels >= _LEAST_VOWELS


def _plain(word: str) -> str:
    return word.lower().replace(" ", "-").replace("_", "-")


def _alias(plain: str, choices: Sequence[str], *, sure: bool = False) -> str | None:
    """The same word in another case or with other hyphens, or its Indonesian name."""
    same = [choice for choice in choices if _plain(choice) == plain]
    if len(same) == 1:
        return same[0]
    words = meanings(plain.replace("-", " "), sure=sure)
    return next((word for word in words if word in choices), None)


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """The known words that `word` is a slip of: all those at the least distance, in order."""
    limit = 1 if len(word) < _SHORT else 2 if len(word) < _LONG else 3
    distances = {
        choice: distance
        for choice in sorted(set(known))
        if abs(len(choice) - len(word)) <= limit
        and (distance := _distance(word, choice.lower().replace("_", "-"), limit)) <= limit
        and distance < len(choice)
    }
    least = min(distances.values(), default=0)
    return [choice for choice, distance in distances.items() if distance == least]


def _sole_extension(plain: str, choices: Sequence[str]) -> str | None:
    """The only choice that the word is a part of: `izin` for `layanan-izin`."""
    if len(plain) < _SHORT:
        return None
    holding = [choice for choice in choices if plain in choice.lower().replace("_", "-")]
    return holding[0] if len(holding) == 1 else None


def _distance(one: str, other: str, limit: int) -> int:
    """Slips between two words: letters added, dropped, changed, or two neighbours swapped.

    Where they are more than a limit, it may be any number above that.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row = row, [i]
        for j, b in enumerate(other, 1):
            best = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        if min(row) > limit and min(previous) > limit:
            return limit + 1
        before = previous
    return row[-1]


# Words of fewer letters bear one slip, from the longer limit on three.
_SHORT, _LONG = 5, 9
_LEAST_VOWELS = 2  # what has fewer is an abbreviation
