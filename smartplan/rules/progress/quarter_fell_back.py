"""PRG019: a quarter that says less than the one before it in the same year."""

from collections.abc import Iterator

from smartplan.facts.falls import quarter_falls
from smartplan.facts.quarters import told_quarters
from smartplan.facts.realisations import realisations
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import Quarter
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.shape.record import key_of
from smartplan.wording import Text


@rule(
    "PRG019",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "{what} program {id} tahun {year} turun dari {was} pada triwulan {earlier} menjadi {now} "
        "pada triwulan {later}",
        "{what} of program {id} in {year} falls from {was} in quarter {earlier} to {now} in "
        "quarter {later}",
    ),
    why=Text(
        "Realisasi triwulan dihitung sejak Januari, jadi tidak dapat berkurang. Angka yang turun "
        "biasanya berarti yang ditulis hanya capaian triwulan itu sendiri.",
        "A quarter is counted from January on and cannot shrink. A lower number mostly means that "
        "only what was done in the quarter itself was written.",
    ),
    instead=Text(
        "Tulis jumlah sejak Januari pada setiap triwulan. Bila belanja memang dikembalikan atau "
        "pekerjaan diulang, jelaskan di note triwulan itu.",
        "Write what has come together since January in each quarter. Where money was paid back or "
        "work was done again, say so in the note of the quarter.",
    ),
    fix=Text(
        "tulis {key} sejak Januari, atau jelaskan di note triwulan {later}",
        "write {key} since January, or explain it in the note of quarter {later}",
    ),
    wrong="""
        # progress/2023.yaml
        programs:
          layanan-terpadu:
            quarters: {"1": {physical: 20}, "2": {physical: 15}}
    """,
    right="""
        # progress/2023.yaml
        programs:
          layanan-terpadu:
            quarters: {"1": {physical: 20}, "2": {physical: 35}}
    """,
    after=("PRG017", "PRG021"),
)
def quarter_fell_back(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the falls within a year that no note of the later quarter explains."""
    for year, entry in realisations(plan, program.id):
        held = told_quarters(entry)
        for fall in quarter_falls(held):
            if held[fall.later].note:
                continue
            before = held[fall.earlier].at / fall.key
            word = Text(f"triwulan {fall.earlier}", f"quarter {fall.earlier}")
            yield Problem(
                held[fall.later].at / fall.key,
                needs=(before,),
                related=(Place(before, word=word),),
                what=_WHAT[fall.key],
                id=program.id,
                year=year,
                key=fall.key,
                was=fall.was,
                earlier=fall.earlier,
                now=fall.now,
                later=fall.later,
            )


_WHAT = {
    key_of(Quarter.physical): Text("realisasi fisik", "physical progress"),
    key_of(Quarter.spent): Text("realisasi keuangan", "money spent"),
}
