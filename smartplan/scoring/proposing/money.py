"""Items about money: the part of the regional budget, and what comes from elsewhere."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from smartplan.facts import money
from smartplan.facts.dimension_money import in_purse
from smartplan.facts.funds import Purse
from smartplan.facts.money import KnownRow
from smartplan.plan.model.manifest import Ceilings, Manifest
from smartplan.plan.model.program import Fund, Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.proposing.proposal import ItemProposal, Proposer, answered, wanting
from smartplan.shape.record import key_of
from smartplan.standards.index import half_up
from smartplan.wording import LANGS, Text, listed, percent, rupiah_short, same


def _share_of_budget(plan: Plan, year: int) -> ItemProposal:
    """What of the regional budget the programs of the plan want in the year."""
    budget = plan.manifest.budget
    whole = budget.regional.get(str(year)) if budget else None
    held = _of_year(plan, year)
    regional = in_purse(held, Purse.REGIONAL)
    if not whole:
        return wanting(_NO_WHOLE.fill(year=year))
    if not regional:
        return wanting(_NO_REGIONAL.fill(year=year))
    share = half_up(Fraction(100 * money.total(regional), whole))
    text = _SHARE.fill(
        year=year,
        part=_rupiah(money.total(regional)),
        whole=_rupiah(whole),
        share=Text(*(percent(float(share), lang, decimals=2) for lang in LANGS)),
        unsaid=_unsaid(held),
    )
    at = Route((key_of(Manifest.budget), key_of(Ceilings.regional), str(year)))
    rows = [one.row for one in regional]
    places = (at, *(row.at for row in rows))
    return answered(text, rows, at=places, within=_programs(regional))


def _elsewhere(plan: Plan, year: int) -> ItemProposal:
    """What the programs get outside the regional budget, by fund."""
    held = _of_year(plan, year)
    outside, regional = in_purse(held, Purse.OTHER), in_purse(held, Purse.REGIONAL)
    if not outside and not regional:
        return wanting(_NO_FUNDS.fill(year=year))
    if not outside:
        text = _NONE_OUTSIDE.fill(year=year, unsaid=_unsaid(held))
        return answered(text, [one.row for one in regional], within=_programs(regional))
    named = {money.funds_key(one.row.fund): one.row.fund for one in outside}
    sums = money.sums(outside, lambda one: money.funds_key(one.row.fund))
    parts = [
        _FUND.fill(fund=_funds(named[key]), amount=_rupiah(amount))
        for key, amount in sorted(sums.items(), key=lambda one: (-one[1], one[0]))
    ]
    text = _OUTSIDE.fill(
        year=year,
        amount=_rupiah(money.total(outside)),
        funds=listed(parts),
        unsaid=_unsaid(held),
    )
    return answered(text, [one.row for one in outside], within=_programs(outside))


def _of_year(plan: Plan, year: int) -> list[KnownRow]:
    return [one for one in plan.once(money.planned) if one.year == year]


def _programs(held: Sequence[KnownRow]) -> Sequence[Program]:
    return [one.program for one in held]


def _unsaid(held: Sequence[KnownRow]) -> Text:
    """The money that is in neither part because its fund is not told, if there is any."""
    known = {id(one) for purse in Purse for one in in_purse(list(held), purse)}
    left = money.total(one for one in held if id(one) not in known)
    return _UNSAID.fill(amount=_rupiah(left)) if left else same("")


def _funds(held: Sequence[Fund]) -> Text:
    return listed([fund.label for fund in held])


def _rupiah(amount: int) -> Text:
    return Text(*(rupiah_short(amount, lang) for lang in LANGS))


_SHARE = Text(
    "Anggaran program dari APBD yang direncanakan untuk {year}: {part}, atau {share} dari seluruh "
    "APBD {whole}.{unsaid}",
    "Money planned for {year} from the regional budget: {part}, or {share} of the whole budget "
    "of {whole}.{unsaid}",
)
_OUTSIDE = Text(
    "Dana di luar APBD yang direncanakan untuk {year}: {amount}, yaitu {funds}.{unsaid}",
    "Money planned for {year} outside the regional budget: {amount}, namely {funds}.{unsaid}",
)
_NONE_OUTSIDE = Text(
    "Tidak ada dana di luar APBD yang direncanakan untuk {year}.{unsaid}",
    "No money outside the regional budget is planned for {year}.{unsaid}",
)
_FUND = Text("{fund} {amount}", "{fund} {amount}")
_UNSAID = Text(
    " Tidak terhitung: {amount} yang sumber dananya belum jelas.",
    " Not counted: {amount} of which the fund is not clear.",
)
_NO_WHOLE = Text(
    "jumlah seluruh APBD {year} belum ditulis", "the whole budget of {year} is not told"
)
_NO_REGIONAL = Text(
    "tidak ada anggaran program dari APBD untuk {year}",
    "no program has money of the regional budget in {year}",
)
_NO_FUNDS = Text(
    "anggaran program untuk {year} atau sumber dananya belum ditulis",
    "no money of programs, or not its fund, is told for {year}",
)

PROPOSERS: Mapping[str, Proposer] = {
    "output.budget.apbd": _share_of_budget,
    "output.budget.other-sources": _elsewhere,
}
