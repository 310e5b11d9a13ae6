"""The quick-win sheets that the rules look at."""

from smartplan.plan.model.program import Program, ProgramStatus, QuickWin


def sheet_of(program: Program) -> QuickWin | None:
    """A program's sheet, if it is a quick win that has not been stopped."""
    return None if program.status is ProgramStatus.STOPPED else program.quick_win


def sheet_ahead(program: Program) -> QuickWin | None:
    """A program's sheet, if there is still something to do: neither stopped nor done."""
    return None if program.status is ProgramStatus.DONE else sheet_of(program)
