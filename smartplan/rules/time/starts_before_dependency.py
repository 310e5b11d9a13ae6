"""TIM005: a program that begins before the one it waits for."""

from collections.abc import Iterator
from typing import Any

from smartplan.facts.periods import of_program
from smartplan.facts.programs import has_begun, is_live
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "TIM005",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "program {id} dimulai {start}, padahal menunggu {needed} yang baru dimulai {later}",
        "program {id} begins in {start}, but waits for {needed}, which begins only in {later}",
    ),
    why=Text(
        "Program yang dimulai sebelum prasyaratnya berjalan tanpa fondasi, misalnya aplikasi "
        "tanpa jaringan, lalu terhenti di tengah jalan.",
        "A program that begins before what it rests on, such as an application without a network, "
        "stops halfway.",
    ),
    instead=Text(
        "Mulai bersamaan atau sesudahnya, atau keluarkan id-nya dari depends bila tidak "
        "benar-benar menunggu.",
        "Begin together or later, or take it out of depends if it does not really wait.",
    ),
    wrong="""
        # programs/jaringan-fiber.yaml: period: {start: 2024, end: 2026}
        period: {start: 2023, end: 2025}
        depends: [jaringan-fiber]
    """,
    right="""
        period: {start: 2024, end: 2026}
        depends: [jaringan-fiber]
    """,
    due=2,
    after=("REF002", "TIM002", "TIM010"),
)
def starts_before_dependency(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the entry of `depends` that begins later."""
    own = of_program(program)
    if own is None or not is_live(program):
        return
    for position, id in enumerate(program.depends):
        needed = plan.programs.get(id)
        other = of_program(needed) if needed else None
        if needed is None or other is None:
            continue
        if other.first <= own.first:
            continue
        slots: dict[str, Any] = {"needed": id, "start": own.first, "later": other.first}
        places = (Place(own.at / "start", word=_BEGINS), Place(other.at / "start", word=_NEEDED))
        yield Problem(
            program.at / "depends" / position,
            needs=(own.at, other.at),
            related=places,
            fix=(_BEGUN if has_begun(program) else _FIX).fill(**slots),
            id=program.id,
            **slots,
        )


_BEGINS = Text("program ini dimulai", "this program begins")
_NEEDED = Text("yang ditunggu dimulai", "what it waits for begins")
_FIX = Text(
    "mulai paling cepat {later}, atau majukan {needed} ke {start}",
    "begin in {later} at the earliest, or bring {needed} forward to {start}",
)
_BEGUN = Text(
    "ambil {needed} dari depends bila tidak ditunggu, atau betulkan salah satu tahunnya",
    "take {needed} out of depends if it is not waited for, or mend one of the years",
)
