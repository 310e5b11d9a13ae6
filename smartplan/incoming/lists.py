"""The lists of words of a plan: what its things are called, and its choices, by name of a list."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from smartplan.incoming.wordlist import WordList, alike, meaning
from smartplan.plan.known import IN_PROGRAM, known, known_in
from smartplan.plan.model.organization import Organization
from smartplan.plan.model.progress import Progress
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.kinds import Kind
from smartplan.shape.record import key_of
from smartplan.shape.types import Held, ListOf, Scalar
from smartplan.source.node import Node
from smartplan.wording import LANGS, Lang, Text

TRUTHS: Mapping[bool, Text] = {True: Text("ya", "yes"), False: Text("tidak", "no")}


class WordLists:
    """The lists of words of one plan, each made when it is first asked for."""

    def __init__(self, plan: Plan, lang: Lang) -> None:
        """Take the names of the plan's things as they are now."""
        self.lang, self._plan = lang, plan
        self._known: dict[Lang, Mapping[str, Mapping[str, str]]] = {}
        self._made: dict[tuple[str, str], WordList] = {}

    def name(self, held: Held, at: Route | None = None) -> str:
        """The name of the list that a value is one of; empty where it is of none.

        A list of names that only their program knows has that in its name, if `at` lies in one.
        """
        scalar = held.item if isinstance(held, ListOf) else held
        if not isinstance(scalar, Scalar):
            return ""
        if scalar.kind is Kind.REF:
            program = self._program(scalar, at)
            return f"{scalar.ref}/{program}" if program else scalar.ref
        if scalar.kind is Kind.CHOICE:
            return str(scalar.python.__name__)
        return "truth" if scalar.kind is Kind.TRUTH else ""

    def of(self, held: Held, at: Route | None) -> WordList | None:
        """The words of the list that a value is one of; None where it is of none.

        Names that only their program knows are those of the program that `at` lies in.
        """
        name = self.name(held)
        scalar = held.item if isinstance(held, ListOf) else held
        if not name or not isinstance(scalar, Scalar):
            return None
        program = self._program(scalar, at)
        if (name, program) not in self._made:
            self._made[name, program] = self._list(scalar, program)
        return self._made[name, program]

    def _program(self, scalar: Scalar, at: Route | None) -> str:
        key = key_of(Progress.programs)
        if at is None or scalar.ref not in IN_PROGRAM or key not in at[:-1]:
            return ""
        program = self._plan.programs.get(at[at.index(key) + 1])
        return program.id if program else ""

    def _list(self, scalar: Scalar, program: str) -> WordList:
        if scalar.kind is Kind.TRUTH:
            words: Mapping[Node, str] = {key: word.say(self.lang) for key, word in TRUTHS.items()}
            others = [(word.say(lang), key) for key, word in TRUTHS.items() for lang in LANGS]
            others += [(word, key) for key, more in _MORE_TRUTHS.items() for word in more]
            return WordList(words, (meaning(others),))
        if scalar.kind is Kind.CHOICE:
            words = {one.value: one.label.say(self.lang) for one in scalar.python}
            others = [pair for one in scalar.python for pair in _of_choice(one)]
        else:
            words = _clear(self._names(scalar.ref, self.lang, program))
            others = list(self._other_names(scalar.ref, program))
        first = [(word, value) for value, word in words.items()]
        ids = [(str(value), value) for value in words]
        return WordList(words, (meaning(first), meaning(ids), meaning(others)))

    def _names(self, collection: str, lang: Lang, program: str) -> Mapping[str, str]:
        if program:
            held = known_in(self._plan.programs[program], collection)
        else:
            if lang not in self._known:
                self._known[lang] = known(self._plan, lang)
            held = self._known[lang].get(collection, {})
        return {id: " ".join((name or id).split()) for id, name in held.items()}

    def _other_names(self, collection: str, program: str) -> Iterator[tuple[str, Node]]:
        """What things are called in either language; of agencies short and former names."""
        for lang in LANGS:
            yield from ((name, id) for id, name in self._names(collection, lang, program).items())
        if collection == key_of(Organization.agencies):
            for id, agency in self._plan.organization.agencies.items():
                yield agency.short or "", id
                yield from ((one.name, id) for one in agency.former)


def _of_choice(one: Any) -> Iterator[tuple[str, Node]]:
    """The words of a choice in both languages, whole, and parted at strokes or brackets.

    `APBD Kota` for `APBD Kabupaten/Kota`, `DAU` and `general allocation` for both in one.
    """
    for lang in LANGS:
        label = one.label.say(lang)
        without = re.sub(_SHORT, "", label)
        for said in (label, without):
            yield said, one.value
            yield f"{said} ({one.value})", one.value
            if match := re.fullmatch(_STROKE, said):
                yield from ((f"{match[1]}{part}", one.value) for part in match.group(2, 3))


def _clear(names: Mapping[str, str]) -> Mapping[Node, str]:
    """The names of things, with their ids where one is long, shared, or holds what parts two."""
    count = Counter(map(alike, names.values()))
    return {
        id: _short(name, id, is_clear=count[alike(name)] == 1 and ";" not in name)
        for id, name in names.items()
    }


def _short(name: str, id: str, *, is_clear: bool) -> str:
    if len(name) > _LONGEST:
        return f"{name[:_LONGEST].rsplit(' ', 1)[0].replace(';', ',')}… [{id}]"
    return name if is_clear else f"{name} [{id}]"


_LONGEST = 60
_SHORT = r" \([^()]*\)$"
_STROKE = r"(.* )?(\S+)/(\S+)"
_MORE_TRUTHS = {True: ("true", "benar"), False: ("false", "bukan", "salah")}
