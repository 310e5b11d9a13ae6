"""Money in tables: per year and fund, per dimension, against the ceilings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from smartplan.books.parts import names
from smartplan.books.parts.part import Missing, missing
from smartplan.plan.model.program import BudgetRow, Fund, Program
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
    missing: tuple[Missing, ...]


def rows_of(programs: Iterable[Program]) -> list[tuple[Program, BudgetRow, int, int]]:
    """Every budget row whose year and amount are known, with its program."""
    return [
        (program, row, row.year, row.amount)
        for program in programs
        for row in program.budget
        if row.year is not None and row.amount is not None
    ]


def total_of(programs: Iterable[Program]) -> int:
    """All the money of some programs."""
    return sum(amount for *_, amount in rows_of(programs))


def program_total(program: Program, lang: Lang) -> str:
    """A program's money in words, or that it has not been calculated."""
    return rupiah_short(total_of([program]), lang) if rows_of([program]) else _UNCOUNTED.say(lang)


def program_funds(plan: Plan, program: Program, lang: Lang) -> str:
    """The funds that a program draws on."""
    held = dict.fromkeys(row.fund for _, row, _, _ in rows_of([program]))
    if not held:
        return _UNCOUNTED.say(lang)
    return ", ".join(names.fund(plan, fund, lang) for fund in held)


def all_estimates(program: Program) -> bool:
    """Whether all the money of a program is an estimate."""
    held = rows_of([program])
    return bool(held) and all(row.approximate for _, row, _, _ in held)


def program_years(plan: Plan, program: Program, lang: Lang) -> tuple[str, ...]:
    """A program's money by year: `2023: Rp340 juta APBD Kota, Rp60 juta CSR/TJSL`."""
    by_year: dict[int, list[str]] = {}
    some_firm = not all_estimates(program)
    for _, row, year, amount in rows_of([program]):
        fund = f" {names.fund(plan, row.fund, lang)}" if row.fund else ""
        about = f" ({_ESTIMATE.say(lang)})" if row.approximate and some_firm else ""
        by_year.setdefault(year, []).append(f"{rupiah_short(amount, lang)}{fund}{about}")
    return tuple(f"{year}: {', '.join(said)}" for year, said in sorted(by_year.items()))


def table(
    programs: Iterable[Program],
    lang: Lang,
    key: Callable[[Program, BudgetRow], str],
    labels: Mapping[str, str],
) -> MoneyTable | None:
    """Money per year, gathered under what `key` gives, in the order of `labels`."""
    held = rows_of(programs)
    if not held:
        return None
    years = tuple(sorted({year for _, _, year, _ in held}))
    sums: dict[str, dict[int, int]] = {}
    for program, row, year, amount in held:
        cells = sums.setdefault(key(program, row), {})
        cells[year] = cells.get(year, 0) + amount
    whole = sum(amount for *_, amount in held)
    order = [*(label for label in labels if label in sums)]
    order += [label for label in sums if label not in labels]
    rows = tuple(_row(labels.get(ref, ref), sums[ref], years, whole, lang) for ref in order)
    foot = {year: sum(cells.get(year, 0) for cells in sums.values()) for year in years}
    return MoneyTable(
        years=tuple(map(str, years)),
        rows=rows,
        foot=_row(_SUM.say(lang), foot, years, whole, lang),
    )


def by_fund(plan: Plan, programs: Iterable[Program], lang: Lang) -> MoneyTable | None:
    """Money per year and fund."""
    labels = {fund.value: names.fund(plan, fund, lang) for fund in Fund}
    labels[""] = names.fund(plan, None, lang)
    return table(programs, lang, lambda _, row: row.fund.value if row.fund else "", labels)


def by_dimension(plan: Plan, lang: Lang) -> MoneyTable | None:
    """Money per year and dimension."""
    held = plan.dimensions.dimensions if plan.dimensions else {}
    labels = {ref: dimension.label.say(lang) for ref, dimension in held.items()}
    labels[""] = _NO_DIMENSION.say(lang)
    return table(plan.programs.values(), lang, lambda p, _: p.dimension or "", labels)


def financing(plan: Plan, lang: Lang) -> Financing:
    """The money of the whole plan, and what is not known about it."""
    programs = tuple(plan.programs.values())
    held = rows_of(programs)
    estimates = sum(amount for _, row, _, amount in held if row.approximate)
    whole = total_of(programs)
    return Financing(
        summary=_summary(plan, held, lang) if held else "",
        by_fund=by_fund(plan, programs, lang),
        by_dimension=by_dimension(plan, lang),
        ceilings=_ceilings(plan, held, lang),
        unfunded=tuple(p.name for p in programs if not rows_of([p])),
        estimates=(
            _ESTIMATES.fill(share=percent(100 * estimates / whole, lang)).say(lang)
            if estimates
            else ""
        ),
        illustration=any(
            p.own_basis.value == "illustration" or row.own_basis.value == "illustration"
            for p, row, _, _ in held
        ),
        missing=() if held else (missing(_BUDGETS, "programs/: budget", lang),),
    )


def _row(
    label: str, cells: Mapping[int, int], years: tuple[int, ...], whole: int, lang: Lang
) -> MoneyRow:
    total = sum(cells.values())
    return MoneyRow(
        label=label,
        cells=tuple(_millions(cells[year], lang) if cells.get(year) else "–" for year in years),
        total=_millions(total, lang),
        share=percent(100 * total / whole, lang, decimals=1) if whole else "–",
    )


def _millions(amount: int, lang: Lang) -> str:
    """Money in millions, with one decimal where it is not whole."""
    return number(round(amount / 1_000_000, 1), lang)


def _summary(plan: Plan, held: list[tuple[Program, BudgetRow, int, int]], lang: Lang) -> str:
    whole = sum(amount for *_, amount in held)
    regional = sum(amount for _, row, _, amount in held if row.fund is Fund.APBD)
    funded = len({program.id for program, *_ in held})
    span = names.years({year for _, _, year, _ in held}, lang)
    part = _NONE_REGIONAL if not regional else _ALL_REGIONAL if regional == whole else _REGIONAL
    whole_plan = funded == len(plan.programs)
    text = (_SUMMARY_ALL if whole_plan else _SUMMARY).fill(
        total=rupiah_short(whole, lang),
        funded=funded,
        all=len(plan.programs),
        span=span,
        part=part.fill(
            fund=names.fund(plan, Fund.APBD, lang),
            share=percent(100 * regional / whole if whole else 0, lang, decimals=1),
        ),
    )
    return text.say(lang)


def _ceilings(
    plan: Plan, held: list[tuple[Program, BudgetRow, int, int]], lang: Lang
) -> tuple[CeilingRow, ...]:
    limits = plan.manifest.budget.ceilings if plan.manifest.budget else {}
    planned: dict[str, int] = {}
    for _, _, year, amount in held:
        planned[str(year)] = planned.get(str(year), 0) + amount
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
_ESTIMATES = Text(
    "Sebanyak {share} dari jumlah itu masih berupa perkiraan.",
    "Of this, {share} is still an estimate.",
)
_UNCOUNTED = Text("belum dihitung", "not calculated yet")
_ESTIMATE = Text("perkiraan", "estimate")
_SUM = Text("Jumlah", "Total")
_NO_DIMENSION = Text("Dimensi belum diisi", "Dimension not filled in yet")
_BUDGETS = Text("Anggaran program", "The programs' budgets are")
