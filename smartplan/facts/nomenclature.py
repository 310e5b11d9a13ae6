"""Programs of the nomenclature: those of one agency's yearly plan, taken over as they are."""

from smartplan.facts import money
from smartplan.plan.model.program import Program


def is_of_nomenclature(program: Program) -> bool:
    """Whether a program is one of the nomenclature, which one agency carries out by design.

    It has the code of one. Or all its money is coded and of one affair, and it says nothing of its
    own: it neither tells what is new in it nor is it a quick win. A program that the plan has
    thought out may be paid for by one affair as well; that it concerns one agency only does not
    follow.
    """
    if program.code:
        return True
    if program.innovation or program.quick_win:
        return False
    affairs = {_affair(row.code) for row in money.rows(program)}
    return len(affairs) == 1 and None not in affairs


def _affair(code: str | None) -> str | None:
    """The affair of a code, its first two parts: `2.16` of `2.16.03.2.02.0013`."""
    parts = code.split(".") if code else []
    return ".".join(parts[:_AFFAIR]) if len(parts) >= _AFFAIR else None


_AFFAIR = 2
