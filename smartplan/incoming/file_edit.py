"""The text of one plan file with some steps made in it, and where its rows are after them."""

from collections.abc import Sequence

from smartplan.edit import Refusal
from smartplan.incoming.placing import Placing
from smartplan.incoming.putting import Putting, UnfitError
from smartplan.incoming.said import GONE, NewEntry, Said
from smartplan.incoming.standing import rows_of, standing
from smartplan.merging.files import Doubt, merge
from smartplan.plan.files import order_in
from smartplan.route import Route
from smartplan.shape.types import Type
from smartplan.source.node import Node
from smartplan.source.read import YamlFile
from smartplan.source.tree.edit import Edited, edit
from smartplan.value import dataclass, replace
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class FileStep:
    """One thing that is put into a file: at which route of the plan, and who said it how.

    Of a new row the route is that of its list.
    """

    at: Route
    one: Said | NewEntry
    value: Node
    is_row: bool = False

    @property
    def base(self) -> Node:
        """What stood there when it was said."""
        return self.one.base if isinstance(self.one, Said) else GONE

    @property
    def undone(self) -> "FileStep":
        """The step that puts that back."""
        return replace(self, value=self.base)

    @property
    def is_removal(self) -> bool:
        """Whether something is taken out."""
        return self.value is GONE or (self.value is None and isinstance(self.one, Said))


class FileEdit:
    """Steps made in one file, as it is now."""

    def __init__(self, document: YamlFile, held: Type, placing: Placing) -> None:
        """Take the file, what it may hold, and where its things are."""
        self.document, self.held, self.placing = document, held, placing

    def made(
        self, steps: Sequence[FileStep], document: YamlFile | None = None
    ) -> Edited | Refusal:
        """The file, or another state of it, with the steps made in it."""
        document = document or self.document
        putting = Putting(document.data, self.held)
        try:
            for step in steps:
                self._put(putting, step)
        except UnfitError as unfit:
            return Refusal(_UNFIT.fill(at=unfit.at))
        return edit(document, putting.edits(), order_in(document.file))

    def weaves(self, step: FileStep, now: Node) -> bool:
        """Whether two words for one thing can be merged, as a long text by its lines can."""
        sides = (step.base, now, step.value)
        are_texts = all(isinstance(one, str) and " " in one for one in sides)
        if not are_texts and not all(isinstance(one, list | dict) for one in sides):
            return False
        base = self.made([step.undone])
        theirs = self.made([step], base.file) if isinstance(base, Edited) else None
        if not isinstance(base, Edited) or not isinstance(theirs, Edited):
            return False
        texts = [one.text.encode() for one in (base.file, self.document, theirs.file)]
        found = merge(self.document.file, texts[0], texts[1], texts[2])
        return not isinstance(found, Doubt) and not found.conflicts

    def removed(self, steps: Sequence[FileStep]) -> list[Route]:
        """The routes in the file of what the steps take out."""
        inside = (self.placing.inside(step.at) for step in steps if step.is_removal)
        found = (standing(self.document.data, at, self.held) for at in inside)
        return [one.at for one in found if one]

    def count(self, at: Route, removed: Sequence[Route]) -> int:
        """How many rows of a list stay when some are removed."""
        inside = self.placing.inside(at)
        gone = sum(one.parent == inside and one != inside for one in removed)
        return len(rows_of(self.placing.now(at))) - gone

    def shifted(self, at: Route, removed: Sequence[Route]) -> Route | None:
        """A route of the plan after rows before it have gone; None where it has gone itself."""
        if not at.within(self.placing.top):
            return at
        inside = self.placing.inside(at)
        if any(inside.within(one) for one in removed):
            return None
        keys = list(inside)
        for depth, key in enumerate(inside):
            if key.isdecimal():
                above = Route(inside[:depth])
                gone = [one.key for one in removed if one.parent == above and one.key.isdecimal()]
                keys[depth] = str(int(key) - sum(int(one) < int(key) for one in gone))
        return Route((*self.placing.top, *keys))

    def _put(self, putting: Putting, step: FileStep) -> None:
        inside = self.placing.inside(step.at)
        if step.is_row:
            putting.append(inside, step.value)
        elif step.is_removal:
            putting.remove(inside)
        elif isinstance(step.one, NewEntry) and isinstance(step.value, dict) and step.value:
            for key, value in step.value.items():  # what else stands there is left alone
                putting.put(inside / key, value)
        else:
            putting.put(inside, step.value)


_UNFIT = Text(
    "di {at} sudah ada isi yang bentuknya lain", "at {at} stands something of another form"
)
