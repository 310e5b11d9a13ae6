"""What data files say of a plan, told: each value old and new with its place, source and day."""

from collections.abc import Iterator, Sequence

from smartplan.blocks import Block, Inlines, Table, Terms, Tone
from smartplan.incoming.said import ConcernKind
from smartplan.measure import Measured
from smartplan.plan.plan import Plan
from smartplan.pulling.series import PulledFate, PulledSeries, PulledValue
from smartplan.telling.telling import (
    Section,
    Telling,
    muted,
    paragraph,
    said,
    toned,
    typed,
)
from smartplan.value import replace
from smartplan.wording import Lang, Text, day, measured


def with_values(
    telling: Telling,
    plan: Plan,
    series: Sequence[PulledSeries],
    fetches: Sequence[tuple[str, str]],
    lang: Lang,
) -> Telling:
    """What is told of changes, above it the values that the files hold.

    `fetches` are the names of datasets that have to be fetched first, each with its command.
    """
    sections = tuple(_section(one, plan, lang) for one in series)
    if fetches:
        rows = tuple((said(name), typed(f"`{command}`")) for name, command in fetches)
        sections += (Section(said(_FETCH.say(lang)), (Terms(rows),)),)
    return replace(
        telling,
        title=_TITLE.say(lang),
        sections=(*sections, *telling.sections) if series else sections or telling.sections,
        after=telling.after if series or not fetches else (),
        hint=_hint(series, lang) or telling.hint,
    )


def _hint(series: Sequence[PulledSeries], lang: Lang) -> tuple[str, str] | None:
    """How what is asked is answered: a value that is only far from the last one is accepted."""
    every = (concern for one in series for concern in one.heard.concerns)
    asked = [one for one in every if one.kind is ConcernKind.ASK]
    if not asked:
        return None
    if any(len(one.choices) > 1 for one in asked):
        return _ANSWER.say(lang), "--ask"
    return _ACCEPT.say(lang), "--yes, --ask"


def _section(one: PulledSeries, plan: Plan, lang: Lang) -> Section:
    title = said(one.dataset.name, muted(f" · {one.file}"))
    return Section(title, tuple(_blocks(one, plan, lang)))


def _blocks(one: PulledSeries, plan: Plan, lang: Lang) -> Iterator[Block]:
    told = [_DAY.fill(day=day(one.day, lang)).say(lang)]
    if one.source:
        known = _SOURCE if one.source in plan.sources else _NEW_SOURCE
        told.append(known.fill(id=one.source).say(lang))
    of = one.indicator.name if one.indicator else _NO_INDICATOR.say(lang)
    unit = f" ({one.unit})" if one.unit else ""
    yield paragraph(f"{of}{unit}", muted(f" · {' · '.join(told)}"))
    heads = tuple(said(head.say(lang)) for head in _HEADS)
    rows = tuple(_row(value, lang) for value in one.values)
    if rows:
        yield Table(heads, rows, ("left", "right", "right", "left", "left"))


def _row(one: PulledValue, lang: Lang) -> tuple[Inlines, ...]:
    return (
        said(str(one.year)),
        said(_shown(one.was, lang)),
        said(_shown(one.now, lang)),
        said(toned(_TONES.get(one.fate, "muted"), one.fate.label.say(lang))),
        said(muted(one.place)),
    )


def _shown(value: Measured | None, lang: Lang) -> str:
    return "–" if value is None else measured(value, lang)


_TONES: dict[PulledFate, Tone] = {
    PulledFate.NEW: "good",
    PulledFate.CHANGED: "warning",
    PulledFate.OPEN: "error",
}
_TITLE = Text("Nilai dari berkas data", "Values from data files")
_FETCH = Text("Unduh dahulu", "To be fetched first")
_HEADS = (
    Text("Tahun", "Year"),
    Text("Rencana", "Plan"),
    Text("Berkas", "File"),
    Text("Keadaan", "State"),
    Text("Tempat", "Place"),
)
_DAY = Text("data per {day}", "data of {day}")
_SOURCE = Text("sumber {id}", "source {id}")
_NEW_SOURCE = Text("sumber baru {id}", "new source {id}")
_NO_INDICATOR = Text("belum dipakai indikator", "used by no indicator")
_ACCEPT = Text("Terima, atau jawab satu per satu: ", "Accept, or answer one by one: ")
_ANSWER = Text("Jawab satu per satu: ", "Answer one by one: ")
