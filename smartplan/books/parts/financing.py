"""The financing of the whole plan: its sum, shares, what lies outside, and the ceilings."""

from collections.abc import Iterable, Sequence

from smartplan.books.parts import names
from smartplan.books.parts.money import MoneyTable, by_dimension, by_fund, in_words
from smartplan.books.parts.part import MissingPart, missing
from smartplan.facts import money
from smartplan.facts.funds import Purse, purse
from smartplan.facts.money import KnownRow
from smartplan.facts.periods import of_plan
from smartplan.facts.programs import is_live
from smartplan.plan.model.program import Fund, Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, percent, rupiah


@dataclass(frozen=True, slots=True)
class CeilingRow:
    """A year's indicative ceiling, what the programs plan to spend, and what is left."""

    year: str
    ceiling: str
    planned: str
    left: str
    over: bool


@dataclass(frozen=True, slots=True)
class RegionalRow:
    """A year's whole regional budget (APBD), and how much of it the programs plan to take."""

    year: str
    whole: str
    planned: str
    share: str


@dataclass(frozen=True, slots=True)
class Financing:
    """The money of the whole plan; `outside` tells of years that are not the plan's."""

    summary: str
    outside: str
    by_fund: MoneyTable | None
    by_dimension: MoneyTable | None
    ceilings: tuple[CeilingRow, ...]
    regional: tuple[RegionalRow, ...]
    unfunded: tuple[str, ...]
    estimates: str
    illustration: bool
    missing: tuple[MissingPart, ...]


def financing(plan: Plan, lang: Lang) -> Financing:
    """The money of the whole plan, and what is not known about it."""
    programs = tuple(plan.programs.values())
    held = money.planned(plan)
    estimates = money.total(one for one in held if one.row.approximate)
    whole = money.total(held)
    return Financing(
        summary=_summary(plan, held, lang) if held else "",
        outside=outside(plan, lang),
        by_fund=by_fund(plan, lang),
        by_dimension=by_dimension(plan, lang),
        ceilings=_ceilings(plan, held, lang),
        regional=_regional(plan, held, lang),
        unfunded=tuple(p.name for p in programs if is_live(p) and not money.of(p)),
        estimates=(
            (_ALL_ESTIMATES if estimates == whole else _ESTIMATES)
            .fill(share=percent(100 * estimates / whole, lang))
            .say(lang)
            if estimates
            else ""
        ),
        illustration=any(
            p.own_basis.value == "illustration" or row.own_basis.value == "illustration"
            for p, row, *_ in held
        ),
        missing=() if held else (missing(_BUDGETS, "programs/: budget", lang),),
    )


def outside(plan: Plan, lang: Lang, programs: Iterable[Program] | None = None) -> str:
    """How much money of the programs lies in years that are not the plan's; "" for none."""
    held, whole = money.beyond(plan, programs), of_plan(plan)
    if not held or whole is None:
        return ""
    concerned = dict.fromkeys(one.program.name for one in held)
    return _OUTSIDE.fill(
        amount=in_words(held, lang),
        years=names.years({one.year for one in held}, lang),
        period=whole.years,
        programs=names.series(concerned, lang),
    ).say(lang)


def shares(held: Sequence[KnownRow], lang: Lang, *, named: bool = True) -> str:
    """How much of some money is in the regional budget, outside it, or of funds that do not tell.

    `named` adds the funds beside the region's own that stand in its budget.
    """
    whole = money.total(held)
    groups = [
        (group, [one for one in held if purse(one.row) is group]) for group in (*Purse, None)
    ]
    known = [(group, some) for group, some in groups if money.total(some)]
    said: list[str] = []
    for group, some in known:
        if len(known) == 1:
            text = _ALL[group]
        else:
            texts = _FURTHER if said else _SHARES
            share = percent(100 * money.total(some) / whole, lang, decimals=1)
            text = texts[group].fill(share=share)
        held_by = {fund for one in some for fund in one.row.fund} - {Fund.APBD}
        if named and group is Purse.REGIONAL and held_by:
            others = [fund for fund in Fund if fund in held_by]
            listed = names.series((fund.label.say(lang) for fund in others), lang)
            text = _WITH.fill(part=text, funds=listed)
        said.append(text.say(lang))
    return names.series(said, lang) if said else ""


def _summary(plan: Plan, held: list[KnownRow], lang: Lang) -> str:
    funded = len({one.program.id for one in held})
    wanting = sum(is_live(program) for program in plan.programs.values())
    gone = [program.name for program in money.stopped(plan.programs.values())]
    note = _STOPPED.fill(programs=names.series(gone, lang)).say(lang) if gone else ""
    text = (_SUMMARY_ONE if wanting == 1 else _SUMMARY_ALL) if funded == wanting else _SUMMARY
    said = text.fill(
        total=in_words(held, lang),
        funded=funded,
        all=wanting,
        span=names.years({one.year for one in held}, lang),
    )
    return "; ".join(part for part in (said.say(lang), shares(held, lang), note) if part) + "."


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


def _regional(plan: Plan, held: list[KnownRow], lang: Lang) -> tuple[RegionalRow, ...]:
    """The share of the programs in the whole regional budget, by year; what is in it counts."""
    wholes = plan.manifest.budget.regional if plan.manifest.budget else {}
    inside = [one for one in held if purse(one.row) is Purse.REGIONAL]
    planned = money.sums(inside, lambda one: str(one.year))
    return tuple(
        RegionalRow(
            year=year,
            whole=rupiah(whole, lang),
            planned=rupiah(planned.get(year, 0), lang),
            share=percent(100 * planned.get(year, 0) / whole, lang, decimals=2) if whole else "–",
        )
        for year, whole in sorted(wholes.items())
    )


_SUMMARY_ONE = Text(
    "Kebutuhan dana program pada {span} berjumlah {total}",
    "The one program has a budget: {total} in {span}",
)
_SUMMARY_ALL = Text(
    "Kebutuhan dana seluruh {all} program pada {span} berjumlah {total}",
    "All {all} programs have a budget: {total} in {span}",
)
_SUMMARY = Text(
    "Kebutuhan dana {funded} dari {all} program pada {span} berjumlah {total}",
    "Of {all} programs, {funded} have a budget: {total} in {span}",
)
_SHARES = {
    Purse.REGIONAL: Text("{share} dalam APBD", "{share} in the regional budget"),
    Purse.OTHER: Text("{share} di luar APBD", "{share} outside the regional budget"),
    None: Text("{share} belum jelas sumbernya", "{share} of funds that are not clear"),
}
_FURTHER = _SHARES | {Purse.OTHER: Text("{share} di luar APBD", "{share} outside it")}
_ALL = {
    Purse.REGIONAL: Text("seluruhnya dalam APBD", "all of it in the regional budget"),
    Purse.OTHER: Text("seluruhnya di luar APBD", "all of it outside the regional budget"),
    None: Text("sumber dananya belum jelas", "its funds are not clear"),
}
_WITH = Text("{part} (termasuk {funds})", "{part} with {funds}")
_STOPPED = Text(
    "program yang dihentikan tidak dihitung ({programs})",
    "programs that were stopped are not counted ({programs})",
)
_OUTSIDE = Text(
    "Anggaran {amount} pada {years} berada di luar masa berlaku rencana ({period}) dan tidak "
    "dihitung di sini: {programs}.",
    "{amount} in {years} lies outside the plan's period ({period}) and is not counted here: "
    "{programs}.",
)
_ALL_ESTIMATES = Text(
    "Seluruh jumlah itu masih berupa perkiraan.", "All of it is still an estimate."
)
_ESTIMATES = Text(
    "Sebanyak {share} dari jumlah itu masih berupa perkiraan.",
    "Of this, {share} is still an estimate.",
)
_BUDGETS = Text("Anggaran program", "The programs' budgets are")
