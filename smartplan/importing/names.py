"""What words of tables mean in the plan: agencies, funds, dimensions; what is unsure is asked."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from smartplan.importing.agencies import AgenciesSaid, AgencyNames
from smartplan.importing.books.dimensions import DimensionNames
from smartplan.importing.codes import AFFAIR, longest_start
from smartplan.importing.funds import fund_of
from smartplan.importing.headings import folded
from smartplan.importing.printed import RecipeQuestion
from smartplan.importing.recipe import NewAgencies, Recipe
from smartplan.incoming.said import Concern, ConcernKind, Offered, Provenance
from smartplan.plan.model.program import ActionKind, Fund
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.source.node import Node
from smartplan.wording import Text, listed, same


class PrintedNames:
    """The names of one plan, with the answers of one recipe; gathers what is to be asked."""

    def __init__(self, plan: Plan, recipe: Recipe) -> None:
        """Take what the plan calls its things."""
        self.plan, self.recipe = plan, recipe
        self.agencies = AgencyNames(plan, recipe)
        self._dimensions = DimensionNames(plan)
        self._asked: dict[Route, RecipeQuestion] = {}
        self._times: Counter[Route] = Counter()
        self._funds = {_pattern(printed): funds for printed, funds in recipe.funds.items()}
        self._known_funds: dict[str, tuple[Fund, ...]] = {}
        self._known_agencies: dict[str, AgenciesSaid] = {}
        self._agency_answers = {folded(printed) for printed in recipe.agencies}
        self._notes: list[Concern] = []
        self._unpaired: list[Provenance] = []
        self._unread: list[tuple[Provenance, str]] = []

    @property
    def questions(self) -> tuple[RecipeQuestion, ...]:
        """What is to be asked, each once, in the order in which it came up."""
        return (*self._agency_questions(), *self._asked.values())

    def _agency_questions(self) -> Sequence[RecipeQuestion]:
        """Those about agencies; many new ones are one question."""
        asked = self.agencies.questions
        new = [one for one in asked if isinstance(one.proposal, dict)]
        if self.recipe.new_agencies is not None or len(new) <= _FEW:
            return asked
        labels = [same(one.at.key) for one in new[:_FEW]]
        message = _MANY_NEW.fill(n=len(new), agencies=listed(labels))
        choices = tuple(Offered(one.label, one.value) for one in NewAgencies)
        concern = Concern(new[0].concern.origin, message, ConcernKind.ASK, choices)
        one = RecipeQuestion(Route((key_of(Recipe.new_agencies),)), concern)
        return [one, *(other for other in asked if other not in new)]

    def agency(self, printed: str, origin: Provenance) -> str:
        """The id of an agency; empty, and a question, where it is not sure which."""
        return self.agencies_said(printed, origin, is_one=True).lead

    def agencies_said(
        self, printed: str, origin: Provenance, *, is_one: bool = False
    ) -> AgenciesSaid:
        """Who leads and who supports, as a cell or the recipe says.

        Where a cell holds one agency, `dan` and commas belong to its name.
        """
        text = printed.strip() if not is_one else " ".join(printed.split())
        if text not in self._known_agencies:
            if is_one and folded(text) not in self._agency_answers:
                found = AgenciesSaid(self.agencies.one(text, origin))
            else:
                found = self.agencies.said(text, origin) or AgenciesSaid()
            self._known_agencies[text] = found
        return self._known_agencies[text]

    def parent(self, id: str) -> str:
        """The agency that one belongs to: as the plan says, else the recipe by its name."""
        held = self.plan.organization.agencies.get(id)
        if held is not None and held.parent:
            return held.parent
        plain = folded(self.agencies.label(id))
        known = self.recipe.parents.items()
        return next((up for start, up in known if _pattern(start).fullmatch(plain)), "")

    def funds(self, printed: str, origin: Provenance) -> tuple[Fund, ...]:
        """The funds that are meant, each once; none, and a question, where one is not sure."""
        text = " ".join(printed.split())
        if text not in self._known_funds:
            self._known_funds[text] = self._funds_in(text, origin)
        return self._known_funds[text]

    def _funds_in(self, text: str, origin: Provenance) -> tuple[Fund, ...]:
        if not folded(text).strip("-–—"):
            return ()
        if (whole := self._answered_fund(text)) is not None:
            return whole
        found: list[Fund] = []
        for part in filter(None, re.split(r"\s*[,;+]\s*", text)):
            funds = self._fund(part)
            if funds is None:
                self.ask(
                    Route((_FUNDS, part)),
                    _WHICH_FUND.fill(printed=part),
                    origin,
                    tuple(Offered(one.label, one.value) for one in Fund),
                    stops=False,
                )
                return ()
            found += funds
        return tuple(dict.fromkeys(found))

    def _fund(self, text: str) -> tuple[Fund, ...] | None:
        answer = self._answered_fund(text)
        one = (
            None
            if answer is not None
            else fund_of(text) or fund_of(text.split("-", maxsplit=1)[0])
        )
        return answer if one is None else (one,)

    def _answered_fund(self, text: str) -> tuple[Fund, ...] | None:
        plain = folded(text)
        return next((funds for said, funds in self._funds.items() if said.fullmatch(plain)), None)

    def dimension(self, code: str, affair: str, origin: Provenance) -> str:
        """The dimension of a new program by the start of its code; asked by field of affairs."""
        start = longest_start(code, tuple(self.recipe.dimensions))
        if start is not None:
            return self.recipe.dimensions[start]
        asked = ".".join(code.split(".")[:AFFAIR])
        about = f"{asked} {affair}".strip()
        self.ask(
            Route((_DIMENSIONS, asked or "*")),
            _WHICH_DIMENSION.fill(affair=about),
            origin,
            tuple(
                Offered(one.label, id)
                for id, one in (
                    self.plan.dimensions.dimensions if self.plan.dimensions else {}
                ).items()
            ),
        )
        return ""

    def dimension_said(self, printed: str, origin: Provenance) -> str:
        """The dimension that a cell names; empty, and a question, where that is not sure."""
        text = " ".join(printed.split())
        if not text.strip("-–—"):
            return ""
        answer = self.answer(text)
        known = self.plan.dimensions.dimensions if self.plan.dimensions else {}
        found = answer if answer in known else self._dimensions.named(text)
        if not found:
            choices = tuple(Offered(one.label, id) for id, one in known.items())
            at = Route((key_of(Recipe.answers), text))
            self.ask(at, _WHICH_NAMED.fill(printed=text), origin, choices)
        return found

    def kind(self, code: str) -> ActionKind | None:
        """The group of the action plan that an activity belongs to, as the recipe says."""
        start = longest_start(code, tuple(self.recipe.kinds))
        return None if start is None else self.recipe.kinds[start]

    def ask(
        self,
        at: Route,
        message: Text,
        origin: Provenance,
        choices: tuple[Offered, ...] = (),
        *,
        proposal: Node = None,
        stops: bool = True,
    ) -> None:
        """Ask once what has to be answered at a route of the recipe."""
        self._times[at] += 1
        kind = ConcernKind.ASK if stops else ConcernKind.CHECK
        self._asked.setdefault(
            at, RecipeQuestion(at, Concern(origin, message, kind, choices), proposal)
        )

    def unpaired(self, origin: Provenance) -> None:
        """Note a list of indicators whose values nobody can tell apart."""
        self._unpaired.append(origin)

    def unread(self, origin: Provenance, said: str) -> None:
        """Note a value that is not sure."""
        self._unread.append((origin, said))

    def note(self, origin: Provenance, message: Text) -> None:
        """Note something that is left out."""
        self._notes.append(Concern(origin, message, ConcernKind.KEPT))

    def kept(self) -> Iterator[Concern]:
        """What is left out of the plan, all cells of a kind as one."""
        yield from self._notes
        if self._unpaired:
            n = len(self._unpaired)
            message = _UNPAIRED.fill(n=n, s="s" * (n != 1))
            yield Concern(self._unpaired[0], message, ConcernKind.KEPT)
        if self._unread:
            origin, said = self._unread[0]
            message = _UNREAD.fill(n=len(self._unread), said=said)
            yield Concern(origin, message, ConcernKind.KEPT)

    def answer(self, key: str) -> str:
        """What the recipe answers to a question of its own; empty where it does not."""
        return self.recipe.answers.get(key, "")


def _pattern(printed: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(folded(part)) for part in printed.split("*")))


_FEW = 4
_MANY_NEW = Text(
    "perangkat daerah ini belum ada di rencana: {agencies}, …; catat semuanya ({n}) sebagai baru?",
    "these agencies are not in the plan: {agencies}, …; write all of them ({n}) as new?",
)
_FUNDS = key_of(Recipe.funds)
_DIMENSIONS = key_of(Recipe.dimensions)
_WHICH_FUND = Text(
    'sumber dana mana yang dimaksud dengan "{printed}"?', 'which fund is meant by "{printed}"?'
)
_WHICH_DIMENSION = Text(
    "masuk dimensi mana program urusan {affair}?",
    "to which dimension do the programs of {affair} belong?",
)
_WHICH_NAMED = Text(
    'dimensi mana yang dimaksud dengan "{printed}"?', 'which dimension is meant by "{printed}"?'
)
_UNPAIRED = Text(
    "beberapa indikator dalam satu sel ({n} sel): namanya diambil, nilainya tidak, karena "
    "pasangannya tidak pasti",
    "several indicators in one cell ({n} cell{s}): their names are taken, their values are not, "
    "as nobody can tell which is whose",
)
_UNREAD = Text(
    "nilai indikator yang tidak pasti tidak diambil ({n}), misalnya {said}",
    "values of indicators that are not sure are not taken ({n}), such as {said}",
)
