"""Passages that programs share, found in one pass over their words."""

import re
from collections.abc import Iterable, Iterator, Mapping

from smartplan.facts.own_words import own_words
from smartplan.facts.passages import Passage, prose
from smartplan.facts.placeholders import unwritten
from smartplan.facts.programs import is_live
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import Value

LENGTH = 12  # words in a row; shorter runs are turns of phrase

Run = tuple[str, ...]


class Copy(Value):
    """A passage that stands in several programs: how it begins, and where, the first first."""

    begins: str
    places: tuple[Route, ...]


def copies(plan: Plan) -> Iterator[Copy]:
    """Every passage that prose of two or more programs shares.

    Texts of one program among themselves do not count, nor do stopped programs, whose successor
    may well say the same. Of several passages shared by the same two programs the first is given.
    """
    owners: dict[Run, Passage] = {}
    found: dict[tuple[Run, str], list[Passage]] = {}
    told: set[tuple[str, str]] = set()
    held = _of_programs(plan)
    for program in _alike(held):
        for passage in held[program]:
            if unwritten(passage.text):
                continue
            for run in _runs(passage.text):
                owner = owners.setdefault(run, passage)
                first = owner.holder.at[1]
                if first != program and (first, program) not in told:
                    told.add((first, program))
                    found.setdefault((run, first), [owner]).append(passage)
    for (run, _), shared in found.items():
        yield Copy(_as_written(run, shared[0].text), tuple(passage.at for passage in shared))


def _of_programs(plan: Plan) -> dict[str, list[Passage]]:
    """The passages of each program that are long enough to be shared."""
    stopped = {key for key, program in plan.programs.items() if not is_live(program)}
    found: dict[str, list[Passage]] = {}
    for passage in prose(plan):
        if passage.text.count(" ") < LENGTH - 1:
            continue
        at = passage.holder.at
        if len(at) > 1 and at[0] == "programs" and at[1] not in stopped:
            found.setdefault(at[1], []).append(passage)
    return found


def _alike(held: Mapping[str, Iterable[Passage]]) -> list[str]:
    """The programs that may share a passage with another one, in their order.

    Of each program every few words a shorter run is kept, and a later one is asked for any of
    those: LENGTH words in a row hold one of them, so that no passage is missed. It may be that
    nothing is shared after all, as quotations do not part the words here.
    """
    kept: dict[Run, str] = {}
    alike: set[str] = set()
    for program, its in held.items():
        words = _words(" ".join([passage.text for passage in its]))
        shared = kept.keys() & _shorter(words, 1)
        if shared:
            alike.update((program, *(kept[run] for run in shared)))
        kept.update(dict.fromkeys(_shorter(words, _EVERY), program))
    return [program for program in held if program in alike]


def _words(text: str) -> list[str]:
    if not text.isascii():
        return re.findall(_WORD, text.lower())
    return text.lower().translate(_BLANKS).split()


def _shorter(words: list[str], every: int) -> Iterator[Run]:
    return zip(*(words[start::every] for start in range(_SHORTER)), strict=False)


def _runs(text: str) -> Iterator[Run]:
    """Every run of LENGTH words; quotations and the titles of regulations break runs."""
    for words in own_words(text):
        yield from zip(*(words[start:] for start in range(LENGTH)), strict=False)


def _as_written(run: Run, text: str) -> str:
    """How a run begins in the text it was found in."""
    pattern = r"[\W_]+".join(map(re.escape, run[:_SHOWN]))
    match = re.search(pattern, text, re.IGNORECASE)
    return " ".join((match.group() if match else " ".join(run[:_SHOWN])).split())


_SHOWN = 7
_SHORTER = 6  # words
# So that one of them begins early enough in any LENGTH words, were the first only the rest of a
# word that the year of a regulation was cut off.
_EVERY = LENGTH - _SHORTER
_BLANKS = {at: " " for at in range(128) if not (chr(at).isalnum() or chr(at) == "_")}
_WORD = r"\w+"  # compiled when it is first needed: most plans need it not
