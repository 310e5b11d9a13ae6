"""DAT005: an agency whose data reaches no data system."""

from collections.abc import Iterator

from smartplan.facts.connections import taking_part
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


@rule(
    "DAT005",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "{agency} menyimpan data {datasets}, tetapi belum terhubung ke sistem data mana pun",
        "{agency} keeps dataset {datasets}, but is connected to no data system",
    ),
    why=Text(
        "Data yang tidak mengalir ke sistem bersama diminta lagi lewat surat setiap kali "
        "diperlukan, dan tidak dapat dipadankan dengan data lain.",
        "Data that does not flow into a shared system is asked for by letter each time, and "
        "cannot be matched with other data.",
    ),
    instead=Text(
        "Tambahkan perangkat daerah itu di connects sistem yang memerlukan datanya.",
        "Add the agency to connects of a system that needs its data.",
    ),
    wrong="""
        systems: {satu-data: {name: Satu Data, owner: diskominfo, connects: [bappeda]}}
        datasets: {kunjungan: {name: Kunjungan puskesmas, custodian: dinkes}}
    """,
    right="""
        systems: {satu-data: {name: Satu Data, owner: diskominfo, connects: [bappeda, dinkes]}}
    """,
    due=3,
)
def unconnected_agency(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield custodians that no system owns or connects, once there is a system that connects."""
    systems = {key: system for key, system in plan.data.systems.items() if system.connects}
    joined = {agency for one in plan.data.systems.values() for agency in taking_part(one)}
    kept: dict[str, list[str]] = {}
    for key, dataset in plan.data.datasets.items():
        if systems and dataset.custodian and dataset.custodian not in joined:
            kept.setdefault(dataset.custodian, []).append(key)
    for agency, keys in kept.items():
        names = listed([same(key) for key in systems], last=Text("atau", "or"))
        yield Problem(
            plan.data.datasets[keys[0]].at / "custodian",
            needs=(plan.data.at / "systems",),
            fix=_CONNECT.fill(agency=agency, systems=names),
            agency=agency,
            datasets=listed([same(key) for key in keys]),
        )


_CONNECT = Text(
    "tambahkan {agency} ke connects sistem {systems}",
    "add {agency} to connects of system {systems}",
)
