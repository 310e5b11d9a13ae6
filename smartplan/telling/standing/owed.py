"""What agencies owe: a row for each in a table, or all of it of one agency."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from smartplan.blocks import Align, Block, Inlines, Items, Paragraph
from smartplan.standing.outline import OutlineAgency, OutlineDuty
from smartplan.telling.standing.screen import Screen, pressing, table
from smartplan.telling.telling import heading, lines, muted, paragraph, said, toned
from smartplan.wording import Text, listed, same

T = TypeVar("T")


def agencies_told(screen: Screen) -> Iterator[Block]:
    """The agencies that owe something, who presses most first; the others in a line."""
    of = {
        one.id: sorted((duty for duty in screen.held.owed if duty.agency == one.id), key=pressing)
        for one in screen.held.agencies
    }
    owing = sorted(
        (one for one in screen.held.agencies if of[one.id]),
        key=lambda one: (not one.id, -one.urgent, pressing(of[one.id][0]), -len(of[one.id])),
    )
    clear = [one for one in screen.held.agencies if not of[one.id] and one.id]
    if not owing and not clear:
        return
    yield heading(2, screen.say(_AWAITED))
    if not owing:
        yield paragraph(toned("good", "✔ "), screen.say(_NONE_OWES))
        return
    brief = screen.asked.is_brief
    shown = owing[: (_ROWS if brief else len(owing))]
    columns = [(head, count) for head, count in _COLUMNS if any(map(count, shown))]
    is_late = any(of[one.id][0].since for one in owing)
    heads = [_AGENCY, _PROGRAMS, *(head for head, _ in columns), _LATE, _URGENT]
    rows = [_row(one, of[one.id][0], [count for _, count in columns], screen) for one in shown]
    right: list[Align] = ["right"] * len(columns)
    aligns: list[Align] = ["left", "right", *right, "right", "left"]
    if not is_late:
        heads, aligns, rows = _without(heads), _without(aligns), [_without(row) for row in rows]
    yield table([screen.say(one) for one in heads], rows, aligns)
    small = []
    if len(owing) > len(shown):
        small.append(_MORE.fill(count=len(owing) - len(shown)))
    if clear:
        names = listed([same(one.name) for one in clear])
        is_named = len(clear) <= _NAMED or not brief
        small.append(_CLEAR.fill(names=names) if is_named else _CLEAR_COUNT.fill(n=len(clear)))
    yield from lines(said(muted(screen.say(text))) for text in small)


def _row(
    one: OutlineAgency,
    first: OutlineDuty,
    counts: Sequence[Callable[[OutlineAgency], int]],
    screen: Screen,
) -> list[Inlines]:
    name = said(one.name) if one.id else said(muted(screen.say(_NOBODY)))
    cells = [said(str(count(one) or "–")) for count in counts]
    late = said(toned("error", screen.late(first))) if first.since else said("–")
    words = said(screen.brief(first) if screen.asked.is_brief else screen.words(first))
    return [name, said(str(len(one.programs))), *cells, late, words]


def _without(cells: list[T]) -> list[T]:
    """A row without the cell of what is late."""
    return [*cells[:-2], cells[-1]]


def duties_told(screen: Screen) -> Iterator[Block]:
    """All that one agency owes, the most pressing first; what several rules ask for, once."""
    every = {(one.thing, one.text, one.due): one for one in sorted(screen.held.owed, key=pressing)}
    owed = list(every.values())
    if owed:
        yield heading(2, screen.say(_OWED.fill(count=len(owed))))
        yield Items(tuple((Paragraph(screen.duty(one)),) for one in owed), ordered=True)
    else:
        yield heading(2, screen.say(_AWAITED_OF_ONE))
        yield paragraph(toned("good", "✔ "), screen.say(_OWES_NOTHING))


_ROWS = 6
_NAMED = 6  # agencies without debts that are named
_AWAITED = Text("Ditunggu dari perangkat daerah", "Awaited from agencies")
_AWAITED_OF_ONE = Text("Yang ditunggu", "Awaited")
_NONE_OWES = Text("Tidak ada yang tertunggak.", "Nobody owes anything.")
_OWES_NOTHING = Text("Tidak ada yang tertunggak.", "Nothing is owed.")
_OWED = Text("Yang ditunggu: {count}", "Awaited: {count}")
_AGENCY = Text("perangkat daerah", "agency")
_PROGRAMS = Text("program", "programs")
_LATE = Text("lewat", "late")
_URGENT = Text("paling mendesak", "most urgent")
_NOBODY = Text("(belum ada penanggung jawab)", "(nobody in charge)")
_MORE = Text(
    "{count} perangkat daerah lagi juga ditunggu.", "{count} more agencies owe something."
)
_CLEAR = Text("Tanpa tunggakan: {names}.", "Nothing owed by: {names}.")
_CLEAR_COUNT = Text("Tanpa tunggakan: {n} perangkat daerah.", "Nothing owed by {n} agencies.")
_COLUMNS: Sequence[tuple[Text, Callable[[OutlineAgency], int]]] = (
    (Text("realisasi", "progress"), lambda one: one.no_progress),
    (Text("bukti", "evidence"), lambda one: one.no_evidence),
    (Text("data", "data"), lambda one: one.late_data),
    (Text("butir", "items"), lambda one: one.items),
)
