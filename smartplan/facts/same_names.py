"""Programs that seem to be one, told by their names: alike but for small words, or in short."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from smartplan.facts.programs import live_programs
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan

Words = tuple[str, ...]


class Twin(NamedTuple):
    """Two programs, in the order of their ids, that seem to be one."""

    first: Program
    second: Program


def twins(plan: Plan) -> Iterator[Twin]:
    """Each program that seems to be an earlier one again; those that were stopped do not count."""
    whole: dict[Words, Program] = {}
    shortened: dict[Words, Program] = {}
    short_forms: list[Program] = []
    for program in live_programs(plan):
        words = _words(program.name)
        if not words:
            continue
        is_short = _is_short(program.name)
        others = whole.values() if is_short else short_forms
        shorter = [] if is_short else list(_shorter(words))
        first = whole.get(words) or shortened.get(words)
        first = first or next((whole[key] for key in shorter if key in whole), None)
        first = first or next(
            (one for one in others if _is_in_short(program.name, one.name)), None
        )
        if first is not None:
            yield Twin(first, program)
        whole.setdefault(words, program)
        for key in shorter:
            shortened.setdefault(key, program)
        if is_short:
            short_forms.append(program)


def _words(name: str) -> Words:
    """The words that tell a program apart."""
    return tuple(word for word in _WORD.findall(name.lower()) if word not in _SMALL)


def _shorter(words: Words) -> Iterator[Words]:
    """The name without each of its words, where what is left tells a program apart still.

    A number parts what would be one: the second stage is another program.
    """
    if len(words) <= _ENOUGH:
        return
    for at, word in enumerate(words):
        if not _NUMBER.fullmatch(word):
            yield words[:at] + words[at + 1 :]


def _is_short(name: str) -> bool:
    """Whether a name is nothing but short forms: SIM LLTT."""
    if not name.isupper():
        return False
    words = _WORD.findall(name)
    return len("".join(words)) >= _LETTERS and max(map(len, words)) <= _LONGEST


def _is_in_short(one: str, other: str) -> bool:
    """Whether the shorter name stands in the longer one, or for the first letters of its words."""
    short, long = (_WORD.findall(name.lower()) for name in sorted((one, other), key=len))
    first_letters = "".join(word[0] for word in long)
    return first_letters == "".join(short) or f" {' '.join(short)} " in f" {' '.join(long)} "


_ENOUGH = 3  # words that tell a name apart, where another one has one more
_LETTERS = 5  # of short forms: fewer stand for many things
_LONGEST = 6  # letters of a short form; longer words are written in capitals
_NUMBER = re.compile(r"\d+|[ivx]+")
_WORD = re.compile(r"\w+")
_SMALL = frozenset({
    "program", "programme", "kegiatan", "inovasi", "aplikasi", "sistem", "layanan", "smart",
    "city", "kota", "kabupaten", "kab", "daerah", "dan", "atau", "di", "ke", "dari", "untuk",
    "bagi", "yang", "pada", "dengan", "dalam", "melalui", "berbasis", "serta", "secara", "the",
    "a", "of", "and", "for", "in", "on", "to", "baru", "lanjutan",
})  # fmt: skip
