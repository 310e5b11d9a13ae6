"""DAT001: a dataset that nobody is responsible for."""

from collections.abc import Iterator

from smartplan.finding import Many, Severity
from smartplan.plan.model.data import Dataset
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "DAT001",
    on=Dataset,
    severity=Severity.ERROR,
    message=Text("data {id} tidak punya penanggung jawab", "dataset {id} has no custodian"),
    why=Text(
        "Data tanpa produsen data tidak ada yang memutakhirkan dan tidak ada yang dapat dimintai "
        "penjelasan; indikator yang bertumpu padanya tidak dapat diperiksa.",
        "Nobody renews a dataset that has no custodian, and nobody can be asked about it; what "
        "rests on it cannot be checked.",
    ),
    instead=Text(
        "Sepakati perangkat daerah produsen datanya dalam Forum Satu Data dan tulis id-nya di "
        "custodian.",
        "Agree in the Satu Data forum which agency keeps it, and write that agency's id as "
        "custodian.",
    ),
    fix=Text(
        "tulis custodian: id perangkat daerah produsen datanya",
        "write custodian: the id of the agency that keeps it",
    ),
    many=Many(
        Text(
            "{count} data tidak punya penanggung jawab: {names}",
            "{count} datasets have no custodian: {names}",
        ),
        each=same("{id}"),
    ),
    wrong="""
        datasets:
          kunjungan-puskesmas: {name: Kunjungan puskesmas, frequency: monthly}
    """,
    right="""
        datasets:
          kunjungan-puskesmas: {name: Kunjungan puskesmas, custodian: dinkes, frequency: monthly}
    """,
    due=2,
)
def dataset_without_custodian(dataset: Dataset, _: Plan) -> Iterator[Problem]:
    """Yield a dataset that names no custodian."""
    if not dataset.custodian:
        yield Problem(dataset.at / "custodian", id=dataset.at.key)
