"""STG006: a joint commitment that nobody is recorded to have signed."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.process import Commitment
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "STG006",
    on=Commitment,
    severity=Severity.ERROR,
    message=Text(
        "komitmen bersama {date} tidak mempunyai penanda tangan",
        "the joint commitment of {date} has no signatories",
    ),
    why=Text(
        "Komitmen bersama mengikat mereka yang menandatanganinya; tanpa nama jabatan tidak ada "
        "yang terikat.",
        "The joint commitment binds those who sign it; without their offices it binds nobody.",
    ),
    instead=Text(
        "Catat setiap penanda tangan dengan office dan agency-nya, atau jadikan commitment "
        "komentar (#) sampai ditandatangani.",
        "Record every signatory with office and agency, or turn commitment into a comment (#) "
        "until it is signed.",
    ),
    fix=Text(
        "tambahkan signatories: jabatan dan perangkat daerah yang menandatangani",
        "add signatories: the offices and agencies that signed",
    ),
    wrong="""
        commitment: {date: 2022-09-06, place: Balai kota}
    """,
    right="""
        commitment:
          date: 2022-09-06
          signatories:
            - {office: Wali Kota}
            - {office: Kepala Diskominfo, agency: diskominfo}
    """,
    due=4,
)
def commitment_without_signatories(commitment: Commitment, plan: Plan) -> Iterator[Problem]:
    """Yield the missing `signatories` of a commitment whose day has come."""
    if commitment.signatories or commitment.date is None:
        return
    if not commitment.date.is_after(plan.as_of):
        yield Problem(commitment.at / "signatories", date=dated(commitment.date))
