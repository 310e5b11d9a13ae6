"""The plan's own words in a book of another language: found again and marked with theirs.

A book in English of an Indonesian plan is English in what smartplan says and Indonesian in what
the plan says. Screen readers and spelling have to be told where which begins. The sentences of the
plan are known; where one of them stands in a text, it is marked, however it came there.
"""

import operator
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, TypeVar, cast

from smartplan.blocks import Chart, Inline, OtherLanguage, Plain
from smartplan.plan.plan import Plan
from smartplan.plan.walk import walk
from smartplan.shape.record import fields
from smartplan.value import Value, dataclass
from smartplan.wording import Lang

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PlanWords:
    """The sentences and names of a plan, by their first two words, the longest first."""

    lang: Lang
    phrases: Mapping[tuple[str, str], tuple[str, ...]]

    def is_whole(self, text: str) -> bool:
        """Whether a text is the plan's own from its first word to its last."""
        spans = list(_spans(text, self.phrases, 2))
        return len(spans) == 1 and not _WORD.search(text[: spans[0][0]] + text[spans[0][1] :])

    def marked(self, told: T) -> T:
        """Blocks or notes, with the plan's own words in them marked."""
        return cast("T", _mapped(told, self))

    def parts(self, text: str) -> Iterator[Inline]:
        """A text, with the plan's own words in it marked."""
        if self.is_whole(text):
            yield OtherLanguage(text, self.lang)
            return
        at = 0
        # Two words alone may stand in a sentence of either language.
        for start, end in _spans(text, self.phrases, _FEW):
            if start > at:
                yield Plain(text[at:start])
            yield OtherLanguage(text[start:end], self.lang)
            at = end
        if at < len(text):
            yield Plain(text[at:])


def plan_words(plan: Plan) -> PlanWords:
    """The words of a plan; names that both languages use are nobody's."""
    found: dict[tuple[str, str], set[str]] = {}
    for text in _texts(plan):
        for phrase in _phrases(text):
            first = _WORD.findall(phrase)
            if " " in phrase and len(first) > 1 and not _SHARED.issuperset(first):
                found.setdefault((first[0], first[1]), set()).add(phrase)
    phrases = {key: tuple(sorted(held, key=_longest)) for key, held in found.items()}
    return PlanWords(plan.language, phrases)


def _texts(plan: Plan) -> Iterator[str]:
    for record in walk(plan):
        for one in fields(type(record)):
            yield from _strings(getattr(record, one.name))


def _strings(value: object) -> Iterator[str]:
    if type(value) is str:
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _strings(inner)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _strings(inner)


def _phrases(text: str) -> Iterator[str]:
    """The sentences of a text without the marks at their ends, in small letters."""
    for part in _ENDS.split(text):
        yield " ".join(part.split()).strip(" .,;:!?\"'-+").lower()


def _spans(
    text: str, phrases: Mapping[tuple[str, str], tuple[str, ...]], least: int
) -> list[tuple[int, int]]:
    """Where phrases of so many words stand; those that follow each other are one."""
    small = text.lower()
    if len(small) != len(text):
        return []
    words = list(_WORD.finditer(small))
    found: list[tuple[int, int]] = []
    end = 0
    for one, other in pairwise(words):
        start = one.start()
        if start < end:
            continue
        for phrase in phrases.get((one[0], other[0]), ()):
            stop = start + len(phrase)
            is_cut = stop < len(small) and small[stop].isalnum() and phrase[-1:].isalnum()
            if not small.startswith(phrase, start) or is_cut:
                continue
            if len(phrase.split()) < least:
                continue
            end = stop
            if found and not _WORD.search(text[found[-1][1] : start]):
                start = found.pop()[0]
            found.append((start, end))
            break
    return found


def _mapped(value: Any, words: PlanWords) -> Any:
    """A value with every plain text in it parted; itself where there is nothing to part."""
    if isinstance(value, tuple):
        changed = tuple(_each(value, words))
        same = len(changed) == len(value)
        return value if same and all(map(operator.is_, changed, value)) else changed
    if isinstance(value, Value) and not isinstance(value, Chart):
        held = {name: getattr(value, name) for name in value.__match_args__}
        new = {name: _mapped(one, words) for name, one in held.items()}
        return value if all(new[name] is held[name] for name in held) else type(value)(**new)
    return value


def _each(values: Iterable[Any], words: PlanWords) -> Iterator[Any]:
    for one in values:
        if type(one) is Plain:
            parts = list(words.parts(one.text))
            yield from [one] if parts == [one] else parts
        else:
            yield _mapped(one, words)


def _longest(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase


_FEW = 3
_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"(?<=[.!?;:])\s+|\n\s*\n|\n\s*(?:[-+*]|\d+\.)\s|[*_`\[\]()#>|\\]+")
# Words of the field that Indonesian texts take over as they are.
_SHARED = frozenset(
    [
        "smart",
        "city",
        "governance",
        "branding",
        "economy",
        "living",
        "society",
        "environment",
        "quick",
        "win",
        "wins",
        "data",
        "center",
        "centre",
        "command",
        "open",
        "dashboard",
        "digital",
        "e",
        "government",
        "big",
        "internet",
        "of",
        "things",
        "masterplan",
        "online",
        "website",
        "wifi",
        "mobile",
        "app",
        "startup",
        "id",
        "service",
        "hub",
        "lab",
        "call",
    ]
)
