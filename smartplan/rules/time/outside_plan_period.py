"""TIM002: programs that run when the plan does not."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.rules.time.bounds import Bounds, of_plan, of_program, years
from smartplan.wording import Text


def _edge(own: Bounds, whole: Bounds) -> str:
    """The end of a program's period that lies outside; nothing where both do."""
    if own.first < whole.first and own.last > whole.last:
        return ""
    return "start" if own.first < whole.first or own.first > whole.last else "end"


@rule(
    "TIM002",
    on=Plan,
    severity=Severity.ERROR,
    message=Text("{what} di luar {span}", "{what} outside {span}"),
    why=Text(
        "Tahun di luar masa berlaku rencana tidak dicetak di peta jalan dan tidak dievaluasi; "
        "program itu seolah-olah tidak direncanakan.",
        "Years outside the plan's period are neither on the roadmap nor evaluated; it is as if the "
        "program were not planned.",
    ),
    instead=Text(
        "Sesuaikan masa pelaksanaan program, atau masa berlaku rencana di smartplan.yaml bila "
        "memang itu yang keliru.",
        "Fit the program's period, or the plan's in smartplan.yaml if that is what is wrong.",
    ),
    wrong="""
        # smartplan.yaml
        period: {start: 2022, end: 2032}
        # programs/jaringan-fiber.yaml
        period: {start: 2030, end: 2035}
    """,
    right="""
        # programs/jaringan-fiber.yaml
        period: {start: 2030, end: 2032}
    """,
)
def outside_plan_period(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the end of a program's period that lies outside; one for all if most programs do."""
    whole = of_plan(plan)
    if whole is None:
        return
    found = [(id, own) for id, program in plan.programs.items() if (own := of_program(program))]
    strayed = [(id, own) for id, own in found if whole.outside((own.first, own.last))]
    if len(strayed) > _FEW and 2 * len(strayed) > len(found):
        every = [own for _, own in strayed]
        wide = years(min(o.first for o in every), max(o.last for o in every))
        word = Text("program ini berjalan di luarnya", "this program runs outside it")
        yield Problem(
            whole.at,
            related=tuple(Place(own.at, word=word) for own in every),
            fix=Text(f"periksa dahulu {whole.years} di sini", f"check {whole.years} here first"),
            what=_MOST.fill(n=len(strayed), all=len(found), years=wide),
            span=whole.said,
        )
        return
    for id, own in strayed:  # noqa: A001 -- the house word
        edge, within = _edge(own, whole), f"{whole.years}"
        yield Problem(
            own.at / edge if edge else own.at,
            related=(Place(whole.at, word=whole.name),),
            fix=Text(f"masukkan ke {within}, atau ubah period di smartplan.yaml", f"fit it into {within}, or change period in smartplan.yaml"),
            what=_ONE.fill(id=id, years=own.years),
            span=whole.said,
        )  # fmt: skip


_FEW = 4
_ONE = Text("program {id} berjalan {years},", "program {id} runs {years},")
_MOST = Text("{n} dari {all} program berjalan ({years})", "{n} of {all} programs run ({years})")
