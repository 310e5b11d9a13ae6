"""What the tables of a book say of each program put together: one name, one program."""

from collections.abc import Iterable, Sequence

from smartplan.importing.books.doubts import LEFT, offered
from smartplan.importing.books.found import FoundAction, FoundAmount, FoundProgram, Reading
from smartplan.importing.books.money import period_of
from smartplan.importing.printed import (
    PrintedAction,
    PrintedAmount,
    PrintedIndicator,
    PrintedProgram,
)
from smartplan.importing.recipe import TableRecipe
from smartplan.importing.spelling import folded
from smartplan.incoming.said import Concern, ConcernKind, Offered
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.quick_win import QuickWin
from smartplan.shape.record import key_of
from smartplan.source.node import Node
from smartplan.value import replace
from smartplan.wording import Text, listed, same


def gathered(reading: Reading, found: Sequence[FoundProgram]) -> list[PrintedProgram]:
    """The programs of a book, in the order in which they are met first."""
    names: dict[tuple[str, str], str] = {}
    for one in found:
        if one.edition and one.name:
            names[one.origin.file, one.edition] = folded(one.name)
            names.setdefault(("", one.edition), folded(one.name))
    groups: dict[str, list[FoundProgram]] = {}
    for one in found:
        key = folded(one.name) or names.get((one.origin.file, one.edition), "")
        key = key or names.get(("", one.edition), "")
        if key:
            groups.setdefault(key, []).append(one)
    made: list[PrintedProgram] = []
    for some in groups.values():
        if any(one.name for one in some):
            made += _programs(reading, some)
    return [one for one in made if one.dimension or not _lacks_dimension(reading, one)]


def _programs(reading: Reading, some: Sequence[FoundProgram]) -> list[PrintedProgram]:
    """The program that tables tell of; two where they are said to be two."""
    tables = _by_table(reading, some)
    telling = [one for one in tables if one.money]
    defining = [one for one in tables if one.defines and one.dimension]
    parted = {one.dimension for one in defining}
    if not _agree(telling) or (len(parted) > 1 and _are_rows(defining)):
        rivals = telling if not _agree(telling) else defining
        said = _asked(reading, rivals)
        if said == _TWO:
            return [_whole(reading, [one]) for one in rivals]
        first = next((one for one in rivals if one.place == said), None)
        if first:
            rest = [one for one in tables if one not in rivals]
            others = [replace(one, money=()) for one in rivals if one is not first]
            return [_whole(reading, [first, *rest, *others])]
    return [_whole(reading, tables)]


def _by_table(reading: Reading, some: Iterable[FoundProgram]) -> list[FoundProgram]:
    """What each table says, its rows of one program put together."""
    tables: dict[str, FoundProgram] = {}
    for one in some:
        held = tables.get(one.place)
        if held is None:
            tables[one.place] = one
            continue
        more = () if _is_copied(reading, held, one) else one.money
        tables[one.place] = replace(
            held,
            money=held.money + more,
            actions=held.actions + one.actions,
            indicators=held.indicators + one.indicators,
        )
    return list(tables.values())


def _is_copied(reading: Reading, held: FoundProgram, one: FoundProgram) -> bool:
    """Whether a further row of a program only writes its money once more: asked where it may."""
    if not one.money or not held.name or _money(held) != _money(one):
        return False
    message = _COPIED.fill(name=held.name, place=one.place)
    key = f"{held.name}: {one.place} dua baris"
    choices = {_ONCE: _COUNT_ONCE, _EACH: _COUNT_EACH}
    said = reading.questions.chosen(key, message, one.origin, offered(choices))
    return bool(said != _EACH)


def _money(one: FoundProgram) -> list[tuple[int, int]]:
    return [(amount.year, amount.rupiah) for amount in one.money]


def _are_rows(defining: Sequence[FoundProgram]) -> bool:
    return sum(bool(one.money) for one in defining) > 1


def _agree(telling: Sequence[FoundProgram]) -> bool:
    """Whether tables tell the same money of the years they share, but for how they round it."""
    if not telling:
        return True
    first, *rest = telling
    return all(_same(first, one) for one in rest)


def _same(one: FoundProgram, other: FoundProgram) -> bool:
    both = {amount.year for amount in one.money} & {amount.year for amount in other.money}
    for year in both:
        mine = [amount for amount in one.money if amount.year == year]
        its = [amount for amount in other.money if amount.year == year]
        gap = abs(sum(a.rupiah for a in mine) - sum(a.rupiah for a in its))
        room = sum(a.step for a in mine if a.step > 1) + sum(a.step for a in its if a.step > 1)
        is_rounded = any(a.is_rounded for a in (*mine, *its))
        if gap and not (is_rounded and gap <= room):
            return False
    return True


def _asked(reading: Reading, rivals: Sequence[FoundProgram]) -> Node:
    """Which table's figures hold, or whether there are two programs."""
    name = next(one.name for one in rivals if one.name)
    places = [one.place for one in rivals]
    choices = {one: _FIGURES.fill(place=one) for one in places} | {_TWO: _TWO_PROGRAMS}
    where = listed([same(one) for one in places])
    message = _TWICE.fill(name=name, places=where)
    return reading.questions.chosen(
        f"{name}: {', '.join(places)}", message, rivals[-1].origin, offered(choices)
    )


def _whole(reading: Reading, tables: Sequence[FoundProgram]) -> PrintedProgram:
    """One program of all that tables say of it; the first that says a thing says it."""
    named = next(one for one in tables if one.name)
    first = next((one for one in tables if one.defines), named)
    amounts = _finest(tables)
    dimensions = list(dict.fromkeys(one.dimension for one in tables if one.dimension))
    more: dict[str, Node] = {}
    if len(dimensions) > 1:
        more[key_of(Program.also)] = [*dimensions[1:]]
    status = next((one.status for one in tables if one.status), None)
    if status is ProgramStatus.STOPPED:
        reason = _reason(reading, named.name, first)
        status = status if reason else None
        more |= {key_of(Program.reason): reason} if reason else {}
    if deadline := next((one.deadline for one in tables if one.deadline), ""):
        more[key_of(Program.quick_win)] = {key_of(QuickWin.deadline): deadline}
    leads = list(dict.fromkeys(one.lead for one in tables if one.lead))
    lead = _lead(reading, named.name, leads, first)
    return PrintedProgram(
        name=named.name,
        origin=first.origin,
        code=next((one.code for one in tables if one.code), ""),
        lead=lead,
        support=next((one.support for one in tables if one.support), ()),
        dimension=dimensions[0] if dimensions else "",
        subdimension=next((one.subdimension for one in tables if one.subdimension), ""),
        period=next((one.period for one in tables if one.period), None) or period_of(amounts),
        status=status,
        actions=tuple(_actions(action for one in tables for action in one.actions)),
        money=tuple(_printed(one) for one in amounts if not one.is_unsure),
        indicators=tuple(_indicators(each for one in tables for each in one.indicators)),
        more=more,
    )


def _lacks_dimension(reading: Reading, one: PrintedProgram) -> bool:
    """Whether a program cannot be new yet: then the dimension of its table is asked."""
    held = reading.plan.dimensions
    known = {folded(program.name) for program in reading.plan.programs.values()}
    if held is None or folded(one.name) in known:
        return False
    choices = tuple(Offered(each.label, id) for id, each in held.dimensions.items())
    place = one.origin.place.partition(" baris ")[0]
    message = _WHICH_DIMENSION.fill(place=place)
    concern = Concern(one.origin, message, ConcernKind.ASK, choices)
    reading.questions.of_table(place, TableRecipe.dimension, concern, None)
    return True


def _reason(reading: Reading, name: str, first: FoundProgram) -> str:
    """Why a program was stopped, without which no plan may say that it was."""
    if said := reading.reasons.get(folded(name)):
        return said
    known = (one for one in reading.plan.programs.values() if folded(one.name) == folded(name))
    if held := next((one.reason for one in known if one.reason), ""):
        return held
    message = _WHY.fill(name=name)
    said = reading.questions.text(f"{name}: alasan dihentikan", message, first.origin)
    return "" if said == LEFT else said


def _lead(reading: Reading, name: str, leads: list[str], first: FoundProgram) -> str:
    if len(leads) < 2:  # noqa: PLR2004
        return leads[0] if leads else ""
    said = reading.questions.chosen(
        f"{name}: penanggung jawab",
        _LEADS.fill(name=name),
        first.origin,
        offered({one: same(one) for one in leads}),
    )
    return str(said or leads[0])


def _finest(tables: Sequence[FoundProgram]) -> tuple[FoundAmount, ...]:
    """The amounts of each year by the table that tells them to the last rupiah, else the first."""
    telling = sorted((one for one in tables if one.money), key=_grain)
    made: list[FoundAmount] = []
    known: set[int] = set()
    for one in telling:
        made += [part for part in one.money if part.year not in known]
        known |= {part.year for part in one.money}
    return tuple(made)


def _grain(one: FoundProgram) -> tuple[bool, int]:
    codes = sum(bool(part.code) for part in one.money)
    return any(amount.is_rounded for amount in one.money), -codes


def _actions(found: Iterable[FoundAction]) -> list[PrintedAction]:
    """Activities, each once: one table tells the group, another what comes out of it."""
    made: dict[str, PrintedAction] = {}
    for one in found:
        key = folded(one.name)
        held = made.get(key) or PrintedAction(one.name, one.origin)
        made[key] = replace(
            held,
            kind=held.kind or one.kind,
            years=held.years or one.years,
            lead=held.lead or one.lead,
            output=held.output or one.output,
            code=held.code or one.code,
        )
    return list(made.values())


def _indicators(found: Iterable[PrintedIndicator]) -> list[PrintedIndicator]:
    made: dict[str, PrintedIndicator] = {}
    for one in found:
        made.setdefault(folded(one.name), one)
    return list(made.values())


def _printed(one: FoundAmount) -> PrintedAmount:
    return PrintedAmount(
        year=one.year,
        rupiah=one.rupiah,
        origin=one.origin,
        funds=one.funds,
        code=one.code,
        name=one.name,
        agency=one.agency,
        action=one.action,
        is_approximate=one.is_approximate or one.is_rounded,
        is_least=one.is_least,
    )


_TWO = "two"
_WHICH_DIMENSION = Text(
    "Masuk dimensi mana program di {place}?",
    "To which dimension do the programs of {place} belong?",
)
_WHY = Text("Mengapa {name} dihentikan?", "Why was {name} stopped?")
_ONCE = "once"
_EACH = "each"
_COPIED = Text(
    "Uang {name} di {place} tertulis sama di dua baris: dihitung sekali atau masing-masing?",
    "The money of {name} in {place} is the same in two rows: is it counted once or each?",
)
_COUNT_ONCE = Text("sekali", "once")
_COUNT_EACH = Text("masing-masing", "each")
_TWICE = Text(
    "Satu program atau dua? Angka mana yang dipakai? ({name}: {places})",
    "One program or two? Which figures hold? ({name}: {places})",
)
_FIGURES = Text("satu program, angka {place}", "one program, the figures of {place}")
_TWO_PROGRAMS = Text("dua program", "two programs")
_LEADS = Text(
    "Siapa penanggung jawab {name}? Tabelnya berbeda.",
    "Which agency leads {name}? The tables differ.",
)
