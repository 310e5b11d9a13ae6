"""The ministry's evaluation, other dimension sets and cohorts, told."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from smartplan.blocks import Block, Inlines, Paragraph, Table
from smartplan.scoring.crosswalk import Crosswalk, Placed
from smartplan.scoring.evaluation import Evaluation, EvaluationPart
from smartplan.telling import figures
from smartplan.telling.advice import WEIGHT
from smartplan.telling.telling import (
    bullets,
    heading,
    lines,
    said,
    strong,
    toned,
    typed,
)
from smartplan.wording import Lang, Text, number


def evaluations_told(found: Sequence[Evaluation], lang: Lang) -> Iterator[Block]:
    """Every year's evaluation with its sums."""
    yield heading(2, _HEAD.say(lang))
    if not found:
        yield Paragraph(typed(_NONE.say(lang)))
    by_year = {one.year: one for one in found}
    for one in found:
        official = "" if one.is_official or not one.standard else f", {_UNOFFICIAL.say(lang)}"
        is_named = one.standard is not None or one.participated is not False
        named = f": {one.label.say(lang)}{official}" if is_named else ""
        yield heading(3, f"{one.year}{named}")
        if one.participated is False:
            told = [said(_ABSENT.say(lang))]
        else:
            if any(part.value is not None for part in one.parts.values()):
                yield _parts(one, lang)
            told = list(_index(one, lang))
        if one.change is not None and one.since is not None:
            change = figures.signed(float(one.change), lang)
            text = _change(one.standard, by_year[one.since].standard)
            told.append(said(text.fill(change=change, since=one.since).say(lang)))
        yield from lines(told)


def _change(now: str | None, before: str | None) -> Text:
    """How a change is told: by the same weights, by others, or by weights that are not known."""
    if now is None or before is None:
        return _CHANGE_OF_UNKNOWN
    return _CHANGE if now == before else _CHANGE_OF_KIND


def _parts(one: Evaluation, lang: Lang) -> Table:
    """The value, weight and points of every dimension."""
    heads = ("", *(text.say(lang) for text in (_VALUE, WEIGHT, _POINTS)), "")
    rows = tuple(
        (
            said(part.label.say(lang)),
            said(_two(part.value, lang)),
            said(number(part.weight, lang)),
            said(_two(part.points, lang)),
            said(_origin(part, lang)),
        )
        for part in one.parts.values()
    )
    align = ("left", "right", "right", "right", "left")
    return Table(tuple(said(one) for one in heads), rows, align)  # type: ignore[arg-type]  # literals


def _origin(part: EvaluationPart, lang: Lang) -> str:
    if part.value is None:
        return _NOT_GIVEN.say(lang)
    words = _ORIGINS[part.origin or ""].fill(n=part.items).say(lang)
    if part.origin == "items" and part.expected_items not in (None, part.items):
        words += f", {_EXPECTED.fill(n=part.expected_items).say(lang)}"
    if part.differs:
        words += f", {_PRINTED.fill(value=_two(part.printed, lang)).say(lang)}"
    return words


def _index(one: Evaluation, lang: Lang) -> Iterator[Inlines]:
    if one.index is None:
        names = ", ".join(
            part.label.say(lang) for part in one.parts.values() if part.value is None
        )
        empty = _NO_VALUES if one.standard else _NO_WEIGHTS
        yield said((_INCOMPLETE.fill(names=names) if names else empty).say(lang))
        return
    band = f", {one.band.say(lang)}" if one.band else ""
    source = "" if one.is_calculated else f" ({_printed_by(one, lang)})"
    yield said(strong(f"{_INDEX.say(lang)} {_two(one.index, lang)}{band}{source}"))
    if one.difference is not None:
        text = _DIFFERS if one.differs else _AGREES
        printed, gap = _two(one.printed, lang), figures.signed(float(one.difference), lang)
        words = text.fill(printed=printed, gap=gap).say(lang)
        yield said(toned("error" if one.differs else "muted", words))


def _printed_by(one: Evaluation, lang: Lang) -> str:
    """That an index is not our own sum, and which documents print it."""
    if not one.told_by:
        return _AS_PRINTED.say(lang)
    return _AS_PRINTED_BY.fill(names="; ".join(one.told_by)).say(lang)


def crosswalk_told(found: Crosswalk, lang: Lang) -> Iterator[Block]:
    """Programs in another dimension set, and what has no counterpart there."""
    yield heading(2, _IN_SET.fill(other=found.other_label, own=found.own_label).say(lang))
    if not found.is_known:
        yield Paragraph(typed(_NO_CROSSWALK.fill(own=found.own, other=found.other).say(lang)))
        return
    groups = []
    for group in found.groups:
        origin = ", ".join(group.own) or _NO_ORIGIN.say(lang)
        title = f"{group.label.say(lang)} ({group.id}) ← {origin} ({len(group.programs)})"
        groups.append(said(strong(title), _programs(group.programs)))
    for lost in found.lost:
        text = _LOST.fill(label=lost.label, id=lost.id, n=len(lost.programs)).say(lang)
        note = f". {lost.note.say(lang)}" if lost.note else ""
        groups.append(said(toned("warning", text), _programs(lost.programs), note))
    if found.unplaced:
        groups.append(said(strong(_UNPLACED.say(lang)), _programs(found.unplaced)))
    yield bullets(groups)


def _programs(programs: Sequence[Placed]) -> str:
    return f": {', '.join(one.id for one in programs)}" if programs else ""


def _two(value: Decimal | None, lang: Lang) -> str:
    return figures.two(None if value is None else float(value), lang)


_VALUE = Text("nilai", "value")
_HEAD = Text("Evaluasi tahunan kementerian", "The ministry's yearly evaluation")
_NONE = Text(
    "tidak ada `evaluation` di progress/<tahun>.yaml", "no `evaluation` in progress/<year>.yaml"
)
_ABSENT = Text("tidak ikut dievaluasi (bukan nilai 0)", "did not take part (which is not a 0)")
_UNOFFICIAL = Text("tidak resmi", "not official")
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
_AS_PRINTED_BY = Text(
    "menurut {names}, tidak dihitung ulang", "as printed by {names}, not calculated again"
)
_INCOMPLETE = Text(
    "indeks tidak dapat dihitung; belum diketahui: {names}",
    "the index cannot be calculated; not known: {names}",
)
_NO_VALUES = Text("nilainya tidak diketahui", "its values are not known")
_NO_WEIGHTS = Text(
    "tanpa standar, indeksnya tidak dapat dihitung",
    "without a standard its index cannot be calculated",
)
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
_CHANGE_OF_UNKNOWN = Text(
    "{change} terhadap {since}; tidak diketahui apakah bobotnya sama",
    "{change} on {since}; whether the weights are the same is not known",
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
_UNPLACED = Text("Program tanpa dimensi yang dikenal", "Programs without a known dimension")
