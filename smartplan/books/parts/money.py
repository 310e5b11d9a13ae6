"""Money in words and tables: of a program, per year and fund, per dimension."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from smartplan.books.amount import AmountWords
from smartplan.books.parts import names
from smartplan.facts import money
from smartplan.facts.funds import Purse, purse
from smartplan.facts.money import KnownRow
from smartplan.facts.programs import is_live
from smartplan.plan.model.program import Fund, Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, number, percent, rupiah_short

K = TypeVar("K")
Group = tuple[Purse | None, Sequence[KnownRow]]


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One line of a money table: a label, a cell per year, the sum, and its share of the whole.

    `is_sum` marks a line that sums up others.
    """

    label: str
    cells: tuple[str, ...]
    total: str
    share: str
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class MoneyTable:
    """Money per year in millions: the years, a row per fund or dimension, sums at the foot."""

    years: tuple[str, ...]
    rows: tuple[MoneyRow, ...]
    foot: MoneyRow


def program_total(program: Program, lang: Lang) -> str:
    """A program's money in words, or that it has not been calculated."""
    held = money.of(program)
    if not held:
        return _UNCOUNTED.say(lang)
    # What a stopped program had planned is told, and counts in no sum: it has no figure.
    said = in_words(held, lang)
    return said if is_live(program) else str(said)


def in_words(held: Sequence[KnownRow], lang: Lang) -> str:
    """The sum of some money in words; more than that where no more than the least is known."""
    total, at_least = money.total(held), _is_least(held)
    said = rupiah_short(total, lang)
    said = _MORE.fill(amount=said).say(lang) if at_least else said
    return AmountWords(said, total, at_least=at_least)


def nomenclature_codes(program: Program) -> str:
    """The nomenclature codes under which a program's money stands."""
    return ", ".join(dict.fromkeys(row.code for row in money.rows(program) if row.code))


def by_fund(
    plan: Plan, lang: Lang, programs: Iterable[Program] | None = None
) -> MoneyTable | None:
    """Money per year and fund: what stands in the regional budget, what does not, the unsaid."""
    held = money.planned(plan, programs)
    named = {money.funds_key(one.row.fund): one.row.fund for one in held}
    order = sorted(named, key=lambda key: sorted(map(_FUNDS.index, named[key])))
    labels = {key: names.fund(plan, named[key], lang) for key in order}
    groups: list[Group] = []
    for group in (*Purse, None):
        rows = [one for one in held if purse(one.row) is group]
        groups.append((group, rows))
    return _table(held, groups, lambda one: money.funds_key(one.row.fund), labels, lang)


def by_dimension(plan: Plan, lang: Lang) -> MoneyTable | None:
    """Money per year and dimension."""
    held = money.planned(plan)
    dimensions = plan.dimensions.dimensions if plan.dimensions else {}
    labels = {ref: dimension.heading.say(lang) for ref, dimension in dimensions.items()}
    for one in held:
        ref = one.program.dimension or ""
        labels.setdefault(ref, ref or _NO_DIMENSION.say(lang))
    return _table(held, [(None, held)], lambda one: one.program.dimension or "", labels, lang)


def _table(
    held: Sequence[KnownRow],
    groups: Sequence[Group],
    key: Callable[[KnownRow], K],
    labels: Mapping[K, str],
    lang: Lang,
) -> MoneyTable | None:
    """Money per year, gathered under what `key` gives, in the order of `labels`.

    A group of several lines is summed up where there is another beside it.
    """
    if not held:
        return None
    years = tuple(sorted({one.year for one in held}))
    whole = money.total(held)

    def row(label: str, some: Sequence[KnownRow], *, is_sum: bool = False) -> MoneyRow:
        cells = [[one for one in some if one.year == year] for year in years]
        return MoneyRow(
            label=label,
            cells=tuple(_millions(cell, lang) if money.total(cell) else "–" for cell in cells),
            total=_millions(some, lang),
            share=percent(100 * money.total(some) / whole, lang, decimals=1) if whole else "–",
            is_sum=is_sum,
        )

    rows = []
    known = [group for group in groups if group[1]]
    for group, some in known:
        found = {ref: [one for one in some if key(one) == ref] for ref in labels}
        lines = [row(labels[ref], part) for ref, part in found.items() if part]
        if group and len(lines) > 1 and len(known) > 1:
            lines.append(row(_SUM_OF.fill(purse=group.label).say(lang), some, is_sum=True))
        rows += lines
    return MoneyTable(tuple(map(str, years)), tuple(rows), row(_SUM.say(lang), held, is_sum=True))


def _millions(held: Sequence[KnownRow], lang: Lang) -> str:
    """Money in millions, with one decimal where it is not whole; "> " where it may be more."""
    said = number(round(money.total(held) / 1_000_000, 1), lang)
    return f"> {said}" if _is_least(held) else said


def _is_least(held: Iterable[KnownRow]) -> bool:
    return any(one.row.at_least for one in held)


_MORE = Text("lebih dari {amount}", "at least {amount}")
_UNCOUNTED = Text("belum dihitung", "not calculated yet")
_SUM = Text("Jumlah", "Total")
_SUM_OF = Text("Jumlah {purse}", "Total {purse}")
_NO_DIMENSION = Text("Dimensi belum ditetapkan", "Dimension not set yet")
_FUNDS = tuple(Fund)
