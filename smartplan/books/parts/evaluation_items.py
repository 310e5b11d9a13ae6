"""Items of an evaluation as documents name them: by their printed number and what they ask."""

from smartplan.plan.plan import Plan
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


def mark_words(value: float | None, lang: Lang) -> str:
    """A mark as it is printed; a dash where there is none."""
    return "–" if value is None else number(value, lang)
