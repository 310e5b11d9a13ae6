"""ORG009: agencies that have not signed the joint commitment."""

from collections.abc import Iterator
from functools import partial

from smartplan.finding import Place, Severity
from smartplan.plan.model.organization import Agency, AgencyKind
from smartplan.plan.model.process import Commitment
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, Several, rule
from smartplan.wording import Text, listed, same

SHOWN = 10


def _signed(agency: Agency, offices: tuple[str, ...]) -> bool:
    """Whether an office that was written without its agency bears the agency's name."""
    names = [name.casefold() for name in (agency.name, agency.short) if name]
    return any(name in office.casefold() for name in names for office in offices)


@rule(
    "ORG009",
    on=Commitment,
    severity=Severity.WARNING,
    message=Text(
        "perangkat daerah belum menandatangani komitmen bersama: {agencies}",
        "agencies that have not signed the joint commitment: {agencies}",
    ),
    why=Text(
        "Komitmen ditandatangani kepala daerah bersama semua kepala perangkat daerah dan camat; "
        "yang tidak menandatangani sulit ditagih programnya.",
        "The commitment is signed by the head of region with the heads of all agencies and "
        "districts; who did not sign is hard to hold to their programs.",
    ),
    instead=Text(
        "Lengkapi tanda tangannya, atau tulis agency pada penanda tangan yang sudah ada.",
        "Have them sign, or write the agency of those who already did.",
    ),
    fix=Text(
        "tambahkan kepala perangkat daerah itu di signatories, lengkap dengan agency",
        "add their heads to signatories, each with its agency",
    ),
    wrong="""
        agencies: {diskominfo: {...}, dinkes: {...}}
        commitment: {date: 2022-09-06, signatories: [{office: Wali Kota}]}
    """,
    right="""
        commitment:
          date: 2022-09-06
          signatories:
            - {office: Wali Kota}
            - {office: Kepala Diskominfo, agency: diskominfo}
            - {office: Kepala Dinas Kesehatan, agency: dinkes}
    """,
    due=4,
    after=("REF005",),
)
def agency_did_not_sign(commitment: Commitment, plan: Plan) -> Iterator[Several[Agency]]:
    """Yield the signatories once, naming the regional agencies that are not among them."""
    if not commitment.signatories or (commitment.date and commitment.date.is_after(plan.as_of)):
        return
    signed = {signatory.agency for signatory in commitment.signatories}
    offices = tuple(person.office for person in commitment.signatories if not person.agency)
    absent = [
        (agency.at, agency)
        for id, agency in plan.organization.agencies.items()
        if agency.kind in (AgencyKind.OPD, None)
        if id not in signed and not _signed(agency, offices)
    ]
    yield Several(absent, partial(_unsigned, commitment.at / "signatories"))


def _unsigned(at: Route, absent: list[Agency]) -> Iterator[Problem]:
    word = Text("belum menandatangani", "has not signed")
    related = tuple(Place(agency.at, word=word, on_key=True) for agency in absent[:SHOWN])
    names = listed([same(agency.at.key) for agency in absent])
    yield Problem(at, related=related, needs=(Route(("agencies",)),), agencies=names)
