"""The money of a year that is looked back on: planned, spent, by dimension, agency, purse."""

from collections.abc import Callable, Iterator

from smartplan.books.parts import names
from smartplan.books.parts.promises import codes_in
from smartplan.facts import money
from smartplan.facts.funds import Purse, purse
from smartplan.facts.promised import Promise, promised, promised_by, promised_programs
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, percent, rupiah


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """A part of a year's money; `share` is what was spent of what those who told had planned."""

    name: str
    programs: str
    planned: str
    reported: str
    spent: str
    share: str


@dataclass(frozen=True, slots=True)
class PurseLine:
    """The money planned inside the regional budget, or outside it."""

    name: str
    planned: str
    share: str


@dataclass(frozen=True, slots=True)
class YearMoney:
    """A year's money in words and tables; `share` is that of all who told of what they spent."""

    share: str
    words: str
    by_dimension: tuple[MoneyLine, ...]
    by_agency: tuple[MoneyLine, ...]
    purses: tuple[PurseLine, ...]


def year_money(plan: Plan, year: int, lang: Lang) -> YearMoney:
    """What was planned for a year and what is told to have been spent."""
    whole = promised(plan, year)
    dimensions = list(plan.dimensions.dimensions) if plan.dimensions else []
    agencies = list(plan.organization.agencies)
    return YearMoney(
        share=percent(100 * whole.spent / whole.reported, lang) if whole.reported else "",
        words=_words(whole, year, lang),
        by_dimension=tuple(
            _lines(
                plan, year, whole, lambda one: one.dimension or "", dimensions,
                lambda ref: names.dimension(plan, ref or None, lang), lang,
            )
        ),
        by_agency=tuple(
            _lines(
                plan, year, whole, lambda one: one.lead or "", agencies,
                lambda ref: names.agency_short(plan, ref or None, lang), lang,
            )
        ),
        purses=tuple(_purses(plan, year, whole, lang)),
    )  # fmt: skip


def _lines(  # noqa: PLR0917 -- a table by a part of the plan
    plan: Plan,
    year: int,
    whole: Promise,
    part: Callable[[Program], str],
    order: list[str],
    name: Callable[[str], str],
    lang: Lang,
) -> Iterator[MoneyLine]:
    """A line for every part that has money, in the order of the plan, and the sum of all."""
    if not whole.money and not whole.spent:
        return
    held = promised_by(plan, year, part)
    refs = [ref for ref in order if ref in held] + sorted(held.keys() - set(order))
    for ref in refs:
        if held[ref].money or held[ref].spent:
            yield _line(name(ref), codes_in(plan, held[ref].programs), held[ref], lang)
    yield _line(_ALL.say(lang), "", whole, lang)


def _line(name: str, programs: str, held: Promise, lang: Lang) -> MoneyLine:
    return MoneyLine(
        name=name,
        programs=programs,
        planned=rupiah(held.money, lang),
        reported=rupiah(held.reported, lang) if held.reported else "–",
        spent=rupiah(held.spent, lang) if held.reported else "–",
        share=percent(100 * held.spent / held.reported, lang) if held.reported else "–",
    )


def _purses(plan: Plan, year: int, whole: Promise, lang: Lang) -> Iterator[PurseLine]:
    """The year's planned money inside and outside the regional budget."""
    programs = promised_programs(plan, year)
    held = (row for one in programs for row in money.of(one) if row.year == year)
    sums = money.sums(held, lambda one: purse(one.row))
    for kind in (*Purse, None):
        if amount := sums.get(kind):
            label = kind.label if kind else _UNKNOWN
            share = percent(100 * amount / whole.money, lang)
            yield PurseLine(names.capital(label.say(lang)), rupiah(amount, lang), share)


def _words(whole: Promise, year: int, lang: Lang) -> str:
    if not whole.money and not whole.spent:
        return _NO_MONEY.fill(year=year).say(lang)
    said = _PLANNED.fill(year=year, planned=rupiah(whole.money, lang)).say(lang)
    if not whole.reported:
        return f"{said} {_UNTOLD.say(lang)}"
    spent = _SPENT.fill(
        spent=rupiah(whole.spent, lang),
        reported=rupiah(whole.reported, lang),
        share=percent(100 * whole.spent / whole.reported, lang),
    )
    return f"{said} {spent.say(lang)}"


_ALL = Text("Jumlah", "Total")
_UNKNOWN = Text("sumber dana belum ditetapkan atau bercampur", "fund not set, or several in one")
_NO_MONEY = Text(
    "Untuk {year} tidak ada dana yang direncanakan.", "No money was planned for {year}."
)
_PLANNED = Text(
    "Dana yang direncanakan program untuk {year} berjumlah {planned}.",
    "The programs had planned {planned} for {year}.",
)
_SPENT = Text(
    "Program yang melaporkan belanjanya membelanjakan {spent} dari {reported} yang "
    "direncanakannya ({share}).",
    "Those that tell what they spent used {spent} of the {reported} that they had planned "
    "({share}).",
)
_UNTOLD = Text("Belanjanya belum dilaporkan.", "What was spent is not told.")
