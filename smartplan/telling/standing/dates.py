"""The nearest dates of a plan, with the days that are left."""

from collections.abc import Iterator, Sequence

from smartplan.blocks import Block, Inlines
from smartplan.standing.outline import OutlineDate
from smartplan.telling.standing.screen import Screen, table
from smartplan.telling.telling import heading, muted, paragraph, said, toned
from smartplan.wording import Text, dated, shortened


def nearest(screen: Screen) -> list[list[OutlineDate]]:
    """What is ahead, the nearest first; what is due of a kind on one day stands together."""
    today = screen.asked.day
    ahead = sorted(
        (one for one in screen.held.dates if one.is_ahead(today)),
        key=lambda one: (one.days(today), one.kind not in _OFFICIAL, one.day.first, one.route),
    )
    groups: dict[tuple[str, str], list[OutlineDate]] = {}
    for one in ahead:
        alone = str(one.day) if one.is_due else one.route
        groups.setdefault((one.kind, alone), []).append(one)
    return list(groups.values())


def dates_told(screen: Screen) -> Iterator[Block]:
    """The nearest dates; among them the next day of the ministry's or the region's agenda."""
    found = nearest(screen)
    chosen = found[: (_FEW if screen.asked.is_brief else _MANY)]
    official = next((held for held in found if held[0].kind in _OFFICIAL), None)
    if official and official not in chosen:
        chosen[-1] = official
    yield heading(2, screen.say(_NEXT))
    if not chosen:
        text = _NONE_OF_ONE if screen.asked.agency else _NONE
        yield paragraph(muted(screen.say(text)))
    else:
        heads = screen.heads(_DATE, _LEFT, _WHAT)
        yield table(heads, [_row(held, screen) for held in chosen], ["left", "right", "left"])


def _row(held: Sequence[OutlineDate], screen: Screen) -> list[Inlines]:
    one = held[0]
    days = one.days(screen.asked.day)
    words = _LASTS if not days and one.until != one.day else _COUNTS.get(days, _DAYS)
    name = screen.say(one.name)
    if screen.asked.is_brief:
        name = shortened(name, _NAME if len(held) == 1 else _NAME_OF_SEVERAL)
    if len(held) > 1:
        name = screen.say(_AND_MORE.fill(text=name, count=len(held) - 1))
    names = ", ".join(screen.name(id) for id in one.agencies)
    who = "" if screen.asked.agency or len(held) > 1 else names
    details = " · ".join(part for part in (one.place, who) if part)
    return [
        said(screen.say(dated(one.day))),
        said(toned("warning" if days <= _NEAR else "muted", screen.say(words.fill(days=days)))),
        said(name, *((muted(f" · {details}"),) if details else ())),
    ]


_FEW, _MANY = 3, 12
_NAME, _NAME_OF_SEVERAL = 38, 34  # letters
_NEAR = 14  # days
_OFFICIAL = ("stage", "signing", "agreement", "agenda")
_NEXT = Text("Tenggat terdekat", "Next dates")
_DATE, _LEFT = Text("tanggal", "date"), Text("sisa waktu", "time left")
_WHAT = Text("yang disiapkan atau jatuh tempo", "what is held or due")
_NONE = Text(
    "Tidak ada tanggal di depan; hari evaluasi dan paparan ditulis di agenda (process.yaml).",
    "No date is ahead; days of evaluations and talks go into agenda (process.yaml).",
)
_NONE_OF_ONE = Text("Tidak ada tanggal di depan.", "No date is ahead.")
_AND_MORE = Text("{text} (dan {count} lagi)", "{text} (and {count} more)")
_DAYS = Text("{days} hari lagi", "in {days} days")
_COUNTS = {0: Text("hari ini", "today"), 1: Text("besok", "tomorrow")}
_LASTS = Text("berlangsung", "under way")
