"""What every template can use: texts in both languages, figures, marks, formats."""

import functools
import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import partial
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup

from smartplan import wording
from smartplan.blocks import Picture
from smartplan.books.amount import AmountWords
from smartplan.books.blank import BlankWords
from smartplan.books.courses import courses
from smartplan.books.escape import Markdown, escaped
from smartplan.books.numbers import roman
from smartplan.books.placeholders import (
    GAP,
    HeldAmount,
    HeldBreak,
    HeldChart,
    HeldCitation,
    HeldFootnote,
    HeldMark,
    HeldPicture,
    HeldProse,
    Placeholders,
)
from smartplan.books.printing import Printing
from smartplan.books.words import anchor
from smartplan.shape.kinds import Choice
from smartplan.wording import Lang, Text


def say(  # noqa: C901 -- one case per type
    value: Any, lang: Lang, placeholders: Placeholders | None = None
) -> Markdown:
    """A value as Markdown: what is Markdown stays, everything else becomes escaped words.

    With `placeholders` a sum of rupiah keeps its figure.
    """
    match value:
        case Markup():
            return value if isinstance(value, Markdown) else Markdown(value)
        case BlankWords():
            return GAP
        case AmountWords() if placeholders:
            return placeholders.put(HeldAmount(value))
        case str():
            return escaped(value)
        case None:
            return Markdown("—")
        case bool():
            return Markdown(_TRUTH[value].say(lang))
        case Text():
            return escaped(value.say(lang))
        case Choice():
            return escaped(value.label.say(lang))
        case float():
            return escaped(wording.number(value, lang))
        case date():
            return escaped(wording.day(value, lang))
        case list() | tuple() | Mapping() | set() | frozenset():
            raise TypeError("a list of values is no text; go through it or join it")
        case _:
            return escaped(_words(value))


def _words(value: Any) -> str:
    """What is left: ids and the like; an undefined name raises here.

    A function, or what holds values, has no words, only a place in memory.
    """
    own = type(value).__str__ is not object.__str__  # type: ignore[comparison-overlap]
    if own or isinstance(value, int | Fraction | Decimal | Enum):
        return str(value)
    raise TypeError(f"a value of the kind {type(value).__name__} is no text")


def names(  # noqa: C901 -- one function per name
    lang: Lang, placeholders: Placeholders, printing: Printing
) -> Mapping[str, Any]:
    """The names that templates and their macros see, besides the view."""

    def t(id: str, en: str, /, **values: Any) -> Markdown:
        text = id if lang == "id" else en
        if not values:
            return Markdown(text)
        return Markdown(_SLOT.sub(lambda found: say(values[found[1]], lang), text))

    def chart(name: str, data: Any, *, caption: Any = None, id: str | None = None) -> Markdown:
        from smartplan.books.charts import CHARTS
        from smartplan.books.charts.late import LateChart

        if name not in CHARTS:
            raise LookupError(f"no chart {name}; there are: {', '.join(sorted(CHARTS))}")
        kind = next(iter(inspect.signature(CHARTS[name]).parameters.values())).annotation
        if kind is not inspect.Parameter.empty and not isinstance(data, kind):
            raise TypeError(f"the chart {name} is drawn of {kind.__name__}, not of this")
        draw = partial(CHARTS[name], data, lang)
        prefix = f"chart-{len(placeholders.values)}"
        wide = LateChart(partial(draw, prefix=prefix))
        narrow = LateChart(partial(draw, prefix=f"{prefix}-narrow", narrow=True))
        said = "" if caption is None else str(say(caption, lang))
        about = getattr(data, "about", None)
        return placeholders.put(
            HeldChart(
                wide,
                narrow,
                said,
                _plain(id or ""),
                getattr(about, "source", ""),
                getattr(about, "illustration", False),
                data,
            )
        )

    def picture(held: Any, *, caption: Any = None, id: str | None = None) -> Markdown:
        if not isinstance(held, Picture):
            raise TypeError("picture shows a picture")
        said = "" if caption is None else str(say(caption, lang))
        return placeholders.put(HeldPicture(held, said, _plain(id or "")))

    def cite(thing: Any) -> Markdown:
        ids = _source_ids(thing)
        remarks = tuple(getattr(thing, "remarks", ()))
        if not ids and not remarks:
            return Markdown("")
        return placeholders.put(HeldCitation(ids, remarks))

    def mark(thing: Any) -> Markdown:
        return placeholders.put(HeldMark()) if _is_illustration(thing) else Markdown("")

    def footnote(text: Any) -> Markdown:
        return placeholders.put(HeldFootnote(say(text, lang)))

    return {
        "lang": lang,
        "final": printing.is_final,
        "gap": GAP,
        "t": t,
        "chart": chart,
        "picture": picture,
        "cite": cite,
        "mark": mark,
        "footnote": footnote,
        **courses(placeholders, lambda one: say(one, lang), lambda one: cite(one) + mark(one)),
        "br": placeholders.put(HeldBreak()),
    }


def filters(lang: Lang, placeholders: Placeholders) -> Mapping[str, Callable[..., Any]]:
    """The filters of the dialect; each hands none through."""
    made: Mapping[str, Callable[..., Any]] = {
        "rupiah": lambda amount: wording.rupiah(int(amount), lang),
        "rupiah_short": lambda amount: wording.rupiah_short(int(amount), lang),
        "number": lambda value, decimals=None: (
            wording.number(value, lang)
            if decimals is None
            else wording.grouped(value, lang, decimals=decimals)
        ),
        "percent": lambda value, decimals=0: wording.percent(value, lang, decimals=decimals),
        "day": lambda value: wording.day(value, lang),
        "month": lambda value: wording.month(value, lang),
        "roman": roman,
        "capital": _capital,
        "slug": lambda value: Markdown(anchor(str(value))),
        "prose": lambda text: placeholders.put(HeldProse(_plain(text))),
        "inline": lambda text: placeholders.put(HeldProse(_plain(text), inline=True)),
    }
    return {name: _through(function) for name, function in made.items()}


def _through(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def guarded(value: Any, *args: Any, **options: Any) -> Any:
        if isinstance(value, Undefined):
            str(value)  # says which name is undefined
        if isinstance(value, BlankWords):  # a blank is one, whatever is made of it
            return GAP
        return None if value is None else function(value, *args, **options)

    return guarded


def _plain(text: Any) -> str:
    if isinstance(text, str):
        return text
    raise TypeError("prose is a text")


def _capital(text: Any) -> Any:
    changed = text[:1].upper() + text[1:]
    return Markdown(changed) if isinstance(text, Markup) else changed


def _source_ids(thing: Any) -> tuple[str, ...]:
    if isinstance(thing, str):
        return (thing,) if thing else ()
    if isinstance(thing, Undefined):
        str(thing)  # says which name is undefined
    held = getattr(thing, "sources", thing)
    return tuple(dict.fromkeys(held)) if isinstance(held, Iterable) else ()


def _is_illustration(thing: Any) -> bool:
    if isinstance(thing, Undefined):
        str(thing)  # says which name is undefined
    for name in ("illustration", "own_basis", "basis"):
        if hasattr(thing, name):
            thing = getattr(thing, name)
            break
    return thing is True or getattr(thing, "value", thing) == "illustration"


_SLOT = re.compile(r"\{(\w+)\}")

_TRUTH = (Text("tidak", "no"), Text("ya", "yes"))
