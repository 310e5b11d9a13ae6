"""TIM006: bimtek stages, or the commitment, before what has to come first."""

from collections.abc import Iterator
from itertools import pairwise

from smartplan.facts.events import PlanEvent, signing, stages
from smartplan.finding import Place, Severity
from smartplan.plan.model.process import Process
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


def _pairs(process: Process) -> Iterator[tuple[PlanEvent, PlanEvent]]:
    """What has to come first, and what follows it."""
    held, signed = list(stages(process)), signing(process)
    yield from pairwise(held)
    if held and signed:
        last = held[-1]
        began = _BEGAN.fill(name=last.name, day=dated(last.first))
        yield last._replace(limit=last.first, until=began), signed


@rule(
    "TIM006",
    on=Process,
    severity=Severity.ERROR,
    message=Text(
        "{name} bertanggal {when}, sebelum {until}", "{name} is dated {when}, before {until}"
    ),
    why=Text(
        "Setiap tahap bimtek memakai hasil tahap sebelumnya, dan komitmen bersama menutup tahap "
        "terakhir; urutan yang terbalik berarti tanggalnya keliru.",
        "Each stage rests on the outcome of the one before, and the joint commitment closes the "
        "last; an order that is reversed means that a date is wrong.",
    ),
    instead=Text(
        "Cocokkan tanggal dengan undangan atau notula setiap tahap.",
        "Check the dates with the invitation or the minutes of each stage.",
    ),
    fix=Text("cocokkan kedua tanggal ini dengan notulanya", "check both dates with their minutes"),
    wrong="""
        stages:
          "1": {dates: {start: 2022-07-13, end: 2022-07-14}}
          "2": {dates: {start: 2022-06-13, end: 2022-06-14}}
    """,
    right="""
        stages:
          "1": {dates: {start: 2022-06-13, end: 2022-06-14}}
          "2": {dates: {start: 2022-07-13, end: 2022-07-14}}
    """,
)
def stages_out_of_order(process: Process, _: Plan) -> Iterator[Problem]:
    """Yield each stage before the one before it is over, and a signing before the last began."""
    for earlier, later in _pairs(process):
        if later.first.is_before(earlier.limit):
            yield Problem(
                later.at,
                needs=(earlier.at,),
                related=(Place(earlier.at, word=earlier.name),),
                name=later.name,
                when=dated(later.first),
                until=earlier.until,
            )


_BEGAN = Text("{name} dimulai ({day})", "{name} began ({day})")
