"""COV008: sub-dimensions that no program of their dimension names."""

from collections.abc import Iterator

from smartplan.facts.dimensions import PLACE, by_dimension
from smartplan.facts.programs import is_live
from smartplan.finding import Severity
from smartplan.plan.model.program import Program
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
    unclear = _unclear(plan)
    if chosen is None or unclear is None:
        return
    left, of = [], 0
    for key, programs in by_dimension(plan).items():
        live = [program for program in programs if is_live(program)]
        named = {program.subdimension for program in (*live, *unclear)}
        subdimensions = chosen.dimensions[key].subdimensions if live else {}
        if not any(program.dimension == key for program in unclear):
            left += [same(f"{key}.{sub}") for sub in subdimensions if sub not in named]
        of += len(subdimensions)
    if left:
        yield Problem(PLACE, count=len(left), of=of, subdimensions=some_of(left))


def _unclear(plan: Plan) -> list[Program] | None:
    """The programs that may name any sub-dimension of theirs; None where it may be any at all.

    Of one whose dimension was not understood, its sub-dimension is named in whichever it is.
    """
    found = []
    for route in plan.broken:
        if route[:1] != ("programs",) or (len(route) > _WHOLE and route[2] not in _KEYS):
            continue
        program = plan.programs.get(route[1]) if len(route) > _WHOLE else None
        if program is None:
            return None
        found.append(program)
    return found


_WHOLE = 2
_KEYS = ("dimension", "subdimension")
