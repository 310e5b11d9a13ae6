"""COV001: a dimension that no program serves."""

from collections.abc import Iterator

from smartplan.facts.dimensions import PLACE, by_dimension, has_live, labels
from smartplan.facts.programs import live_programs
from smartplan.facts.unclear import are_unclear
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.coverage.stopped import but, stopped_places
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


@rule(
    "COV001",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "belum ada program{but} untuk dimensi {dimensions}",
        "no program{but} serves dimension {dimensions}",
    ),
    why=Text(
        "Kemajuan program dinilai per dimensi; dimensi tanpa program menjadi bab kosong di Buku "
        "II dan tidak dapat dinilai.",
        "Progress is judged per dimension; a dimension without a program is an empty chapter of "
        "Book II and cannot be judged.",
    ),
    instead=Text(
        "Susun sedikitnya satu program untuk setiap dimensi, atau nyatakan di also bila program "
        "dimensi lain juga melayaninya.",
        "Write at least one program per dimension, or say under also that a program of another "
        "dimension serves it, too.",
    ),
    fix=Text(
        "buat programs/<id>.yaml dengan dimension: {ids}",
        "write programs/<id>.yaml with dimension: {ids}",
    ),
    wrong="""
        # hanya ada program dengan dimension: governance
    """,
    right="""
        # programs/pilah-sampah.yaml
        dimension: environment
    """,
    due=2,
)
def dimension_without_program(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each dimension that is not served; all of them at once when there is no program."""
    if are_unclear(plan, "dimension", "also"):
        return
    names, held = labels(plan), by_dimension(plan, also=True)
    if names and not live_programs(plan):
        ids = listed([same(key) for key in names], last=Text("atau", "or"))
        every = listed(list(names.values()))
        gone = list(plan.programs.values())
        covers = [PLACE / key for key in names]
        yield Problem(PLACE, covers=covers, but=but(gone), dimensions=every, ids=ids)
        return
    for key, programs in held.items():
        if not has_live(programs):
            yield Problem(
                PLACE,
                covers=(PLACE / key,),
                related=stopped_places(programs),
                but=but(programs),
                dimensions=names[key],
                ids=key,
            )
