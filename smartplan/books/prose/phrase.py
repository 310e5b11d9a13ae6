"""Words that sentences are made of, in both languages: small numbers, parts, shares, lists."""

from collections.abc import Iterable, Sequence

from smartplan.books.parts import names
from smartplan.books.parts.money import in_words
from smartplan.books.parts.nouns import Noun
from smartplan.facts.codes import program_codes
from smartplan.facts.money import KnownRow
from smartplan.plan.model.program import Fund, Program
from smartplan.plan.plan import Plan
from smartplan.wording import LANGS, Lang, Text, grouped, percent, rupiah_short, same


def small(count: int) -> Text:
    """A number as a sentence writes it: in words up to ten."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else same(str(count))


def several(count: int, noun: Noun) -> Text:
    """A number of things: `tiga program` / `three programs`."""
    said = small(count)
    return Text(f"{said.id} {noun.id}", f"{said.en} {noun.one if count == 1 else noun.many}")


def part_of(part: int, whole: int, noun: Noun) -> Text:
    """Some of all, to open a sentence: `Empat dari lima program`, `Sebanyak 12 dari 31`.

    All of them are `Seluruh 31 program`, both `Kedua program`.
    """
    if part == whole:
        all_of = _BOTH if whole == len(_PAIR) else _ALL
        return all_of.fill(count=small(whole), noun=Text(noun.id, noun.many))
    opening = _PART if part < len(_SMALL) else _LONG_PART
    said = opening.fill(part=small(part), whole=small(whole), noun=Text(noun.id, noun.many))
    return opened(said)


def opened(text: Text) -> Text:
    """A text that begins a sentence."""
    return Text(*(names.capital(text.say(lang)) for lang in LANGS))


def series(items: Iterable[Text | str]) -> Text:
    """Items as a sentence lists them."""
    held = [same(one) if isinstance(one, str) else one for one in items]
    return Text(*(_series([one.say(lang) for one in held], lang) for lang in LANGS))


def _series(said: list[str], lang: Lang) -> str:
    """The last is joined by another word where a name has an "and" of its own."""
    last = f" {_AND.say(lang)} "
    if len(said) > 1 and any(last in one for one in said):
        return f"{', '.join(said[:-1])} {_AND_ALSO.say(lang)} {said[-1]}"
    return names.series(said, lang)


def named(plan: Plan, programs: Sequence[Program], *, most: int = 3) -> Text:
    """The names of programs with their codes; of many the first, and how many more."""
    codes = program_codes(plan)
    said = [f"{one.name} ({codes[one.id]})" if one.id in codes else one.name for one in programs]
    if len(said) <= most:
        return series(said)
    return series([*said[: most - 1], _MORE.fill(count=small(len(said) - most + 1))])


def years(held: Iterable[int]) -> Text:
    """Years with their runs drawn together."""
    return same(names.years(held, "id"))


def share(part: int, whole: int) -> Text:
    """A part of a whole in percent, which is 100 only where it is all of it."""
    exact = 100 * part / whole
    rounded = round(exact)
    if part and not rounded:
        return _UNDER_ONE
    if rounded == _WHOLE and part < whole:
        return _OVER_99
    return Text(*(percent(rounded, lang) for lang in LANGS))


def times(part: int, whole: int) -> Text:
    """How many times the one is the other, with one decimal: `2,4 kali`."""
    return _TIMES.fill(count=Text(*(grouped(part / whole, lang, decimals=1) for lang in LANGS)))


def sum_of(held: Sequence[KnownRow]) -> Text:
    """The sum of some money in words."""
    return Text(*(in_words(held, lang) for lang in LANGS))


def rupiah(amount: int) -> Text:
    """An amount in words."""
    return Text(*(rupiah_short(amount, lang) for lang in LANGS))


def funds(plan: Plan, held: Sequence[Fund]) -> Text:
    """The names of funds that share one amount, as they stand within a sentence."""
    said = [_own(plan) if one is Fund.APBD else one.label for one in held]
    return Text(*(" + ".join(one.say(lang) for one in said) for lang in LANGS))


def _own(plan: Plan) -> Text:
    """The region's own budget, which in Indonesian bears the name of its kind of region."""
    return Text(names.fund(plan, [Fund.APBD], "id"), _OWN_BUDGET)


def dimension(plan: Plan, ref: str | None) -> Text:
    """The name of a dimension, or that none is given."""
    if ref is None:
        return _NO_DIMENSION
    return Text(*(names.dimension(plan, ref, lang) for lang in LANGS))


def subdimension(plan: Plan, ref: str | None, sub: str | None) -> Text:
    """The name of a sub-dimension; in Indonesian its gloss, where it has one."""
    held = plan.dimensions.dimensions.get(ref or "") if plan.dimensions else None
    found = held.subdimensions.get(sub or "") if held else None
    if found and found.gloss:
        return Text(names.capital(found.gloss), found.label.en)
    return Text(*(names.subdimension(plan, ref, sub, lang) for lang in LANGS))


def agency(plan: Plan, ref: str | None) -> Text:
    """The name of an agency as tables have it, or that none is given."""
    if ref is None:
        return _NO_AGENCY
    return Text(*(names.agency_short(plan, ref, lang) for lang in LANGS))


_WHOLE = 100
_PAIR = ("one", "other")
_SMALL = (
    Text("nol", "no"),
    Text("satu", "one"),
    Text("dua", "two"),
    Text("tiga", "three"),
    Text("empat", "four"),
    Text("lima", "five"),
    Text("enam", "six"),
    Text("tujuh", "seven"),
    Text("delapan", "eight"),
    Text("sembilan", "nine"),
    Text("sepuluh", "ten"),
)
_ALL = Text("Seluruh {noun}", "All {noun}")
_BOTH = Text("Kedua {noun}", "Both {noun}")
_PART = Text("{part} dari {whole} {noun}", "{part} of the {whole} {noun}")
_LONG_PART = Text("sebanyak {part} dari {whole} {noun}", "as many as {part} of the {whole} {noun}")
_MORE = Text("{count} program lainnya", "{count} more")
_UNDER_ONE = Text("kurang dari 1%", "less than 1%")
_OVER_99 = Text("lebih dari 99%", "over 99%")
_AND, _AND_ALSO = Text("dan", "and"), Text("serta", "as well as")
_NO_DIMENSION = Text("dimensi yang belum ditentukan", "a dimension that is not chosen yet")
_NO_AGENCY = Text("perangkat daerah yang belum ditentukan", "an agency that is not chosen yet")
_OWN_BUDGET = "the regional budget (APBD)"
_TIMES = Text("{count} kali", "{count} times")
