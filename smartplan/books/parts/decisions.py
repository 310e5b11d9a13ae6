"""What waits for a decision of those who govern: three sentences at most, and who decides."""

from collections.abc import Callable, Iterator

from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated
from smartplan.books.region_words import is_city
from smartplan.facts import money
from smartplan.facts.bodies import TITLES, is_missing, last_met, met_lately
from smartplan.facts.instruments import foundations, is_founded, progress
from smartplan.facts.recommendations import due_of, open_ones
from smartplan.plan.model.organization import InstrumentStatus
from smartplan.plan.plan import Plan
from smartplan.standing.charge import in_charge
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, rupiah_short


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(BookPart):
    """What is to be decided, and the office that decides it."""

    office: str
    text: str


def decisions(plan: Plan, lang: Lang) -> tuple[Decision, ...]:
    """The gravest first: what the plan rests on, its money, council, assessors, and pledge."""
    found = [one for ask in _ASKED for one in ask(plan, lang)]
    return tuple(found[:_MOST])


def _regulation(plan: Plan, lang: Lang) -> Iterator[Decision]:
    if is_founded(plan):
        return
    held = next(iter(foundations(plan)), None)
    if held is None or progress(held) is InstrumentStatus.REVOKED:
        text = _NO_REGULATION.fill(day=day(plan.as_of, lang))
    else:
        text = _NOT_ENACTED.fill(
            day=day(plan.as_of, lang),
            title=names.unstopped(held.title),
            status=progress(held).label,
        )
    yield Decision(
        office=_head(plan).say(lang),
        text=text.say(lang),
        illustration=held is not None and illustrated(held),
    )


def _ceilings(plan: Plan, lang: Lang) -> Iterator[Decision]:
    limits = plan.manifest.budget.ceilings if plan.manifest.budget else {}
    planned = money.sums(money.planned(plan), lambda one: str(one.year))
    over = {
        int(year): planned[year] - limit
        for year, limit in limits.items()
        if planned.get(year, 0) > limit
    }
    if not over:
        return
    worst = max(over, key=lambda year: over[year])
    text = (_OVER if len(over) == 1 else _OVER_MANY).fill(
        years=names.years(over, lang),
        year=worst,
        excess=rupiah_short(over[worst], lang),
        ceiling=rupiah_short(limits[str(worst)], lang),
    )
    yield Decision(office=_BUDGET_TEAM.say(lang), text=text.say(lang))


def _council(plan: Plan, lang: Lang) -> Iterator[Decision]:
    held = plan.organization.council
    name = held.name if held and held.name else TITLES["council"].say(lang)
    if held is None or is_missing(held):
        yield Decision(
            office=_head(plan).say(lang),
            text=_NO_COUNCIL.fill(name=name, day=day(plan.as_of, lang)).say(lang),
        )
    elif not met_lately(held, plan):
        last = last_met(held, plan)
        text = (_NOT_MET if last else _NEVER_MET).fill(
            name=name, day=day(plan.as_of, lang), last=day(last, lang) if last else ""
        )
        yield Decision(
            office=held.chair or _head(plan).say(lang),
            text=names.capital(text.say(lang)),
            illustration=illustrated(held),
        )


def _advice(plan: Plan, lang: Lang) -> Iterator[Decision]:
    waiting = list(open_ones(plan))
    if not waiting:
        return
    asked = [ref for _, one in waiting for ref in in_charge(one.at, plan)]
    agencies = dict.fromkeys(names.agency(plan, ref, lang) for ref in asked)
    is_few = 0 < len(agencies) <= _FEW  # many are the business of whoever leads them
    first = min((due_of(one, year) for year, one in waiting), key=lambda due: due.last)
    years = names.years({int(year) for year, _ in waiting}, lang)
    text = (_ADVICE if len(waiting) == 1 else _ADVICES).fill(count=len(waiting), years=years)
    due = _DUE.fill(day=day(first, lang)).say(lang)
    yield Decision(
        office=names.series(agencies, lang) if is_few else _head(plan).say(lang),
        text=text.say(lang) + due,
        illustration=all(illustrated(one) for _, one in waiting),
    )


def _pledge(plan: Plan, lang: Lang) -> Iterator[Decision]:
    held = plan.process.commitment
    if held is None or not held.signatories:
        return
    if held.date is None:
        text = _UNSIGNED.fill(day=day(plan.as_of, lang))
    elif held.date.is_after(plan.as_of):
        text = _TO_SIGN.fill(day=day(held.date, lang))
    else:
        return
    yield Decision(
        office=_head(plan).say(lang), text=text.say(lang), illustration=illustrated(held)
    )


def _head(plan: Plan) -> Text:
    """The head of the region."""
    region = plan.region_name
    place = region.partition(" ")[2] if region.startswith(_KINDS) else region
    return (_MAYOR if is_city(plan) else _REGENT).fill(place=place)


_ASKED: tuple[Callable[[Plan, Lang], Iterator[Decision]], ...] = (
    _regulation,
    _ceilings,
    _council,
    _advice,
    _pledge,
)
_MOST = 3
_FEW = 3
_KINDS = ("Kota ", "Kabupaten ", "Kab. ")
_MAYOR = Text("Wali Kota {place}", "The mayor of {place}")
_REGENT = Text("Bupati {place}", "The regent of {place}")
_BUDGET_TEAM = Text("Tim Anggaran Pemerintah Daerah", "The budget team")
_NO_REGULATION = Text(
    "Hingga {day} belum ada rancangan peraturan yang menetapkan masterplan ini.",
    "As of {day} no regulation has been drafted that enacts this masterplan.",
)
_NOT_ENACTED = Text(
    "{title} belum ditetapkan hingga {day}; tahapnya: {status}.",
    "{title} has not been enacted as of {day}; where it stands: {status}.",
)
_OVER = Text(
    "Kebutuhan dana {year} melampaui pagu {ceiling} sebesar {excess}.",
    "The money needed in {year} is over the ceiling of {ceiling} by {excess}.",
)
_OVER_MANY = Text(
    "Kebutuhan dana {years} melampaui pagu, terbesar pada {year}: {excess} di atas {ceiling}.",
    "The money needed in {years} is over the ceilings, most in {year}: {excess} above {ceiling}.",
)
_NO_COUNCIL = Text(
    "{name} belum dibentuk hingga {day}.",
    "There is no {name} as of {day}.",
)
_NOT_MET = Text(
    "{name} tidak tercatat bersidang dalam dua belas bulan hingga {day}; sidang terakhir {last}.",
    "There is no meeting of the {name} on record in the twelve months to {day}; the last one was "
    "on {last}.",
)
_NEVER_MET = Text(
    "{name} belum tercatat bersidang hingga {day}.",
    "There is no meeting of the {name} on record as of {day}.",
)
_ADVICE = Text(
    "Satu rekomendasi evaluasi {years} belum ditindaklanjuti",
    "One recommendation of the evaluation of {years} is still open",
)
_ADVICES = Text(
    "Sebanyak {count} rekomendasi evaluasi {years} belum ditindaklanjuti",
    "Of the evaluations of {years}, {count} recommendations are still open",
)
_DUE = Text("; batas waktu terdekat {day}.", "; the first is due on {day}.")
_UNSIGNED = Text(
    "Komitmen bersama belum ditandatangani hingga {day}.",
    "The joint commitment has not been signed as of {day}.",
)
_TO_SIGN = Text(
    "Penandatanganan komitmen bersama dijadwalkan pada {day}.",
    "The joint commitment is to be signed on {day}.",
)
