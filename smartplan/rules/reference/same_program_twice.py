"""REF009: one program under two names."""

from collections.abc import Iterator

from smartplan.facts.same_names import twins
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, quoted


@rule(
    "REF009",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "program {id} bernama hampir sama dengan program {first} ({name})",
        "program {id} has almost the same name as program {first} ({name})",
    ),
    why=Text(
        "Satu program yang tertulis dua kali dihitung dua kali: uangnya, targetnya, dan "
        "kemajuannya.",
        "A program that stands in a plan twice counts twice: its money, its targets, its "
        "progress.",
    ),
    instead=Text(
        "Gabungkan menjadi satu program. Bila memang dua, tulis di nama apa yang membedakannya: "
        "siapa yang dilayani atau di mana.",
        "Merge them into one program. If they are two, let their names say what tells them apart: "
        "whom they serve, or where.",
    ),
    fix=Text(
        "gabungkan dengan {first}, atau tulis di nama apa yang membedakannya",
        "merge it with {first}, or let its name say what tells it apart",
    ),
    wrong="""
        # programs/kelas-digital.yaml
        name: Kelas Digital Kelurahan
        # programs/kelas-digital-baru.yaml
        name: Program Kelas Digital di Kelurahan
    """,
    right="""
        # programs/kelas-digital.yaml
        name: Kelas Digital Kelurahan
        # programs/kelas-digital-guru.yaml
        name: Kelas Digital Guru Sekolah Dasar
    """,
    after=("REF006",),
)
def same_program_twice(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the name of each program that an earlier one has, but for words that tell nothing."""
    for first, second in twins(plan):
        place = Place(
            first.at / "name", word=Text("nama yang hampir sama", "nearly the same name")
        )
        yield Problem(
            second.at / "name",
            related=(place,),
            id=second.id,
            first=first.id,
            name=quoted(first.name),
        )
