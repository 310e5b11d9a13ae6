"""TIM007: guidance that began before it was agreed upon."""

from collections.abc import Iterator

from smartplan.facts.events import stages
from smartplan.finding import Place, Severity
from smartplan.plan.model.process import Process
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "TIM007",
    on=Process,
    severity=Severity.WARNING,
    message=Text(
        "{stage} dimulai {start}, sebelum kesepakatan {id} ditandatangani ({signed})",
        "{stage} began on {start}, before agreement {id} was signed ({signed})",
    ),
    why=Text(
        "Pendampingan kementerian berjalan atas dasar kesepakatan; asesor menanyakan dasar "
        "kegiatan yang mendahuluinya.",
        "The ministry's guidance rests on the agreement; assessors ask on what ground anything "
        "before it was held.",
    ),
    instead=Text(
        "Betulkan salah satu tanggal; bila memang didahulukan, jelaskan di note tahap itu.",
        "Mend one of the dates; if it really was held before, say why in the stage's note.",
    ),
    fix=Text(
        "cocokkan kedua tanggal ini dengan naskahnya", "check both dates with their documents"
    ),
    wrong="""
        agreements:
          nota: {kind: Nota Kesepakatan, date: 2022-07-21}
        stages:
          "1": {dates: {start: 2022-06-13, end: 2022-06-14}}
    """,
    right="""
        agreements:
          nota: {kind: Nota Kesepakatan, date: 2022-04-21}
        stages:
          "1": {dates: {start: 2022-06-13, end: 2022-06-14}}
    """,
)
def stage_before_agreement(process: Process, _: Plan) -> Iterator[Problem]:
    """Yield the first dated stage if it began before the earliest agreement was signed."""
    signed = {id: agreement.date for id, agreement in process.agreements.items() if agreement.date}
    first = next(stages(process), None)
    if first is None or not signed:
        return
    id = min(signed, key=lambda id: signed[id].first)
    if first.first.is_before(signed[id]):
        at = process.agreements[id].at / "date"
        yield Problem(
            first.at,
            related=(Place(at, word=Text("ditandatangani di sini", "signed here")),),
            stage=first.name,
            start=dated(first.first),
            id=id,
            signed=dated(signed[id]),
        )
