"""COV008: sub-dimensions that no program of their dimension names."""

from collections.abc import Iterator

from smartplan.facts.dimensions import PLACE, by_dimension
from smartplan.facts.programs import is_live
from smartplan.facts.unclear import are_unclear
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same, some_of


@rule(
    "COV008",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "{count} dari {of} subdimensi belum disebut program mana pun: {subdimensions}",
        "{count} of {of} sub-dimensions are named by no program: {subdimensions}",
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
        "isi subdimension pada program yang sesuai, atau susun programnya",
        "write subdimension in the programs that fit, or add a program",
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
    """Yield once, with what no program of a dimension that has programs names."""
    chosen = plan.dimensions
    if chosen is None or are_unclear(plan, "dimension", "subdimension"):
        return
    left, of = [], 0
    for key, programs in by_dimension(plan).items():
        live = [program for program in programs if is_live(program)]
        named = {program.subdimension for program in live}
        subdimensions = chosen.dimensions[key].subdimensions if live else {}
        left += [same(f"{key}.{sub}") for sub in subdimensions if sub not in named]
        of += len(subdimensions)
    if left:
        yield Problem(PLACE, count=len(left), of=of, subdimensions=some_of(left))
