"""COV008: a sub-dimension that no program of its dimension names."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.coverage.answers import are_unclear, is_live
from smartplan.rules.coverage.dimensions import PLACE, by_dimension, labels
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


@rule(
    "COV008",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "belum ada program yang menyebut subdimensi {subdimensions} dari dimensi {dimension}",
        "no program names sub-dimension {subdimensions} of dimension {dimension}",
    ),
    why=Text(
        "Survei dampak menanyakan setiap subdimensi; yang tidak disentuh program tidak akan "
        "menunjukkan perubahan.",
        "The impact survey asks about every sub-dimension; one that no program touches will show "
        "no change.",
    ),
    instead=Text(
        "Isi subdimension pada program yang ada, atau pertimbangkan program untuk subdimensi itu; "
        "memilih prioritas juga sah.",
        "Fill in subdimension of existing programs, or consider a program for it; choosing "
        "priorities is fine, too.",
    ),
    fix=Text(
        "isi subdimension: {ids} pada program yang sesuai",
        "write subdimension: {ids} in a program that fits",
    ),
    wrong="""
        # satu-satunya program living
        dimension: living
        subdimension: mobility
    """,
    right="""
        # programs/janji-temu-puskesmas.yaml
        dimension: living
        subdimension: health
    """,
    due=3,
)
def subdimension_without_program(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each dimension with programs, and its sub-dimensions that none of them names."""
    chosen = plan.dimensions
    if chosen is None or are_unclear(plan, "dimension", "subdimension"):
        return
    names = labels(plan)
    for key, programs in by_dimension(plan).items():
        live = [program for program in programs if is_live(program)]
        named = {program.subdimension for program in live}
        left = [sub for sub in chosen.dimensions[key].subdimensions if sub not in named]
        if live and left:
            yield Problem(
                PLACE,
                dimension=names[key],
                subdimensions=listed([same(sub) for sub in left]),
                ids=listed([same(sub) for sub in left], last=Text("atau", "or")),
            )
