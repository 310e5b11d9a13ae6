"""REF005: an agency that nothing mentions."""

from collections.abc import Iterator

from smartplan.facts.mentions import mentioned
from smartplan.finding import Many, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "REF005",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "perangkat daerah {id} belum disebut di mana pun", "agency {id} is mentioned nowhere"
    ),
    why=Text(
        "Kota cerdas menyangkut semua perangkat daerah, bukan hanya Kominfo; yang tidak disebut "
        "di mana pun belum punya peran.",
        "A smart city concerns every agency, not only the ICT one; one that is mentioned nowhere "
        "has no part in it yet.",
    ),
    instead=Text(
        "Sebutkan sebagai lead atau support program, pemilik data, atau anggota tim.",
        "Name it as lead or support of a program, custodian of data, or member of the team.",
    ),
    fix=Text(
        "sebut {id} di program, data, atau keanggotaan",
        "mention {id} in a program, dataset or body",
    ),
    many=Many(
        Text(
            "{count} perangkat daerah belum disebut di mana pun: {names}",
            "{count} agencies are mentioned nowhere: {names}",
        ),
        each=same("{id}"),
        fix=Text(
            "sebut masing-masing pada program, data, atau lembaga",
            "mention each in a program, dataset or body",
        ),
    ),
    wrong="""
        # organization.yaml
        agencies: {dinkes: {name: Dinas Kesehatan}}
    """,
    right="""
        # programs/antrean-puskesmas.yaml
        lead: dinkes
    """,
    due=2,
)
def unused_agency(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the agencies that no reference names."""
    used = mentioned(plan, "agencies")
    for id, agency in plan.organization.agencies.items():
        if used is not None and id not in used:
            yield Problem(agency.at, on_key=True, id=id)
