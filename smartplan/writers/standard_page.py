"""What `explain` tells of standards: their list, one with all that it asks, one of its items."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from smartplan.plan.model.process import RatingScheme
from smartplan.shape.record import fields
from smartplan.standards.criteria import (
    EvaluationItem,
    ItemScale,
    QuickWinCriterion,
    QuickWinStandard,
)
from smartplan.standards.model import DimensionSet, EvaluationStandard, ReadinessStandard
from smartplan.standards.ratings import RatingStandard, ratings
from smartplan.standards.shelf import KINDS, AnyStandard, Kind, Shelf
from smartplan.standards.words import Words
from smartplan.wording import Lang, Text, number
from smartplan.writers.text.terminal import Line


def overview(what: str, shelf: Shelf, lang: Lang) -> list[Line]:
    """The lists: `standards`, or those of one kind with what they hold."""
    if what not in OVERVIEWS:
        return []
    found: list[Line] = []
    for kind in KINDS:
        if what not in (kind, "standards"):
            continue
        if what == "standards":
            found.append([(_KINDS[kind].say(lang), "accent"), (f"  {kind}", "muted")])
        for name, one in shelf.standards(kind).items():
            label = one.label.say(lang)
            found.append([(f"{name}  ", "strong"), (label, ""), *_count(one, lang)])
            if what != "standards":
                found += [*_paragraph(one.about, lang), *_contents(one, lang), []]
        found += [[]] if what == "standards" else []
    if what in ("standards", "ratings"):
        if what == "standards":
            found.append([(_RATINGS.say(lang), "accent"), ("  ratings", "muted")])
        found += _schemes(lang)
    if what == "standards":
        found += [[], [(_MORE.say(lang), "muted"), ("smartplan explain kominfo-2021", "accent")]]
    return found


def standard(what: str, shelf: Shelf, lang: Lang) -> list[Line]:
    """A standard or rating scheme with all that it asks, of every kind that has the name."""
    page: list[Line] = []
    for kind in KINDS:
        if what in shelf.names(kind) and (one := shelf.standards(kind).get(what)):
            page += [*_head(what, one, lang), *_paragraph(one.about, lang), *_source(one, lang)]
            page += _parts(one, lang)
    if scheme := ratings().get(what):
        page += [*_head(what, scheme, lang), *_paragraph(scheme.about, lang)]
        page += [*_source(scheme, lang), *_rating(scheme, lang)]
    return page


def item(what: str, shelf: Shelf, lang: Lang) -> list[Line]:
    """An evaluation item by its id, once for the standards that ask the same."""
    asked: dict[tuple[str, ...], tuple[EvaluationItem, list[str]]] = {}
    for name, one in shelf.standards("evaluation").items():
        held = one.items.get(what) if isinstance(one, EvaluationStandard) else None
        if held is not None:
            said = tuple(text for row in _asked(held, lang, "") for text, _ in row)
            asked.setdefault(said, (held, []))[1].append(_standing(held, name))
    page: list[Line] = []
    for held, names in asked.values():
        page += [[(what, "strong"), (f"  {', '.join(names)}", "muted")], *_asked(held, lang), []]
    return page


def item_number(what: str) -> str:
    """The number that an instrument prints before an item, `A.1 1.2.1`; "" of other words."""
    said = re.sub(r"(?i)^(butir|item)\s+", "", " ".join(what.split())).upper()
    return said if re.fullmatch(r"[A-Z]\.\d+ \d+(\.\d+)+", said) else ""


def numbered(number: str, shelf: Shelf) -> list[str]:
    """The ids of the items that bear a number, which differ by instrument; the newest first."""
    held = shelf.standards("evaluation").values()
    known = [one for one in held if isinstance(one, EvaluationStandard)]
    found = [
        id
        for one in sorted(known, key=lambda one: one.year or 0, reverse=True)
        for id, item in one.items.items()
        if number and f"{item.row} {item.number}" == number
    ]
    return list(dict.fromkeys(found))


def names(shelf: Shelf) -> list[str]:
    """Everything that can be asked for here, for did-you-mean."""
    held = [name for kind in KINDS for name in shelf.names(kind)]
    items = [
        key
        for one in shelf.standards("evaluation").values()
        if isinstance(one, EvaluationStandard)
        for key in one.items
    ]
    return [*OVERVIEWS, *held, *ratings(), *items]


def _head(name: str, one: AnyStandard | RatingStandard, lang: Lang) -> Iterator[Line]:
    yield [(one.label.say(lang), "strong"), (f"  {name}", "muted")]
    facts = _official(one, lang)
    for key, text in (("year", _YEAR), ("since", _SINCE)):
        if year := getattr(one, key, None):
            facts.append(text.fill(year=year).say(lang))
    if scale := getattr(one, "scale", None):
        facts.append(_scale(scale, lang))
    if facts:
        yield [(f"  {' · '.join(facts)}", "muted")]


def _official(one: AnyStandard | RatingStandard, lang: Lang) -> list[str]:
    """Whether it is official, or which of its parts are."""
    if isinstance(one, RatingStandard) or one.official is None:
        return []
    if not isinstance(one, ReadinessStandard):
        return [(_OFFICIAL if one.official else _UNOFFICIAL).say(lang)]
    parts = [part for part in fields(type(one.official)) if getattr(one.official, part.name)]
    named = ", ".join(part.about.say(lang) for part in parts)
    return [_PARTLY.fill(parts=named).say(lang) if named else _UNOFFICIAL.say(lang)]


def _scale(scale: ItemScale, lang: Lang) -> str:
    low, high = (number(end or 0, lang) for end in (scale.min, scale.max))
    words = _SCALE.fill(low=low, high=high).say(lang)
    return words + (_STEP.fill(step=number(scale.step, lang)).say(lang) if scale.step else "")


def _source(one: AnyStandard | RatingStandard, lang: Lang) -> Iterator[Line]:
    source = getattr(one, "source", None)
    if source:
        rows = _wrapped(f"{_SOURCE.say(lang)}: {source}")
        yield from ([(f"  {row}", "muted")] for row in rows)
    yield []


def _parts(one: AnyStandard, lang: Lang) -> Iterator[Line]:
    """All that a standard holds."""
    if isinstance(one, EvaluationStandard):
        yield from _evaluation(one, lang)
    elif isinstance(one, QuickWinStandard):
        for key, criterion in one.criteria.items():
            yield [(f"  {key}", "accent")]
            yield from _asked(criterion, lang, "    ")
        yield []
    elif isinstance(one, DimensionSet):
        for id, dimension in one.dimensions.items():
            yield [(dimension.heading.say(lang), "strong"), (f"  {id}", "muted")]
            yield from _paragraph(dimension.aim, lang)
            for sub_id, sub in dimension.subdimensions.items():
                yield [(f"  {sub_id}  ", "accent"), (sub.heading.say(lang), "")]
            yield []
    else:
        yield from _contents(one, lang)
        for band in one.bands:
            name = band.name.text.say(lang) if band.name else ""
            limit = _BELOW.fill(limit=number(band.below, lang)).say(lang) if band.below else ""
            yield [(f"  {name}", ""), (f"  {limit}", "muted")]
        yield []


def _evaluation(one: EvaluationStandard, lang: Lang) -> Iterator[Line]:
    """The dimensions with their weights, and below each its items by group."""
    for id, dimension in one.dimensions.items():
        figures = [_WEIGHT.fill(weight=number(dimension.weight or 0, lang)).say(lang)]
        if dimension.items:
            figures.append(_ITEMS.fill(n=dimension.items).say(lang))
        yield [
            (dimension.label.say(lang), "strong"),
            (f"  {id}  {' · '.join(figures)}", "muted"),
        ]
        yield from _paragraph(dimension.asks, lang)
        group = ""
        for key, held in one.items.items():
            if held.dimension != id:
                continue
            if held.group != group:
                group = held.group
                words = one.groups.get(group)
                yield [(f"  {words.text.say(lang) if words else group}", "strong")]
            yield [(f"    {key}", "accent"), (f"  {_printed(held)}".rstrip(), "muted")]
            yield from _asked(held, lang, "      ")
        yield []
    if not one.items:
        yield [(_NO_ITEMS.say(lang), "muted")]


def _asked(
    held: EvaluationItem | QuickWinCriterion, lang: Lang, indent: str = "  "
) -> Iterator[Line]:
    """What is asked, how it is answered, what shows it, and where the plan answers it."""
    asks = held.asks.text.say(lang) if held.asks else ""
    form = f" ({_form(held, lang)})" if held.answer else ""
    yield [(f"{indent}{asks}", ""), (form, "muted")]
    if held.evidence:
        yield [(f"{indent}{_EVIDENCE.say(lang)}: ", "muted"), (held.evidence.text.say(lang), "")]
    if held.needs:
        yield [(f"{indent}{_NEEDS.say(lang)}: {', '.join(held.needs)}", "muted")]


def _form(held: EvaluationItem | QuickWinCriterion, lang: Lang) -> str:
    item = held if isinstance(held, EvaluationItem) else None
    said = [one.label for one in (held.answer, item and item.direction) if one]
    said += [_SAMPLE.fill(sample=item.sample)] if item and item.sample else []
    return ", ".join(one.say(lang) for one in said)


def _printed(held: EvaluationItem) -> str:
    """The row of the printed table, and the number there."""
    return " ".join(part for part in (held.row, held.number) if part)


def _standing(held: EvaluationItem, standard: str) -> str:
    return f"{standard} {_printed(held)}".rstrip()


def _contents(one: AnyStandard, lang: Lang) -> Iterator[Line]:
    """What a standard holds, a line for each part."""
    if isinstance(one, ReadinessStandard):
        for id, indicator in one.indicators():
            yield [(f"  {id:<52}", "accent"), (indicator.label.say(lang), "")]
    elif isinstance(one, QuickWinStandard):
        width = max(map(len, one.criteria), default=0) + 2
        for id, criterion in one.criteria.items():
            asks = criterion.asks.text.say(lang) if criterion.asks else ""
            yield [(f"  {id:<{width}}", "accent"), (asks, "")]
    elif isinstance(one, DimensionSet):
        for id, dimension in one.dimensions.items():
            subs = ", ".join(dimension.subdimensions)
            tail = f": {subs}" if subs else ""
            yield [(f"  {id}", "accent"), (f"  {dimension.heading.say(lang)}{tail}", "")]
    else:
        for id, part in one.dimensions.items():
            tail = f": {number(part.weight, lang)}" if part.weight else ""
            count = f" ({_ITEMS.fill(n=part.items).say(lang)})" if part.items else ""
            yield [(f"  {id}", "accent"), (f"  {part.label.say(lang)}{tail}{count}", "")]


def _rating(one: RatingStandard, lang: Lang) -> Iterator[Line]:
    lists: Sequence[tuple[Text, Mapping[str, Words]]] = (
        (_LEVELS, one.levels),
        (_CLASSES, one.classes),
    )
    for title, held in lists:
        if held:
            yield [(title.say(lang), "accent")]
        for key, words in held.items():
            shown = key if title is _LEVELS else "-"
            yield [(f"  {shown}  ", "strong"), (words.text.say(lang), "")]
    if one.of:
        yield [(_OF.say(lang), "accent")]
        yield [("  " + ", ".join(f"{year}: {count}" for year, count in one.of.items()), "")]
    yield []


def _schemes(lang: Lang) -> Iterator[Line]:
    """Every scheme that a rating may name, with what is known of it where something is."""
    known = ratings()
    for scheme in RatingScheme:
        held = known.get(scheme.value)
        label = held.label if held else scheme.label
        since = f" ({_SINCE.fill(year=held.since).say(lang)})" if held and held.since else ""
        yield [(f"{scheme.value}  ", "strong"), (f"{label.say(lang)}{since}", "")]


def _count(one: AnyStandard, lang: Lang) -> Line:
    if isinstance(one, EvaluationStandard) and one.items:
        return [(f" ({_ITEMS.fill(n=len(one.items)).say(lang)})", "muted")]
    if isinstance(one, QuickWinStandard):
        return [(f" ({_CRITERIA.fill(n=len(one.criteria)).say(lang)})", "muted")]
    return []


def _paragraph(words: Words | None, lang: Lang) -> list[Line]:
    if words is None:
        return []
    return [[(f"  {row}", "")] for row in _wrapped(words.text.say(lang))]


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, break_on_hyphens=False)


OVERVIEWS = (*KINDS, "ratings", "standards")
_WIDTH = 92
_KINDS: Mapping[Kind, Text] = {
    "dimensions": Text("Perangkat dimensi", "Dimension sets"),
    "readiness": Text("Standar kesiapan", "Readiness standards"),
    "evaluation": Text("Standar evaluasi", "Evaluation standards"),
    "quick-win": Text("Kriteria quick win", "Quick-win criteria"),
}
_RATINGS = Text("Pemeringkatan", "Ratings")
_MORE = Text("Satu standar selengkapnya: ", "One standard in full: ")
_OFFICIAL = Text("resmi", "official")
_UNOFFICIAL = Text("tidak resmi", "not official")
_PARTLY = Text("resmi: {parts}; lainnya usulan", "official: {parts}; the rest is proposed")
_YEAR = Text("tahun {year}", "year {year}")
_SINCE = Text("sejak {year}", "since {year}")
_SCALE = Text("butir dinilai {low} sampai {high}", "items are scored {low} to {high}")
_STEP = Text(", selisih {step}", ", in steps of {step}")
_SOURCE = Text("Sumber", "Source")
_WEIGHT = Text("bobot {weight}", "weight {weight}")
_ITEMS = Text("{n} butir", "{n} items")
_CRITERIA = Text("{n} kriteria", "{n} criteria")
_NO_ITEMS = Text(
    "Butir instrumen ini tidak diketahui.", "The items of this instrument are not known."
)
_EVIDENCE = Text("Bukti", "Evidence")
_SAMPLE = Text("{sample} pemakai layanan", "{sample} users of the service")
_NEEDS = Text("Dijawab dari", "Answered from")
_BELOW = Text("di bawah {limit}", "below {limit}")
_LEVELS = Text("Tingkat", "Levels")
_CLASSES = Text("Kelompok peserta", "Classes")
_OF = Text("Jumlah kota per tahun", "Cities per year")
