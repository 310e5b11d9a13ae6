"""A self-assessment in numbers: what is answered, proven and owed, as a whole and by agency."""

from collections.abc import Sequence

from smartplan.books.parts import names
from smartplan.books.parts.nouns import ITEM, counted
from smartplan.facts.item_answers import (
    AnswerCount,
    counted_answers,
    is_assessed,
    is_marked_down,
)
from smartplan.facts.recommendations import carried
from smartplan.plan.model.assessment import ItemAnswer
from smartplan.plan.plan import Plan
from smartplan.scoring.estimate import estimate
from smartplan.standards.model import EvaluationStandard
from smartplan.standing.duties import Duty
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, grouped


@dataclass(frozen=True, slots=True)
class AgencyCount:
    """The items of an agency: how many, answered, proven, owed, and owed for too long."""

    name: str
    of: int
    answered: int
    proven: int
    owed: int
    overdue: int
    recommendations: int


def estimated(plan: Plan, year: int, standard: EvaluationStandard | None, lang: Lang) -> str:
    """How far a year's self-assessment has come, and the index that it leaves open."""
    found = estimate(plan, year)
    if found is None:
        return counted_words(counted_answers(answers(plan, year, standard), plan, standard), lang)
    counted = counted_words(AnswerCount(found.of, found.answered, found.proven), lang)
    index = _INDEX.fill(
        low=grouped(float(found.low), lang, decimals=2),
        high=grouped(float(found.high), lang, decimals=2),
    )
    return f"{counted} {index.say(lang)}"


def assessed_words(plan: Plan, year: int, lang: Lang) -> str:
    """How many items the assessors have valued, and how many of them below the claim."""
    held = plan.assessment[str(year)].items.values()
    assessed = sum(map(is_assessed, held))
    down = sum(map(is_marked_down, held))
    if not assessed:
        return ""
    return (
        (_MARKED_DOWN if down else _ASSESSED)
        .fill(assessed=counted(assessed, ITEM), down=down)
        .say(lang)
    )


def counted_words(count: AnswerCount, lang: Lang) -> str:
    """How many items have a value, and how many of these evidence, as a sentence."""
    if not count.of:
        return _NO_ITEM.say(lang)
    text = _COUNTED if count.proven else _UNPROVEN if count.answered else _UNANSWERED
    return text.fill(of=counted(count.of, ITEM), answered=count.answered, proven=count.proven).say(
        lang
    )


def agency_counts(
    plan: Plan,
    year: int,
    standard: EvaluationStandard | None,
    owed: Sequence[Duty],
    lang: Lang,
) -> tuple[AgencyCount, ...]:
    """Every agency that answers an item or owes an answer, then nobody, then all together."""
    tally = _Tally(plan, year, standard, owed)
    named = tuple(tally.count(agency, _named(plan, agency, lang)) for agency in tally.agencies())
    nobody = tally.count("", _NOBODY.say(lang))
    rows = (*named, nobody) if nobody.of or nobody.recommendations else named
    return (*rows, tally.whole(rows, _ALL.say(lang))) if rows else ()


def _named(plan: Plan, agency: str, lang: Lang) -> str:
    """An agency with the short name that the items tell it by."""
    name, short = names.agency(plan, agency, lang), names.agency_short(plan, agency, lang)
    return name if short == name else f"{name} ({short})"


@dataclass(frozen=True, slots=True)
class _Tally:
    """The items of a year, and what is owed of them, by agency; "" is nobody."""

    plan: Plan
    year: int
    standard: EvaluationStandard | None
    owed: Sequence[Duty]

    def agencies(self) -> tuple[str, ...]:
        """The agencies that answer something, in the order of the plan, unknown ones last."""
        held = answers(self.plan, self.year, self.standard)
        asked = {one.agency: None for one in held if one and one.agency}
        asked |= {one.agency: None for one in (*self._items(), *self._advice()) if one.agency}
        known = self.plan.organization.agencies
        return (*(id for id in known if id in asked), *(id for id in asked if id not in known))

    def count(self, agency: str, name: str) -> AgencyCount:
        """What an agency has done and what it owes; nobody owes what nobody was asked."""
        held = [
            one
            for one in answers(self.plan, self.year, self.standard)
            if ((one and one.agency) or "") == agency
        ]
        count = counted_answers(held, self.plan, self.standard)
        items = [one for one in self._items() if one.agency == agency]
        return AgencyCount(
            name=name,
            of=count.of,
            answered=count.answered,
            proven=count.proven,
            owed=len(items) + held.count(None),
            overdue=sum(one.is_overdue for one in items),
            recommendations=sum(one.agency == agency for one in self._advice()),
        )

    def whole(self, rows: Sequence[AgencyCount], name: str) -> AgencyCount:
        """All together; a recommendation that several have to answer counts once."""
        return AgencyCount(
            name=name,
            of=sum(one.of for one in rows),
            answered=sum(one.answered for one in rows),
            proven=sum(one.proven for one in rows),
            owed=sum(one.owed for one in rows),
            overdue=sum(one.overdue for one in rows),
            recommendations=len({one.route for one in self._advice()}),
        )

    def _items(self) -> tuple[Duty, ...]:
        """What is owed of the items."""
        held = answers(self.plan, self.year, self.standard)
        places = {one.at for one in held if one}
        return tuple(one for one in self.owed if one.route in places)

    def _advice(self) -> tuple[Duty, ...]:
        """What is owed of the recommendations that the year begins with."""
        begun = {one.at for one in carried(self.plan, self.year)}
        return tuple(one for one in self.owed if one.route in begun)


def answers(
    plan: Plan, year: int, standard: EvaluationStandard | None
) -> tuple[ItemAnswer | None, ...]:
    """The answer to every item of an instrument, None where there is none.

    All answers of a year are, where its instrument tells of no items.
    """
    held = plan.assessment[str(year)].items
    return tuple(held.get(ref) for ref in (standard.items if standard else None) or held)


_NOBODY = Text("Belum ada penjawab", "Nobody answers these yet")
_ALL = Text("Seluruhnya", "All")
_NO_ITEM = Text("Belum ada butir yang dijawab.", "No item is answered yet.")
_COUNTED = Text(
    "Dari {of}, {answered} sudah bernilai dan {proven} di antaranya berbukti.",
    "Of {of}, {answered} have a value, {proven} of them with evidence.",
)
_ASSESSED = Text(
    "Asesor sudah memberi nilai pada {assessed}.",
    "The assessors have given a value to {assessed}.",
)
_MARKED_DOWN = Text(
    "Asesor sudah memberi nilai pada {assessed}, {down} di antaranya di bawah nilai menurut "
    "daerah.",
    "The assessors have given a value to {assessed}, to {down} of them less than claimed.",
)
_UNPROVEN = Text(
    "Dari {of}, {answered} sudah bernilai; belum ada di antaranya yang berbukti.",
    "Of {of}, {answered} have a value, none of them with evidence.",
)
_UNANSWERED = Text("Dari {of}, belum ada yang bernilai.", "Of {of}, none has a value so far.")
_INDEX = Text(
    "Dengan yang masih terbuka, perkiraan indeks {low} sampai {high}.",
    "With what is still open, the index is estimated at {low} to {high}.",
)
