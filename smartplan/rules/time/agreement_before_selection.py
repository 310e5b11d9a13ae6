"""TIM008: an agreement that was signed before the region was selected."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.model.process import Agreement
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "TIM008",
    on=Agreement,
    severity=Severity.WARNING,
    message=Text(
        "kesepakatan {id} bertanggal {signed}, sebelum daerah terpilih ({selected})",
        "agreement {id} is dated {signed}, before the region was selected ({selected})",
    ),
    why=Text(
        "Daerah menandatangani kesepakatan setelah terpilih; urutan yang terbalik membuat dasar "
        "keikutsertaannya diragukan.",
        "A region signs the agreement once it is selected; the other way round its part in the "
        "program is open to doubt.",
    ),
    instead=Text(
        "Cocokkan tanggal surat penetapan dan naskah kesepakatan. Kesepakatan dari angkatan "
        "sebelumnya diterima bila tahunnya tercantum di cohorts.",
        "Check the dates of the letter and of the agreement. One of an earlier cohort is right "
        "if its year is in cohorts.",
    ),
    fix=Text(
        "cocokkan kedua tanggal ini dengan naskahnya", "check both dates with their documents"
    ),
    wrong="""
        selection: {date: 2022-01-03}
        agreements:
          nota: {kind: Nota Kesepakatan, date: 2021-04-21}
    """,
    right="""
        selection: {date: 2022-01-03}
        agreements:
          nota: {kind: Nota Kesepakatan, date: 2022-04-21}
    """,
)
def agreement_before_selection(agreement: Agreement, plan: Plan) -> Iterator[Problem]:
    """Yield the date of an agreement before the selection, unless it is an earlier cohort's."""
    selection = plan.process.selection
    if selection is None or selection.date is None or agreement.date is None:
        return
    is_earlier_cohort = (
        agreement.date.year < selection.date.year and agreement.date.year in plan.manifest.cohorts
    )
    if agreement.date.is_before(selection.date) and not is_earlier_cohort:
        word = Text("terpilih pada tanggal ini", "selected on this day")
        yield Problem(
            agreement.at / "date",
            related=(Place(selection.at / "date", word=word),),
            id=agreement.at.key,
            signed=dated(agreement.date),
            selected=dated(selection.date),
        )
