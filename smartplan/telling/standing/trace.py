"""Where every number of a screen comes from: what is counted in it, with its file and line."""

from collections.abc import Iterable, Iterator

from smartplan.blocks import Block, Code, Heading, Inlines, Items, Paragraph
from smartplan.standing.duties import DutyKind
from smartplan.standing.outline import OutlineAgency, OutlineDuty
from smartplan.telling.standing.dates import nearest
from smartplan.telling.standing.screen import Screen, pressing
from smartplan.telling.telling import heading, muted, said
from smartplan.wording import Text, dated

_Row = tuple[Inlines, str]  # what is counted, and its route


def traced(screen: Screen) -> Iterator[Block]:
    """The things behind each number, number by number."""
    yield heading(2, screen.say(_TITLE))
    yield Paragraph(said(muted(screen.say(_HOW))))
    dates = [one for group in nearest(screen) for one in group]
    rows: Iterable[_Row] = (
        (said(f"{screen.say(dated(one.day))}: {screen.say(one.name)}"), one.route) for one in dates
    )
    yield from _counted(_DATES, rows, screen)
    if screen.asked.agency:
        yield from _agencies(screen)
        return
    for gate in screen.held.gates:
        if gate.lack is not None:
            name = _GATE.fill(name=gate.name, stage=gate.stage, n=len(gate.routes))
            yield from _counted(name, ((said(route), route) for route in gate.routes), screen)
    yield from _agencies(screen)
    yield from _parts(screen)
    yield from _followed(screen)


def _agencies(screen: Screen) -> Iterator[Block]:
    for one in screen.held.agencies:
        yield from _agency(one, screen)


def _agency(one: OutlineAgency, screen: Screen) -> Iterator[Block]:
    """The programs that an agency leads, and all that it owes, number by number."""
    name = Text(one.name, one.name) if one.id else _NOBODY
    programs: Iterable[_Row] = ((said(id), f"programs.{id}") for id in one.programs)
    yield from _counted(
        _PROGRAMS.fill(name=name, n=(n := len(one.programs)), s="s" * (n != 1)), programs, screen
    )
    owed = sorted((duty for duty in screen.held.owed if duty.agency == one.id), key=pressing)
    counts = {
        DutyKind.PROGRESS: one.no_progress,
        DutyKind.EVIDENCE: one.no_evidence,
        DutyKind.DATA: one.late_data,
        DutyKind.ASSESSMENT: one.items,
    }
    for kind in DutyKind:
        mine = [duty for duty in owed if duty.kind == kind.value and _counts(duty)]
        n = counts.get(kind, len({duty.route for duty in mine}))
        text = _OWES.fill(name=name, kind=kind.label, n=n)
        yield from _counted(text, ((screen.duty(duty), duty.route) for duty in mine), screen)
    near = [duty for duty in owed if not _counts(duty)]
    text = _NEAR.fill(name=name, n=len(near))
    yield from _counted(text, ((screen.duty(duty), duty.route) for duty in near), screen)


def _counts(one: OutlineDuty) -> bool:
    """Whether it is in a number of the table: data that is asked for and not due is not late."""
    return bool(one.code) or one.kind != DutyKind.DATA.value


def _parts(screen: Screen) -> Iterator[Block]:
    """How each part comes to its percent, why it is not complete, and the mean of all."""
    held = screen.held
    for one in held.parts:
        name = _PART.fill(name=one.name, there=one.there, asked=one.asked, percent=one.percent)
        yield Heading(3, said(screen.say(name)), "")
        if one.reasons:
            yield _items(((said(screen.say(why.text)), why.route) for why in one.reasons), screen)
    total = " + ".join(str(one.percent) for one in held.parts)
    name = _MEAN.fill(sum=total, n=len(held.parts), percent=held.percent)
    yield Heading(3, said(screen.say(name)), "")


def _followed(screen: Screen) -> Iterator[Block]:
    """Recommendations and quick wins."""
    held = screen.held
    advice = {one.route: one for one in held.owed if one.kind == DutyKind.RECOMMENDATION.value}
    open_, overdue = held.recommendations
    yield from _counted(
        _ADVICE.fill(open=open_, overdue=overdue),
        ((screen.duty(one), one.route) for one in advice.values()),
        screen,
    )
    for fate, text in _FATES.items():
        mine = [one for one in held.quick_wins if one.outcome == fate]
        rows: Iterable[_Row] = ((said(one.name), one.route) for one in mine)
        yield from _counted(text.fill(n=len(mine)), rows, screen)
    silent = [(one, one.silent_since) for one in held.quick_wins if one.silent_since]
    rows = ((said(f"{one.name}: {screen.say(dated(day))}"), one.route) for one, day in silent)
    yield from _counted(_SILENT.fill(n=len(silent)), rows, screen)
    yield from _items_of(screen)


def _items_of(screen: Screen) -> Iterator[Block]:
    """The items of the self-assessment that have a value, and which of them evidence."""
    for one in screen.held.items:
        proven = {route: _PROVEN if route in one.proven_routes else _BARE for route in one.routes}
        rows = (
            (said(route.partition(_OF_ITEMS)[2], muted(screen.say(proven[route]))), route)
            for route in one.routes
        )
        text = _ANSWERED.fill(year=one.year, n=one.answered, of=one.of, proven=one.proven)
        yield from _counted(text, rows, screen)


def _counted(name: Text, rows: Iterable[_Row], screen: Screen) -> Iterator[Block]:
    """A number with what is in it; nothing where that is nothing."""
    every = list(rows)
    if every:
        yield Heading(3, said(screen.say(name)), "")
        yield _items(every, screen)


def _items(rows: Iterable[_Row], screen: Screen) -> Items:
    return Items(tuple((Paragraph(_row(text, route, screen)),) for text, route in rows))


def _row(text: Inlines, route: str, screen: Screen) -> Inlines:
    spot = screen.held.spots.get(route, "")
    return said(*text, muted(" · "), Code(spot)) if spot else text


_TITLE = Text("Asal setiap angka", "Where every number comes from")
_HOW = Text(
    "Di bawah tiap angka: yang dihitung di dalamnya, dengan berkas dan barisnya. Yang belum ada "
    "menunjuk ke tempatnya akan ditulis.",
    "Below each number: what is counted in it, with file and line. What is not there yet points "
    "at where it goes.",
)
_DATES = Text("Tenggat di depan", "Dates ahead")
_GATE = Text("Tahap {stage}, {name}: belum {n}", "Stage {stage}, {name}: {n} missing")
_NOBODY = Text("Tanpa penanggung jawab", "Nobody in charge")
_PROGRAMS = Text("{name}: {n} program", "{name}: {n} program{s}")
_OWES = Text("{name}: {n} {kind}", "{name}: {n} {kind}")
_NEAR = Text("{name}: {n} permintaan belum jatuh tempo", "{name}: {n} requests not due yet")
_PART = Text(
    "{name}: {there} dari {asked} = {percent}%", "{name}: {there} of {asked} = {percent}%"
)
_MEAN = Text(
    "Kelengkapan: ({sum}) / {n} = {percent}%, dibulatkan ke bawah",
    "Completeness: ({sum}) / {n} = {percent}%, rounded down",
)
_ADVICE = Text(
    "Rekomendasi: {open} terbuka, {overdue} lewat tenggat",
    "Recommendations: {open} open, {overdue} overdue",
)
_FATES = {
    "running": Text("Quick win berjalan: {n}", "Quick wins running: {n}"),
    "ended": Text("Quick win selesai: {n}", "Quick wins ended: {n}"),
    "stopped": Text("Quick win berhenti: {n}", "Quick wins stopped: {n}"),
    "unknown": Text("Quick win belum diketahui: {n}", "Quick wins not known: {n}"),
}
_ANSWERED = Text(
    "Penilaian mandiri {year}: {n} dari {of} butir terjawab, {proven} berbukti",
    "Self-assessment {year}: {n} of {of} items answered, {proven} with evidence",
)
_OF_ITEMS = ".items."
_PROVEN, _BARE = Text(" · berbukti", " · with evidence"), Text("", "")
_SILENT = Text("Quick win tanpa kabar: {n}", "Quick wins without news: {n}")
