"""What words of a file mean in the plan: agencies, funds, dimensions; what is unsure is asked."""

from smartplan.importing.printed import RecipeQuestion
from smartplan.importing.recipe import Recipe
from smartplan.incoming.said import Provenance
from smartplan.plan.model.program import Fund
from smartplan.plan.plan import Plan
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class AgencyMeant:
    """The agency that leads, and those that support it; by their ids."""

    lead: str
    support: tuple[str, ...] = ()


class PrintedNames:
    """The names of one plan, with the answers of one recipe; gathers what is to be asked."""

    def __init__(self, plan: Plan, recipe: Recipe) -> None:
        """Take what the plan calls its things."""
        self.plan, self.recipe = plan, recipe
        self.questions: list[RecipeQuestion] = []

    def agency(self, printed: str, origin: Provenance) -> AgencyMeant | None:
        """The agency that is meant; None, and a question, where that is not sure."""
        raise NotImplementedError((printed, origin))

    def funds(self, printed: str, origin: Provenance) -> tuple[Fund, ...]:
        """The funds that are meant; none, and a question, where that is not sure."""
        raise NotImplementedError((printed, origin))

    def dimension(self, code: str, origin: Provenance) -> str | None:
        """The dimension of a program by its code."""
        raise NotImplementedError((code, origin))
