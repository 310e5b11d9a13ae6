"""The program of the plan that a printed one is: by recipe, code or name; else asked."""

import re
from collections.abc import Mapping, Sequence

from smartplan.facts import money
from smartplan.importing.codes import starts
from smartplan.importing.headings import folded
from smartplan.importing.names import PrintedNames
from smartplan.importing.printed import PrintedProgram
from smartplan.importing.recipe import Recipe
from smartplan.incoming.said import Offered
from smartplan.plan.ids import free, id_of
from smartplan.plan.model.program import Program
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.value import dataclass
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class ProgramMatch:
    """A program of the file and the one of the plan that it is: by `how` it was found.

    `code`, `name`, `recipe`; `new` where the plan has none.
    """

    printed: PrintedProgram
    id: str
    how: str

    @property
    def is_new(self) -> bool:
        """Whether the plan does not have it yet."""
        return self.how == NEW


class ProgramMatching:
    """Finds the programs of a plan again, and gives ids to new ones."""

    def __init__(self, names: PrintedNames) -> None:
        """Take the programs as they are now."""
        self.names = names
        self.programs: Mapping[str, Program] = names.plan.programs
        self._answers = {folded(key): id for key, id in names.recipe.programs.items()}
        self._by_name = {bare_name(one.name): id for id, one in self.programs.items()}
        self._taken = set(self.programs)

    def match(self, printed: PrintedProgram) -> ProgramMatch | None:
        """Which program it is; None, and a question, where it may be one or a new one."""
        for key in filter(None, (printed.code, printed.name)):
            if answer := self._answers.get(folded(key)):
                how = "recipe" if answer in self.programs else NEW
                self._taken.add(answer)
                return ProgramMatch(printed, answer, how)
        if (id := self._by_code(printed)) is not None:
            return ProgramMatch(printed, id, "code")
        plain = bare_name(printed.name)
        id = self._by_name.get(plain)
        if id is not None and self._may_be(id, printed):
            return ProgramMatch(printed, id, "name")
        near = self._near(plain, printed) or self._by_money(printed)
        if near is not None:
            self._ask(printed, near)
            return None
        return ProgramMatch(printed, self._new_id(printed), NEW)

    def _by_code(self, printed: PrintedProgram) -> str | None:
        """The only program with the same code."""
        own = [
            id for id, one in self.programs.items() if printed.code and one.code == printed.code
        ]
        return self._led(own, printed)

    def _by_money(self, printed: PrintedProgram) -> str | None:
        """The only program without a code whose money is all under the printed one.

        Several programs of a plan may spend under one code: it is no more than a proposal.
        """
        held = [
            id for id, one in self.programs.items() if printed.code and _is_under(one, printed)
        ]
        return self._led(held, printed)

    def _led(self, ids: Sequence[str], printed: PrintedProgram) -> str | None:
        """The only one of some programs, else the only one of the same lead.

        A code that every agency has is of a program of each one's own.
        """
        if is_everybodys(printed.code) or (len(ids) > 1 and printed.lead):
            ids = [id for id in ids if self.programs[id].lead == printed.lead]
        return ids[0] if len(ids) == 1 else None

    def _may_be(self, id: str, printed: PrintedProgram) -> bool:
        """Whether the codes of both leave it open that they are one program."""
        held = self.programs[id]
        if is_everybodys(printed.code) and held.lead != printed.lead:
            return False
        return not printed.code or not held.code or held.code == printed.code

    def _near(self, plain: str, printed: PrintedProgram) -> str | None:
        """The program of the plan whose name is much like a printed one."""
        said = set(plain.split())
        best, found = _ALIKE, None
        for name, id in self._by_name.items():
            words = set(name.split())
            share = 2 * len(said & words) / (len(said) + len(words) or 1)
            if share >= best and self._may_be(id, printed):
                best, found = share, id
        return found

    def _ask(self, printed: PrintedProgram, near: str) -> None:
        new = self._new_id(printed)
        held = self.programs[near]
        self.names.ask(
            Route((key_of(Recipe.programs), printed.code or printed.name)),
            _SAME.fill(printed=printed.name, program=held.name),
            printed.origin,
            (Offered(same(held.name), near), Offered(_NEW_ONE, new)),
            proposal=near,
        )

    def _new_id(self, printed: PrintedProgram) -> str:
        made = id_of(re.sub(r"^program\s+", "", printed.name.strip(), flags=re.IGNORECASE))
        if is_everybodys(printed.code) and printed.lead:
            made = f"{made}-{printed.lead}"
        id = free(made or "program", self._taken, lambda one: f"programs/{one}.yaml")
        self._taken.add(id)
        return id


def is_everybodys(code: str) -> bool:
    """Whether a code is of a program that every agency has for itself: X.XX.01."""
    return code.startswith("X")


def _is_under(program: Program, printed: PrintedProgram) -> bool:
    """Whether a program without a code has money, and all of it is under that of a printed one."""
    codes = () if program.code else [row.code for row in money.written(program) if row.code]
    return bool(codes) and all(starts(code, printed.code) for code in codes)


def bare_name(name: str) -> str:
    """The name of a program to compare: without the word itself, and without signs."""
    plain = re.sub(r"^program\s+", "", folded(name))
    return " ".join(re.findall(r"\w+", plain))


NEW = "new"
_ALIKE = 0.7
_SAME = Text(
    'apakah "{printed}" program "{program}" dalam rencana?',
    'is "{printed}" the program "{program}" of the plan?',
)
_NEW_ONE = Text("bukan, program baru", "no, a new program")
