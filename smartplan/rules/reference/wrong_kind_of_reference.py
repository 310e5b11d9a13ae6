"""REF008: an id that exists, but as something else."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.reference.collections import a, collection_of
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "REF008",
    on=Plan,
    severity=Severity.ERROR,
    message=Text("{id} adalah {other}, bukan {what}", "{id} is {other}, not {what}"),
    why=Text(
        "Mitra bukan perangkat daerah, isu bukan sasaran; rujukan ke jenis yang keliru membuat "
        "tabel tanggung jawab dan ketertelusuran salah.",
        "A partner is no agency and an issue no goal; a reference to the wrong kind makes the "
        "tables of responsibility and traceability wrong.",
    ),
    instead=Text(
        "Rujuk entri yang jenisnya tepat, atau pindahkan id ke kunci yang sesuai.",
        "Refer to an entry of the right kind, or move the id to the key where it belongs.",
    ),
    wrong="""
        lead: universitas-pancasakti
    """,
    right="""
        lead: diskominfo
        partners: [universitas-pancasakti]
    """,
    after=("PRG001",),
)
def wrong_kind_of_reference(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield every reference whose id exists in another collection."""
    for dangling in plan.dangling:
        if not dangling.elsewhere:
            continue
        reference, other = dangling.reference, collection_of(dangling.elsewhere)
        wanted = a(collection_of(reference.to).name)
        word = Text("ada di sini", "it is here")
        related = (Place(Route((dangling.elsewhere, reference.id)), on_key=True, word=word),)
        yield Problem(
            reference.route,
            related=related if other.in_plan else (),
            fix=Text(
                f"tulis id {wanted.id}, atau pindahkan ke kunci yang sesuai",
                f"write the id of {wanted.en}, or move it to the key where it belongs",
            ),
            on_key=reference.on_key,
            tells_broken=True,
            id=reference.id,
            what=wanted,
            other=a(other.name),
        )
