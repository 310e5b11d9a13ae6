"""Programs that seem to be one, told by their names: alike but for small words, or in short."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from smartplan.facts.programs import live_programs
from smartplan.facts.short_forms import WORD, ShortForms, read_name
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
    programs = [(one, words) for one in live_programs(plan) if (words := _words(one.name))]
    names = [read_name(one.name) for one, _ in programs]
    short_forms = ShortForms(names) if any(name.is_short for name in names) else None
    for number, (program, words) in enumerate(programs):
        name = names[number]
        shorter = [] if name.is_short else list(_shorter(words))
        first = whole.get(words) or shortened.get(words)
        first = first or next((whole[key] for key in shorter if key in whole), None)
        if first is None and short_forms and (found := short_forms.first(name)) is not None:
            first = programs[found][0]
        if first is not None:
            yield Twin(first, program)
        if short_forms:
            short_forms.add(name, number, is_new=words not in whole)
        whole.setdefault(words, program)
        for key in shorter:
            shortened.setdefault(key, program)


def _words(name: str) -> Words:
    """The words that tell a program apart."""
    return tuple(word for word in WORD.findall(name.lower()) if word not in _SMALL)


def _shorter(words: Words) -> Iterator[Words]:
    """The name without each of its words, where what is left tells a program apart still.

    A number parts what would be one: the second stage is another program.
    """
    if len(words) <= _ENOUGH:
        return
    for at, word in enumerate(words):
        if not _NUMBER.fullmatch(word):
            yield words[:at] + words[at + 1 :]


_ENOUGH = 3  # words that tell a name apart, where another one has one more
_NUMBER = re.compile(r"\d+|[ivx]+")
_SMALL = frozenset({
    "program", "programme", "kegiatan", "inovasi", "aplikasi", "sistem", "layanan", "smart",
    "city", "kota", "kabupaten", "kab", "daerah", "dan", "atau", "di", "ke", "dari", "untuk",
    "bagi", "yang", "pada", "dengan", "dalam", "melalui", "berbasis", "serta", "secara", "the",
    "a", "of", "and", "for", "in", "on", "to", "baru", "lanjutan",
})  # fmt: skip
