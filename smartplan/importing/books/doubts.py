"""What a book leaves open: each doubt a question of the recipe, settled where it is answered."""

from collections.abc import Mapping, Sequence

from smartplan.importing.books.tables import BookTable
from smartplan.importing.printed import RecipeQuestion
from smartplan.importing.recipe import Recipe, TableRecipe
from smartplan.importing.spelling import folded
from smartplan.incoming.said import Concern, ConcernKind, Offered, Provenance
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.source.node import Node
from smartplan.wording import Text

LEFT = "open"
"""The answer that leaves a thing open on purpose: nothing is written of it."""

LEAVE_OPEN = Offered(Text("biarkan kosong", "leave it open"), LEFT)


class BookQuestions:
    """The answers of a recipe about a book; gathers what is asked and what is to be looked at."""

    def __init__(self, recipe: Recipe) -> None:
        """Take the answers."""
        self.recipe = recipe
        self.asked: list[RecipeQuestion] = []
        self.noted: list[Concern] = []
        self._answers = {folded(key): said.strip() for key, said in recipe.answers.items()}
        self._tables = {folded(key): held for key, held in recipe.tables.items()}

    def table(self, table: BookTable) -> TableRecipe | None:
        """What the recipe decides about a table, by its place or caption; else about all."""
        for key in (table.place, table.caption):
            if key and (held := self._tables.get(folded(key))):
                return held
        return self.recipe.tables.get("*")

    def of_table(self, place: str, attribute: object, concern: Concern, meant: Node) -> None:
        """Ask for what a field of a table's recipe is to hold."""
        at = Route((key_of(Recipe.tables), place, key_of(attribute)))
        self._ask(at, concern, meant)

    def chosen(
        self,
        key: str,
        message: Text,
        origin: Provenance,
        choices: Sequence[Offered],
        proposal: Node = None,
    ) -> Node:
        """The value of the choice that is the answer; None where it is still to be asked."""
        said = self.told(key)
        for one in choices if said else ():
            words = [str(one.value), one.label.id, one.label.en]
            words += _YES if len(choices) == 1 else []
            if said == one.value or folded(said) in map(folded, words):
                return one.value
        self.ask(key, message, origin, choices, proposal)
        return None

    def told(self, key: str) -> str:
        """The answer to a question; empty where there is none."""
        said = self._answers.get(folded(key), "")
        return LEFT if said == "-" or folded(said) in _OPEN else said

    def text(
        self,
        key: str,
        message: Text,
        origin: Provenance,
        choices: Sequence[Offered] = (LEAVE_OPEN,),
        proposal: Node = None,
    ) -> str:
        """The answer in a person's own words; empty where it is still to be asked."""
        said = self.told(key)
        if not said:
            self.ask(key, message, origin, choices, proposal)
        return said

    def ask(
        self,
        key: str,
        message: Text,
        origin: Provenance,
        choices: Sequence[Offered] = (),
        proposal: Node = None,
    ) -> None:
        """Ask a question once."""
        concern = Concern(origin, message, ConcernKind.ASK, tuple(choices))
        self._ask(Route((key_of(Recipe.answers), key)), concern, proposal)

    def note(self, origin: Provenance, message: Text) -> None:
        """Note once what is taken as it is, but worth a look."""
        if all(one.message != message for one in self.noted):
            self.noted.append(Concern(origin, message, ConcernKind.CHECK))

    def _ask(self, at: Route, concern: Concern, proposal: Node) -> None:
        if all(one.at != at for one in self.asked):
            self.asked.append(RecipeQuestion(at, concern, proposal))


def offered(values: Mapping[str, Text]) -> tuple[Offered, ...]:
    """Choices by their values."""
    return tuple(Offered(label, value) for value, label in values.items())


_YES = ["ya", "yes", "benar"]
_OPEN = [folded(one) for one in ("kosong", "kosongkan", LEAVE_OPEN.label.id, LEAVE_OPEN.label.en)]
