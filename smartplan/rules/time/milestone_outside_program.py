"""TIM012: milestones on days on which their program does not run."""

from collections.abc import Iterator

from smartplan.facts.beginnings import around
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.advice import move_into
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated, listed


@rule(
    "TIM012",
    on=Program,
    severity=Severity.ERROR,
    message=Text(
        "tonggak capaian program {id} di luar {span}: {milestones}",
        "program {id} has milestones outside {span}: {milestones}",
    ),
    why=Text(
        "Tonggak capaian mengukur kemajuan selama program berjalan; tanggal di luarnya tidak "
        "mungkin dicapai dan biasanya salah tulis tahun.",
        "A milestone measures progress while the program runs; a date outside cannot be met and "
        "is mostly a slip in the year.",
    ),
    instead=Text(
        "Betulkan tanggal tonggak capaian, atau masa pelaksanaan program.",
        "Mend the date of the milestone, or the period of the program.",
    ),
    wrong="""
        period: {start: 2022, end: 2023}
        milestones:
          loket-buka: {date: 2024-11-01, text: Loket dibuka}
    """,
    right="""
        period: {start: 2022, end: 2023}
        milestones:
          loket-buka: {date: 2022-11-01, text: Loket dibuka}
    """,
    after=("TIM002", "TIM010", "TIM016"),
)
def milestone_outside_program(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the first date outside, with those of other milestones; it is often one mistake."""
    bounds = around(program, plan)
    if bounds is None:
        return
    found = {
        id: milestone.date
        for id, milestone in program.milestones.items()
        if milestone.date and bounds.outside([milestone.date.year])
    }
    if found:
        at = program.at / "milestones"
        first, *others = found
        shown = [
            Text(f"{id} ({(when := dated(day)).id})", f"{id} ({when.en})")
            for id, day in found.items()
        ]
        yield Problem(
            at / first / "date",
            needs=(program.at / "period",),
            related=tuple(Place(at / id / "date", word=_WORD.fill(id=id)) for id in others),
            fix=move_into(bounds, (day.year for day in found.values()), plan),
            id=program.id,
            span=bounds.said,
            milestones=listed(shown),
        )


_WORD = Text("tonggak capaian {id} juga", "milestone {id}, too")
