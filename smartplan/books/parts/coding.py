"""The codes of programs with what they stand for, for books that only quote them."""

from smartplan.books.parts import names
from smartplan.facts.codes import program_codes
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A program's code in this edition, its name and its dimension."""

    code: str
    name: str
    dimension: str


def code_rows(plan: Plan, lang: Lang) -> tuple[CodeRow, ...]:
    """Every program by its code, dimension by dimension."""
    return tuple(
        CodeRow(
            code, plan.programs[id].name, names.dimension(plan, plan.programs[id].dimension, lang)
        )
        for id, code in program_codes(plan).items()
    )
