"""The ministry's evaluation, other dimension sets and cohorts, for people."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from smartplan.scoring.cohorts import Cohorts
from smartplan.scoring.crosswalk import Crosswalk, Placed
from smartplan.scoring.evaluation import Evaluation, Part
from smartplan.wording import Lang, Text, number
from smartplan.writers import scores_words as words
from smartplan.writers.text.terminal import Line, plain


def evaluation_lines(found: Sequence[Evaluation], lang: Lang) -> Iterator[Line]:
    """Every year's evaluation with its sums."""
    yield [(_HEAD.say(lang), "strong")]
    if not found:
        yield plain("  " + _NONE.say(lang))
    by_year = {one.year: one for one in found}
    for position, one in enumerate(found):
        if position:
            yield []
        yield from _evaluation(one, lang)
        if one.change is not None and one.since is not None:
            change = words.signed(float(one.change), lang)
            is_alike = by_year[one.since].standard == one.standard
            text = (_CHANGE if is_alike else _CHANGE_OF_KIND).fill(change=change, since=one.since)
            yield plain("    " + text.say(lang))


def _evaluation(one: Evaluation, lang: Lang) -> Iterator[Line]:
    official = "" if one.is_official else f", {_UNOFFICIAL.say(lang)}"
    yield [(f"  {one.year}", "accent"), (f"  {one.label.say(lang)}{official}", "")]
    if one.participated is False:
        yield plain("    " + _ABSENT.say(lang))
        return
    if any(part.value is not None for part in one.parts.values()):
        value, weight, points = (text.say(lang) for text in (words.VALUE, _WEIGHT, _POINTS))
        yield [(_row("", value, weight, points, ""), "muted")]
        for part in one.parts.values():
            yield plain(_part(part, lang))
    yield from _index(one, lang)


def _part(part: Part, lang: Lang) -> str:
    return _row(
        part.label.say(lang),
        _two(part.value, lang),
        number(part.weight, lang),
        _two(part.points, lang),
        _origin(part, lang),
    )


def _row(label: str, value: str, weight: str, points: str, remark: str) -> str:
    return f"    {label:<24} {value:>6} {weight:>7} {points:>7}  {remark}".rstrip()


def _origin(part: Part, lang: Lang) -> str:
    if part.value is None:
        return _NOT_GIVEN.say(lang)
    said = _ORIGINS[part.origin or ""].fill(n=part.items).say(lang)
    if part.origin == "items" and part.expected_items not in (None, part.items):
        said += f", {_EXPECTED.fill(n=part.expected_items).say(lang)}"
    if part.differs:
        said += f", {_PRINTED.fill(value=_two(part.printed, lang)).say(lang)}"
    return said


def _index(one: Evaluation, lang: Lang) -> Iterator[Line]:
    if one.index is None:
        names = ", ".join(
            part.label.say(lang) for part in one.parts.values() if part.value is None
        )
        yield plain("    " + (_INCOMPLETE.fill(names=names) if names else _NO_VALUES).say(lang))
        return
    band = f", {one.band.say(lang)}" if one.band else ""
    source = "" if one.is_calculated else f" ({_AS_PRINTED.say(lang)})"
    yield [(f"    {_INDEX.say(lang):<24} {_two(one.index, lang):>6}{band}{source}", "strong")]
    if one.difference is not None:
        text = _DIFFERS if one.differs else _AGREES
        printed, gap = _two(one.printed, lang), words.signed(float(one.difference), lang)
        style = "error" if one.differs else "muted"
        yield [("    " + text.fill(printed=printed, gap=gap).say(lang), style)]


def crosswalk_lines(found: Crosswalk, lang: Lang) -> Iterator[Line]:
    """Programs in another dimension set, and what has no counterpart there."""
    head = _IN_SET.fill(other=found.other_label, own=found.own_label).say(lang)
    yield from words.wrapped(head, 2, style="strong")
    if not found.is_known:
        names = {"own": found.own, "other": found.other}
        yield plain("  " + _NO_CROSSWALK.fill(**names).say(lang))
        return
    for group in found.groups:
        origin = ", ".join(group.own) or _NO_ORIGIN.say(lang)
        yield plain(f"  {group.label.say(lang)} ({group.id}) ← {origin}: {len(group.programs)}")
        yield from _programs(group.programs)
    for lost in found.lost:
        text = _LOST.fill(label=lost.label, id=lost.id, n=len(lost.programs)).say(lang)
        yield [("  " + text, "warning")]
        if lost.note:
            yield from words.wrapped("    " + lost.note.say(lang), 4, style="muted")
        yield from _programs(lost.programs)
    if found.unplaced:
        yield plain("  " + _UNPLACED.say(lang))
        yield from _programs(found.unplaced)


def _programs(programs: Sequence[Placed]) -> Iterator[Line]:
    if programs:
        yield from words.wrapped("    " + ", ".join(one.id for one in programs), 4)


def cohort_lines(found: Cohorts, lang: Lang) -> Iterator[Line]:
    """Participations and regions, counted apart."""
    years = ", ".join(f"{year}: {count}" for year, count in found.years.items())
    said = _COHORTS.fill(n=found.participations, regions=found.regions).say(lang)
    yield [(said, "strong"), (f"  ({years})" if years else "", "muted")]
    for name, taken in found.repeats.items():
        yield plain(f"  {name}: {', '.join(map(str, taken))}")
    if found.without:
        yield from words.wrapped("  " + _WITHOUT.fill(names=", ".join(found.without)).say(lang), 4)


def _two(value: Decimal | None, lang: Lang) -> str:
    return words.two(None if value is None else float(value), lang)


_HEAD = Text("Evaluasi tahunan kementerian", "The ministry's yearly evaluation")
_NONE = Text(
    "tidak ada `evaluation` di progress/<tahun>.yaml", "no `evaluation` in progress/<year>.yaml"
)
_ABSENT = Text("tidak ikut dievaluasi (bukan nilai 0)", "did not take part (which is not a 0)")
_UNOFFICIAL = Text("tidak resmi", "not official")
_WEIGHT = Text("bobot", "weight")
_POINTS = Text("poin", "points")
_NOT_GIVEN = Text("tidak diketahui", "not known")
_ORIGINS = {
    "items": Text("rata-rata {n} butir", "mean of {n} items"),
    "dimensions": Text("nilai dimensi", "dimension value"),
    "printed": Text("nilai tercetak", "as printed"),
}
_EXPECTED = Text("instrumen memuat {n}", "the instrument has {n}")
_PRINTED = Text("tercetak {value}", "printed {value}")
_INDEX = Text("Indeks", "Index")
_AS_PRINTED = Text("tercetak, tidak dihitung ulang", "as printed, not calculated again")
_INCOMPLETE = Text(
    "indeks tidak dapat dihitung; belum diketahui: {names}",
    "the index cannot be calculated; not known: {names}",
)
_NO_VALUES = Text("nilainya tidak diketahui", "its values are not known")
_AGREES = Text(
    "tercetak {printed}; selisih {gap} dalam batas pembulatan",
    "printed {printed}; the difference of {gap} is within rounding",
)
_DIFFERS = Text(
    "tercetak {printed}; selisih {gap} melebihi pembulatan (0,015): periksa butir dan standar",
    "printed {printed}; the difference of {gap} exceeds rounding (0.015): check items and weights",
)
_CHANGE = Text("{change} terhadap {since}", "{change} on {since}")
_CHANGE_OF_KIND = Text(
    "{change} terhadap {since}, dengan bobot yang berbeda dari tahun itu",
    "{change} on {since}, with other weights than in that year",
)
_IN_SET = Text(
    "Program menurut {other}; rencana memakai {own}",
    "Programs by {other}; the plan uses {own}",
)
_NO_CROSSWALK = Text(
    "belum ada padanan antara {own} dan {other}; tulis `crosswalk` di salah satunya",
    "there is no crosswalk between {own} and {other}; write `crosswalk` in one of them",
)
_NO_ORIGIN = Text("tidak ada padanan", "no counterpart")
_LOST = Text(
    "Tanpa padanan: {label} ({id}), {n} program", "No counterpart: {label} ({id}), {n} programs"
)
_UNPLACED = Text("Program tanpa dimensi yang dikenal:", "Programs without a known dimension:")
_COHORTS = Text(
    "{n} keikutsertaan oleh {regions} daerah", "participations: {n}, regions: {regions}"
)
_WITHOUT = Text("tanpa angkatan: {names}", "in no cohort: {names}")
