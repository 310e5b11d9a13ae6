"""What `progress` is asked for: which program, which year and quarter, and what is said of it."""

import re
from datetime import date

from smartplan.facts.quarters import end_of, is_over, last_quarter
from smartplan.facts.untold import UntoldPeriod, untold, untold_of
from smartplan.failure import Failure
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Text, dated, quoted


@dataclass(frozen=True, slots=True)
class ProgressWishes:
    """All that the command line says of a program, as it was typed; None where it says nothing."""

    program: str = ""
    year: str = ""
    quarter: str = ""
    physical: str | None = None
    spent: str | None = None
    status: str | None = None
    indicators: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    drivers: str | None = None
    constraint: str | None = None
    follow_up: str | None = None
    sources: tuple[str, ...] = ()

    @property
    def has_values(self) -> bool:
        """Whether something is to be written."""
        return self != ProgressWishes(self.program, self.year, self.quarter)

    def period(self, day: date) -> tuple[int | None, int | None]:
        """The year and the quarter that were asked for."""
        return chosen_year(self.year, day), chosen_quarter(self.quarter)

    def untold(self, plan: Plan, program: Program | None) -> tuple[UntoldPeriod, ...]:
        """What is not told yet of the time that was asked for, else of all that could be."""
        year, quarter = self.period(plan.as_of)
        if year is None and quarter is None:
            found = untold(plan)
        else:
            found = untold_of(plan, *told_period(year, quarter, plan.as_of))
        return tuple(one for one in found if program in (None, one.program))


def chosen_program(asked: str, plan: Plan) -> Program:
    """The program of an id, or of a name as it is written; Failure where there is none."""
    if asked in plan.programs:
        return plan.programs[asked]
    wanted = asked.strip().casefold()
    named = [one for one in plan.programs.values() if one.name.strip().casefold() == wanted]
    if len(named) == 1:
        return named[0]
    from smartplan.incoming.realised import unknown

    names = {one.id: one.name for one in plan.programs.values()}
    raise Failure(_NO_PROGRAM.fill(what=unknown(asked, names)))


def chosen_year(asked: str, day: date) -> int | None:
    """The year that was asked for, None if none was; Failure for one that has not begun."""
    if not asked:
        return None
    if not re.fullmatch(r"(19|20|21)\d\d", asked.strip()):
        raise Failure(_NO_YEAR.fill(year=quoted(asked)))
    year = int(asked)
    if year > day.year:
        raise Failure(_TO_COME.fill(year=year))
    return year


def chosen_quarter(asked: str) -> int | None:
    """The quarter that was asked for, as `3`, `III`, `TW 3` or `Q3`; None if none was."""
    if not asked:
        return None
    said = re.sub(r"(?i)^(tw|triwulan|q|quarter)[\s.]*", "", asked.strip()).upper()
    quarter = _QUARTERS.get(said)
    if quarter is None:
        raise Failure(_NO_QUARTER.fill(quarter=quoted(asked)))
    return quarter


def told_period(year: int | None, quarter: int | None, day: date) -> tuple[int, int | None]:
    """The year and quarter that are told of; Failure where the quarter is not over yet."""
    wanted = day.year if year is None else year
    if quarter is not None and not is_over(wanted, quarter, day):
        last, number = last_quarter(day)
        raise Failure(
            _NOT_OVER.fill(
                quarter=quarter,
                year=wanted,
                end=dated(end_of(wanted, quarter)),
                last=number,
                of=last,
            )
        )
    return wanted, quarter


_QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4, "I": 1, "II": 2, "III": 3, "IV": 4}
_NO_PROGRAM = Text("program {what}", "program {what}")
_NO_YEAR = Text("--year {year} bukan tahun; tulis misalnya 2024", "--year {year} is no year")
_TO_COME = Text(
    "tahun {year} belum dimulai, jadi belum ada yang terwujud",
    "{year} has not begun, so nothing has come of it yet",
)
_NO_QUARTER = Text(
    "--quarter {quarter} bukan triwulan; tulis 1, 2, 3, atau 4",
    "--quarter {quarter} is no quarter; write 1, 2, 3 or 4",
)
_NOT_OVER = Text(
    "triwulan {quarter} tahun {year} baru berakhir {end}; yang terakhir selesai ialah "
    "--year {of} --quarter {last}",
    "quarter {quarter} of {year} ends on {end}; the last one that is over is "
    "--year {of} --quarter {last}",
)
