"""COV002: a dimension none of whose programs is a quick win."""

from collections.abc import Iterator

from smartplan.facts.dimensions import (
    PLACE,
    are_quick_wins_unclear,
    by_dimension,
    has_live,
    is_quick_win,
    labels,
)
from smartplan.facts.programs import is_live
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same, some_of


@rule(
    "COV002",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "belum ada quick win di dimensi {dimensions}", "no quick win in dimension {dimensions}"
    ),
    why=Text(
        "Bimtek tahap III dan IV memilih sedikitnya satu quick win per dimensi agar masyarakat "
        "merasakan hasilnya dalam setahun.",
        "Stages III and IV pick at least one quick win per dimension, so that residents feel a "
        "result within a year.",
    ),
    instead=Text(
        "Pilih satu program dimensi itu yang mempertajam layanan yang sudah ada dan selesai dalam "
        "setahun, lalu isi lembar quick_win-nya.",
        "Pick a program of that dimension that sharpens an existing service and is done within a "
        "year, and fill in its quick_win sheet.",
    ),
    fix=Text("isi quick_win pada {programs}", "fill in quick_win of {programs}"),
    wrong="""
        # tidak satu pun program living memiliki quick_win
        dimension: living
    """,
    right="""
        dimension: living
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu rata-rata 94 menit.}
    """,
    due=4,
)
def dimension_without_quick_win(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each dimension with programs but no quick win; all at once when there is none."""
    if are_quick_wins_unclear(plan):
        return
    names, own = labels(plan), by_dimension(plan)
    served = {key: has_live(programs) for key, programs in by_dimension(plan, also=True).items()}
    lacking = [
        key
        for key, programs in own.items()
        if served[key] and not any(is_quick_win(program, plan) for program in programs)
    ]
    if len(lacking) > 1 and not any(is_quick_win(p, plan) for p in plan.programs.values()):
        one_each = Text("satu program tiap dimensi", "one program of each dimension")
        every = listed([names[key] for key in lacking])
        covers = [PLACE / key for key in lacking]
        yield Problem(PLACE, covers=covers, dimensions=every, programs=one_each)
        return
    for key in lacking:
        candidates = [same(program.id) for program in own[key] if is_live(program)]
        new = Text("program baru dimensi {id}", "a new program of {id}").fill(id=key)
        among = Text("salah satu dari {ids}", "one of {ids}").fill(ids=some_of(candidates))
        one = candidates[0] if len(candidates) == 1 else among
        programs = one if candidates else new
        yield Problem(PLACE, covers=(PLACE / key,), dimensions=names[key], programs=programs)
