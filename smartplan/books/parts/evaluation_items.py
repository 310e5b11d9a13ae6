"""Items of an evaluation as documents name them: by their printed number and what they ask."""

from smartplan.facts.key_figures import figure_name
from smartplan.facts.named_answers import nameable
from smartplan.plan.known import title_of
from smartplan.plan.model.process import Rating
from smartplan.plan.model.profile import KeyFigure
from smartplan.plan.plan import Plan
from smartplan.scoring.proposing.ratings import rated
from smartplan.standards.model import EvaluationStandard
from smartplan.value import dataclass
from smartplan.wording import Lang, number


@dataclass(frozen=True, slots=True)
class ItemName:
    """An item: its row and number, the group that it is of, what it asks, what shows it."""

    mark: str
    group: str
    asks: str
    wanted: str

    @property
    def told(self) -> str:
        """The item in one line."""
        return f"{self.mark} {self.asks}".strip()


def item_name(standard: EvaluationStandard | None, ref: str, lang: Lang) -> ItemName:
    """An item by what its instrument prints; by its id where no standard knows it."""
    held = standard.items.get(ref) if standard else None
    if standard is None or held is None or held.asks is None:
        return ItemName("", "", ref, "")
    group = standard.groups.get(held.group)
    return ItemName(
        mark=" ".join(part for part in (held.row, held.number) if part),
        group=group.text.say(lang) if group else "",
        asks=held.asks.text.say(lang),
        wanted=held.evidence.text.say(lang) if held.evidence else "",
    )


def instrument_of(plan: Plan, year: int) -> EvaluationStandard | None:
    """The instrument that a year's self-assessment answers."""
    held = plan.assessment.get(str(year))
    return plan.shelf.evaluation(held.instrument or "") if held else None


def answer_name(plan: Plan, route: str, lang: Lang) -> str:
    """What is named as the answer to an item, as people call it; its route if it is not there."""
    held = nameable(plan).get(route)
    if held is None:
        return route
    if isinstance(held, KeyFigure):
        return figure_name(held).say(lang)
    if isinstance(held, Rating):
        return rated(held).say(lang)
    return title_of(held) or held.at.key


def mark_words(value: float | None, lang: Lang) -> str:
    """A mark as it is printed; a dash where there is none."""
    return "–" if value is None else number(value, lang)
