"""What would move a score, for people: what if, the cheapest way, and the weight of weights."""

from collections.abc import Iterator

from smartplan.scoring.sensitivity import Sensitivity
from smartplan.scoring.toward import Raise, Step, Toward
from smartplan.scoring.what_if import WhatIf
from smartplan.wording import Lang, Text, listed, number, rupiah_short, same
from smartplan.writers import scores_words as words
from smartplan.writers.text.terminal import Line, plain


def what_if_lines(answer: WhatIf, lang: Lang) -> Iterator[Line]:
    """What the score would be."""
    yield [(_WHAT_IF.say(lang), "strong")]
    for before, after in answer.changes:
        rise = f"{words.level(before.level)} → {words.level(after.level)}"
        yield plain(f"  {before.id:<60} {rise}")
    yield [("  ", ""), (_moved(answer, lang), "good")]
    for key, component in answer.after.components.items():
        old = answer.before.components[key]
        if old.score != component.score:
            label = component.label.say(lang)
            change = f"{words.two(old.score, lang)} → {words.two(component.score, lang)}"
            yield plain(f"  {label}: {change}")
    yield [("  " + _AS_IF.say(lang), "muted")]


def _moved(answer: WhatIf, lang: Lang) -> str:
    before, after = answer.before, answer.after
    said = f"{words.two(before.score, lang)} → {words.two(after.score, lang)}"
    if before.score is not None and after.score is not None:
        said += f" ({words.signed(round(after.score - before.score, 2), lang)})"
    if after.band and before.band and after.band != before.band:
        said += f", {before.band.say(lang)} → {after.band.say(lang)}"
    return said


def toward_lines(way: Toward, lang: Lang) -> Iterator[Line]:
    """The cheapest way to a goal, and what is missing where it does not lead there."""
    goal = words.both(way.goal)
    yield [(_WAY.fill(goal=goal).say(lang), "strong")]
    if way.before is None:
        yield plain("  " + words.NOTHING.say(lang))
        return
    if way.is_reached and not way.steps:
        yield plain("  " + _THERE.say(lang))
        return
    for step in way.steps:
        yield from _step(step, lang)
    yield from _sum(way, goal, lang)
    if way.missing:
        yield plain("  " + _MISSING.say(lang))
        for one in way.missing:
            yield plain(_raise(one, lang))
    if way.open:
        yield from words.wrapped("  " + _OPEN.fill(ids=", ".join(way.open)).say(lang), 4)
    yield from words.wrapped("  " + _ASSUMED.say(lang), 4, style="muted")


def _step(step: Step, lang: Lang) -> Iterator[Line]:
    about = "≈ " if step.is_approximate else ""
    money = _NO_BUDGET.say(lang) if step.cost is None else about + rupiah_short(step.cost, lang)
    year = _BY.fill(year=step.year).say(lang) if step.year else _NO_YEAR.say(lang)
    yield [("  " + step.program, "accent"), (f"  {money}, {year}", "")]
    for one in step.raises:
        yield plain(_raise(one, lang))
    if step.first_for and not step.raises:
        ids = listed([same(one) for one in step.first_for])
        yield plain("    " + _FIRST.fill(ids=ids).say(lang))


def _raise(one: Raise, lang: Lang) -> str:
    points = words.three(one.points, lang)
    return f"    {one.id:<58} {one.before} → {one.after}  +{points}"


def _sum(way: Toward, goal: Text, lang: Lang) -> Iterator[Line]:
    cost = Text(rupiah_short(way.cost, "id"), rupiah_short(way.cost, "en"))
    before, after = words.both(way.before), words.both(way.after)
    slots = {"before": before, "after": after, "goal": goal, "cost": cost}
    count = len(way.steps)
    plural = "" if count == 1 else "s"
    if way.is_reached:
        text = _REACHED.fill(**slots, n=count, s=plural, year=way.year or "?")
        yield [("  " + text.say(lang), "good")]
        if not way.is_proved:
            yield plain("  " + _NOT_PROVED.say(lang))
    elif not way.steps:
        yield [("  " + _NO_PROGRAM.say(lang), "warning")]
    else:
        text = _SHORT.fill(**slots, n=count, s=plural)
        yield from words.wrapped("  " + text.say(lang), 4, style="warning")
    if way.unpriced:
        yield from words.wrapped("  " + _UNPRICED.fill(ids=", ".join(way.unpriced)).say(lang), 4)


def sensitivity_lines(found: Sensitivity, lang: Lang) -> Iterator[Line]:
    """How far the score moves when weights change by a fifth."""
    yield [(_SENSITIVITY.say(lang), "strong")]
    if found.score is None or found.lowest is None or found.highest is None:
        yield plain("  " + words.NOTHING.say(lang))
        return
    heads = [text.say(lang) for text in (_WEIGHT, _LIGHTER, _HEAVIER, _SPAN)]
    yield [("  {:<52} {:>6} {:>10} {:>10} {:>8}".format("", *heads), "muted")]
    for sway in found.sways:
        cells = (
            number(sway.weight, lang),
            words.two(sway.lighter, lang),
            words.two(sway.heavier, lang),
            words.three(sway.span, lang),
        )
        indent = "  " if "." in sway.id else ""
        yield plain(
            "  {:<52} {:>6} {:>10} {:>10} {:>8}".format(indent + sway.label.say(lang), *cells)
        )
    low, high = words.two(found.lowest, lang), words.two(found.highest, lang)
    yield plain("  " + _ALL_AT_ONCE.fill(low=low, high=high).say(lang))
    if found.lowest_band and found.highest_band:
        same_band = found.lowest_band == found.highest_band
        text = _SAME_BAND if same_band else _OTHER_BAND
        yield plain("  " + text.fill(low=found.lowest_band, high=found.highest_band).say(lang))


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
_WEIGHT = Text("bobot", "weight")
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
