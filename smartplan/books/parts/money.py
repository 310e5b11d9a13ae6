"""Money in tables: per year and fund, per dimension, against the ceilings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from smartplan.books.parts import names
from smartplan.books.parts.part import MissingPart, missing
from smartplan.facts import money
from smartplan.facts.money import KnownRow
from smartplan.facts.programs import is_live
from smartplan.plan.model.program import Fund, Program
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, number, percent, rupiah, rupiah_short


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One line of a money table: a label, a cell per year, the sum, and its share of the whole."""

    label: str
    cells: tuple[str, ...]
    total: str
    share: str


@dataclass(frozen=True, slots=True)
class MoneyTable:
    """Money per year in millions: the years, a row per fund or dimension, sums at the foot."""

    years: tuple[str, ...]
    rows: tuple[MoneyRow, ...]
    foot: MoneyRow


@dataclass(frozen=True, slots=True)
class CeilingRow:
    """A year's indicative ceiling, what the programs plan to spend, and what is left."""

    year: str
    ceiling: str
    planned: str
    left: str
    over: bool


@dataclass(frozen=True, slots=True)
class Financing:
    """The money of the whole plan."""

    summary: str
    by_fund: MoneyTable | None
    by_dimension: MoneyTable | None
    ceilings: tuple[CeilingRow, ...]
    unfunded: tuple[str, ...]
    estimates: str
    illustration: bool
    missing: tuple[MissingPart, ...]


def program_total(program: Program, lang: Lang) -> str:
    """A program's money in words, or that it has not been calculated."""
    held = money.of(program)
    return rupiah_short(money.total(held), lang) if held else _UNCOUNTED.say(lang)


def program_funds(plan: Plan, program: Program, lang: Lang) -> str:
    """The funds that a program draws on."""
    held = dict.fromkeys(one.row.fund for one in money.of(program))
    if not held:
        return _UNCOUNTED.say(lang)
    return ", ".join(names.fund(plan, fund, lang) for fund in held)


def all_estimates(program: Program) -> bool:
    """Whether all the money of a program is an estimate."""
    held = money.of(program)
    return bool(held) and all(one.row.approximate for one in held)


def program_years(plan: Plan, program: Program, lang: Lang) -> tuple[str, ...]:
    """A program's money by year: `2023: Rp340 juta APBD Kota, Rp60 juta CSR/TJSL`."""
    by_year: dict[int, list[str]] = {}
    some_firm = not all_estimates(program)
    for _, row, year, amount in money.of(program):
        fund = f" {names.fund(plan, row.fund, lang)}" if row.fund else ""
        about = f" ({_ESTIMATE.say(lang)})" if row.approximate and some_firm else ""
        by_year.setdefault(year, []).append(f"{rupiah_short(amount, lang)}{fund}{about}")
    return tuple(f"{year}: {', '.join(said)}" for year, said in sorted(by_year.items()))


def table(
    programs: Iterable[Program],
    lang: Lang,
    key: Callable[[KnownRow], str],
    labels: Mapping[str, str],
) -> MoneyTable | None:
    """Money per year, gathered under what `key` gives, in the order of `labels`."""
    held = money.planned(programs)
    if not held:
        return None
    years = tuple(sorted({one.year for one in held}))
    cells = money.sums(held, lambda one: (key(one), one.year))
    sums = money.sums(held, key)
    order = [*(label for label in labels if label in sums)]
    order += [label for label in sums if label not in labels]
    whole = money.total(held)
    rows = tuple(
        _row(labels.get(ref, ref), (cells.get((ref, year)) for year in years), total, whole, lang)
        for ref in order
        for total in [sums[ref]]
    )
    by_year = money.sums(held, lambda one: one.year)
    return MoneyTable(
        years=tuple(map(str, years)),
        rows=rows,
        foot=_row(_SUM.say(lang), [by_year[year] for year in years], whole, whole, lang),
    )


def by_fund(plan: Plan, programs: Iterable[Program], lang: Lang) -> MoneyTable | None:
    """Money per year and fund."""
    programs = tuple(programs)
    held = (one.row.fund for one in money.planned(programs))
    known = dict.fromkeys([*((fund,) for fund in Fund), *held])
    labels = {money.funds_key(funds): names.fund(plan, funds, lang) for funds in known}
    labels[""] = names.fund(plan, (), lang)
    return table(programs, lang, lambda one: money.funds_key(one.row.fund), labels)


def by_dimension(plan: Plan, lang: Lang) -> MoneyTable | None:
    """Money per year and dimension."""
    held = plan.dimensions.dimensions if plan.dimensions else {}
    labels = {ref: dimension.label.say(lang) for ref, dimension in held.items()}
    labels[""] = _NO_DIMENSION.say(lang)
    return table(plan.programs.values(), lang, lambda one: one.program.dimension or "", labels)


def financing(plan: Plan, lang: Lang) -> Financing:
    """The money of the whole plan, and what is not known about it."""
    programs = tuple(plan.programs.values())
    held = money.planned(programs)
    estimates = money.total(one for one in held if one.row.approximate)
    whole = money.total(held)
    return Financing(
        summary=_summary(plan, held, lang) if held else "",
        by_fund=by_fund(plan, programs, lang),
        by_dimension=by_dimension(plan, lang),
        ceilings=_ceilings(plan, held, lang),
        unfunded=tuple(p.name for p in programs if is_live(p) and not money.of(p)),
        estimates=(
            _ESTIMATES.fill(share=percent(100 * estimates / whole, lang)).say(lang)
            if estimates
            else ""
        ),
        illustration=any(
            p.own_basis.value == "illustration" or row.own_basis.value == "illustration"
            for p, row, *_ in held
        ),
        missing=() if held else (missing(_BUDGETS, "programs/: budget", lang),),
    )


def _row(label: str, cells: Iterable[int | None], total: int, whole: int, lang: Lang) -> MoneyRow:
    return MoneyRow(
        label=label,
        cells=tuple(_millions(cell, lang) if cell else "–" for cell in cells),
        total=_millions(total, lang),
        share=percent(100 * total / whole, lang, decimals=1) if whole else "–",
    )


def _millions(amount: int, lang: Lang) -> str:
    """Money in millions, with one decimal where it is not whole."""
    return number(round(amount / 1_000_000, 1), lang)


def _summary(plan: Plan, held: list[KnownRow], lang: Lang) -> str:
    whole = money.total(held)
    regional = money.total(one for one in held if one.row.fund == (Fund.APBD,))
    funded = len({one.program.id for one in held})
    span = names.years({one.year for one in held}, lang)
    wanting = sum(is_live(program) for program in plan.programs.values())
    part = _NONE_REGIONAL if not regional else _ALL_REGIONAL if regional == whole else _REGIONAL
    whole_plan = funded == wanting
    said = part.fill(
        fund=names.fund(plan, (Fund.APBD,), lang),
        share=percent(100 * regional / whole if whole else 0, lang, decimals=1),
    ).say(lang)
    gone = [program.name for program in money.stopped(plan.programs.values())]
    note = _STOPPED.fill(programs=names.series(gone, lang)).say(lang)
    text = (_SUMMARY_ALL if whole_plan else _SUMMARY).fill(
        total=rupiah_short(whole, lang),
        funded=funded,
        all=wanting,
        span=span,
        part=f"{said}; {note}" if gone else said,
    )
    return text.say(lang)


def _ceilings(plan: Plan, held: list[KnownRow], lang: Lang) -> tuple[CeilingRow, ...]:
    limits = plan.manifest.budget.ceilings if plan.manifest.budget else {}
    planned = money.sums(held, lambda one: str(one.year))
    return tuple(
        CeilingRow(
            year=year,
            ceiling=rupiah(limit, lang),
            planned=rupiah(planned.get(year, 0), lang),
            left=rupiah(limit - planned.get(year, 0), lang),
            over=planned.get(year, 0) > limit,
        )
        for year, limit in sorted(limits.items())
    )


_SUMMARY_ALL = Text(
    "Kebutuhan dana seluruh {all} program pada {span} berjumlah {total}; {part}.",
    "All {all} programs have a budget: {total} in {span}; {part}.",
)
_SUMMARY = Text(
    "Kebutuhan dana {funded} dari {all} program pada {span} berjumlah {total}; {part}.",
    "{funded} of {all} programs have a budget: {total} in {span}; {part}.",
)
_REGIONAL = Text(
    "{fund} menanggung {share} dan sisanya direncanakan dari sumber lain",
    "the regional budget carries {share} and other sources the rest",
)
_ALL_REGIONAL = Text("seluruhnya dari {fund}", "all of it from the regional budget")
_NONE_REGIONAL = Text(
    "belum ada yang direncanakan dari {fund}", "none of it from the regional budget so far"
)
_STOPPED = Text(
    "program yang dihentikan tidak dihitung ({programs})",
    "programs that were stopped are not counted ({programs})",
)
_ESTIMATES = Text(
    "Sebanyak {share} dari jumlah itu masih berupa perkiraan.",
    "Of this, {share} is still an estimate.",
)
_UNCOUNTED = Text("belum dihitung", "not calculated yet")
_ESTIMATE = Text("perkiraan", "estimate")
_SUM = Text("Jumlah", "Total")
_NO_DIMENSION = Text("Dimensi belum diisi", "Dimension not filled in yet")
_BUDGETS = Text("Anggaran program", "The programs' budgets are")
