"""What a sentence is: a function that says something of a plan where it is true."""

import functools
import importlib
import pkgutil
from collections.abc import Callable

from smartplan.books import prose
from smartplan.books.prose.ground import Ground
from smartplan.value import dataclass
from smartplan.wording import Text

Say = Callable[[Ground], Text | None]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph.

    `about` is the paragraph it may stand in, `order` its place there, and `weight` how much it
    matters where more hold than a paragraph takes.
    """

    name: str
    about: str
    order: int
    weight: int
    say: Say


def sentence(about: str, *, order: int, weight: int = 50) -> Callable[[Say], Sentence]:
    """Make a function a sentence; it gives None where it has nothing to say."""

    def made(say: Say) -> Sentence:
        return Sentence(getattr(say, "__name__", about), about, order, weight, say)

    return made


@functools.cache
def sentences(about: str) -> tuple[Sentence, ...]:
    """The sentences of a paragraph by their order, from the folder of its name's first word."""
    folder = f"{prose.__name__}.{about.partition('-')[0]}"
    found: list[Sentence] = []
    for module in pkgutil.iter_modules(importlib.import_module(folder).__path__, f"{folder}."):
        members = vars(importlib.import_module(module.name)).values()
        found += [one for one in members if isinstance(one, Sentence) and one.about == about]
    return tuple(sorted(found, key=lambda one: (one.order, one.name)))
