"""What would move a score, told: what if, the cheapest way, and the weight of weights."""

from collections.abc import Iterator

from smartplan.blocks import Block, Code, Inlines, Table, Toned
from smartplan.scoring.sensitivity import Sensitivity
from smartplan.scoring.toward import Raise, Step, Toward
from smartplan.scoring.what_if import WhatIf
from smartplan.telling.figures import both, level, signed, three, two
from smartplan.telling.telling import (
    STEP,
    bullets,
    heading,
    lines,
    muted,
    paragraph,
    said,
    strong,
    toned,
    typed,
)
from smartplan.wording import Lang, Text, listed, number, rupiah_short, same


def what_if_told(answer: WhatIf, lang: Lang) -> Iterator[Block]:
    """What the score would be."""
    yield heading(2, _WHAT_IF.say(lang))
    yield bullets(
        said(Code(before.id), f": {level(before.level)} → {level(after.level)}")
        for before, after in answer.changes
    )
    rows = [said(toned("good", _moved(answer, lang)))]
    for key, component in answer.after.components.items():
        old = answer.before.components[key]
        if old.score != component.score:
            change = f"{two(old.score, lang)} → {two(component.score, lang)}"
            rows.append(said(f"{component.label.say(lang)}: {change}"))
    yield from lines([*rows, said(muted(_AS_IF.say(lang)))])


def _moved(answer: WhatIf, lang: Lang) -> str:
    before, after = answer.before, answer.after
    words = f"{two(before.score, lang)} → {two(after.score, lang)}"
    if before.score is not None and after.score is not None:
        words += f" ({signed(round(after.score - before.score, 2), lang)})"
    if after.band and before.band and after.band != before.band:
        words += f", {before.band.say(lang)} → {after.band.say(lang)}"
    return words


def toward_told(way: Toward, lang: Lang) -> Iterator[Block]:
    """The cheapest way to a goal, and what is missing where it does not lead there."""
    goal = both(way.goal)
    yield heading(2, _WAY.fill(goal=goal).say(lang))
    if way.before is None:
        yield paragraph(NOTHING.say(lang))
        return
    if way.is_reached and not way.steps:
        yield paragraph(_THERE.say(lang))
        return
    if way.steps:
        yield _table(_WAY_HEAD, [row for step in way.steps for row in _step(step, lang)], lang)
    yield from lines(_sum(way, goal, lang))
    if way.missing:
        yield paragraph(_MISSING.say(lang))
        yield _table(_MISSING_HEAD, [_raise(one, "", lang) for one in way.missing], lang)
    open_ = [said(_OPEN.fill(ids=", ".join(way.open)).say(lang))] if way.open else []
    yield from lines([*open_, (Toned("muted", typed(_ASSUMED.say(lang))),)])


def _table(head: tuple[Text, ...], rows: list[tuple[Inlines, ...]], lang: Lang) -> Table:
    heads = tuple(said(one.say(lang)) for one in head)
    return Table(heads, tuple(rows), ("left", "right", "right"))


def _step(step: Step, lang: Lang) -> Iterator[tuple[Inlines, ...]]:
    """A program with its money and year, then what it raises."""
    about = "≈ " if step.is_approximate else ""
    money = _NO_BUDGET.say(lang) if step.cost is None else about + rupiah_short(step.cost, lang)
    year = _BY.fill(year=step.year).say(lang) if step.year else _NO_YEAR.say(lang)
    yield said(strong(step.program), f": {money}, {year}"), (), ()
    for one in step.raises:
        yield _raise(one, STEP, lang)
    if step.first_for and not step.raises:
        ids = listed([same(one) for one in step.first_for])
        yield said(STEP, _FIRST.fill(ids=ids).say(lang)), (), ()


def _raise(one: Raise, indent: str, lang: Lang) -> tuple[Inlines, ...]:
    points = f"+{three(one.points, lang)}"
    return said(indent, Code(one.id)), said(f"{one.before} → {one.after}"), said(points)


def _sum(way: Toward, goal: Text, lang: Lang) -> Iterator[Inlines]:
    cost = Text(rupiah_short(way.cost, "id"), rupiah_short(way.cost, "en"))
    slots = {"before": both(way.before), "after": both(way.after), "goal": goal, "cost": cost}
    count = len(way.steps)
    plural = "" if count == 1 else "s"
    if way.is_reached:
        text = _REACHED.fill(**slots, n=count, s=plural, year=way.year or "?")
        yield said(toned("good", text.say(lang)))
        if not way.is_proved:
            yield said(_NOT_PROVED.say(lang))
    elif not way.steps:
        yield (Toned("warning", typed(_NO_PROGRAM.say(lang))),)
    else:
        text = _SHORT.fill(**slots, n=count, s=plural)
        yield said(toned("warning", text.say(lang)))
    if way.unpriced:
        yield said(_UNPRICED.fill(ids=", ".join(way.unpriced)).say(lang))


def sensitivity_told(found: Sensitivity, lang: Lang) -> Iterator[Block]:
    """How far the score moves when weights change by a fifth."""
    yield heading(2, _SENSITIVITY.say(lang))
    if found.score is None or found.lowest is None or found.highest is None:
        yield paragraph(NOTHING.say(lang))
        return
    heads = ("", *(text.say(lang) for text in (WEIGHT, _LIGHTER, _HEAVIER, _SPAN)))
    rows = tuple(
        (
            said(STEP if "." in sway.id else "", sway.label.say(lang)),
            said(number(sway.weight, lang)),
            said(two(sway.lighter, lang)),
            said(two(sway.heavier, lang)),
            said(three(sway.span, lang)),
        )
        for sway in found.sways
    )
    align = ("left", "right", "right", "right", "right")
    yield Table(tuple(said(one) for one in heads), rows, align)  # type: ignore[arg-type]  # literals
    low, high = two(found.lowest, lang), two(found.highest, lang)
    told = [said(_ALL_AT_ONCE.fill(low=low, high=high).say(lang))]
    if found.lowest_band and found.highest_band:
        text = _SAME_BAND if found.lowest_band == found.highest_band else _OTHER_BAND
        told.append(said(text.fill(low=found.lowest_band, high=found.highest_band).say(lang)))
    yield from lines(told)


_WHAT_IF = Text("Bila tingkatnya berubah", "If levels change")
_AS_IF = Text(
    "tingkat yang diandaikan dihitung seolah-olah buktinya sudah ada",
    "supposed levels count as if their evidence were there",
)
_WAY = Text("Jalan termurah ke nilai {goal}", "The cheapest way to a score of {goal}")
_THERE = Text("nilai itu sudah tercapai", "that score is reached already")
_NO_BUDGET = Text("belum beranggaran", "no budget yet")
_BY = Text("selesai {year}", "done by {year}")
_NO_YEAR = Text("tahun belum ditetapkan", "no year set")
_FIRST = Text("harus mendahului {ids}", "must come before {ids}")
_REACHED = Text(
    "{before} → {after} dengan {n} program, {cost}, paling lambat {year}",
    "{before} → {after} with {n} program{s}, {cost}, by {year} at the latest",
)
_SHORT = Text(
    "program yang ada tidak mencapai {goal}: paling jauh {before} → {after}, termurah dengan {n} "
    "program, {cost}",
    "the plan's programs do not reach {goal}: at most {before} → {after}, cheapest with {n} "
    "program{s}, {cost}",
)
_NO_PROGRAM = Text(
    "tidak ada program yang menaikkan indikator yang sudah dinilai (kunci `readiness` di program)",
    "no program raises an assessed indicator (the key `readiness` in a program)",
)
_NOT_PROVED = Text(
    "terlalu banyak kemungkinan untuk diperiksa semua; mungkin ada jalan yang lebih murah",
    "too many possibilities to check them all; a cheaper way may exist",
)
_UNPRICED = Text(
    "belum termasuk biaya program tanpa anggaran: {ids}",
    "not included: the cost of programs without a budget: {ids}",
)
_MISSING = Text(
    "kenaikan yang masih diperlukan dan belum ada programnya:",
    "raises still needed that no program brings:",
)
_OPEN = Text(
    "tidak dihitung karena belum dinilai, padahal ada program yang menaikkannya: {ids}",
    "not counted because not assessed, though programs raise them: {ids}",
)
_ASSUMED = Text(
    "diandaikan: setiap program selesai dan terbukti mencapai tingkat di kunci `readiness`-nya; "
    "biaya ialah jumlah seluruh anggarannya",
    "assumed: each program is done and shows the levels under its key `readiness`; its cost is "
    "the sum of its budget",
)
_SENSITIVITY = Text(
    "Kepekaan: bila bobot berubah seperlima", "Sensitivity: if weights change by a fifth"
)
WEIGHT = Text("bobot", "weight")
_LIGHTER = Text("bobot −20%", "−20%")
_HEAVIER = Text("bobot +20%", "+20%")
_SPAN = Text("selisih", "span")
_ALL_AT_ONCE = Text(
    "semua bobot sekaligus, ke arah mana pun: {low}–{high}",
    "all weights at once, whichever way: {low}–{high}",
)
_SAME_BAND = Text("predikat tetap {low}", "the band stays {low}")
_OTHER_BAND = Text(
    "predikat dapat berubah: {low} sampai {high}", "the band may change: {low} to {high}"
)
NOTHING = Text("belum ada yang dinilai", "nothing is assessed yet")
_WAY_HEAD = (
    Text("program dan yang dinaikkannya", "program and what it raises"),
    Text("tingkat", "level"),
    Text("poin", "points"),
)
_MISSING_HEAD = (Text("indikator", "indicator"), Text("tingkat", "level"), Text("poin", "points"))
