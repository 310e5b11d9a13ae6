"""DAT003: a dataset with too many gaps to decide by."""

from collections.abc import Iterator

from smartplan.facts.freshness import ENOUGH, is_incomplete
from smartplan.finding import Many, Severity
from smartplan.plan.model.data import Dataset
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, numbered, same


@rule(
    "DAT003",
    on=Dataset,
    severity=Severity.WARNING,
    message=Text(
        "data {id} baru {completeness}% lengkap, kurang dari {enough}%",
        "dataset {id} is {completeness}% complete, less than {enough}%",
    ),
    why=Text(
        "Angka dari data yang bolong-bolong menyesatkan: wilayah yang tidak melapor tampak seolah "
        "tidak bermasalah.",
        "Figures from data with holes mislead: areas that did not report look as if all was well.",
    ),
    instead=Text(
        "Minta produsen data melengkapinya, dan tulis apa yang kurang di quality_note agar "
        "pembaca mengetahui batasnya.",
        "Ask the custodian to complete it, and write into quality_note what is lacking, so that "
        "readers know its limits.",
    ),
    many=Many(
        Text(
            "{count} data belum cukup lengkap: {names}",
            "{count} datasets are not complete enough: {names}",
        ),
        each=same("{id} ({completeness}%)"),
    ),
    wrong="""
        umkm-binaan: {name: UMKM binaan, custodian: dinkop, completeness: 55}
    """,
    right="""
        umkm-binaan: {name: UMKM binaan, custodian: dinkop, completeness: 92}
    """,
    due=2,
)
def incomplete_dataset(dataset: Dataset, _: Plan) -> Iterator[Problem]:
    """Yield a dataset whose completeness is known and too low."""
    if dataset.completeness is None or not is_incomplete(dataset):
        return
    custodian = dataset.custodian or _CUSTODIAN
    yield Problem(
        dataset.at / "completeness",
        fix=(_COMPLETE if dataset.quality_note else _EXPLAIN).fill(custodian=custodian),
        id=dataset.at.key,
        completeness=numbered(dataset.completeness),
        enough=ENOUGH,
    )


_CUSTODIAN = Text("produsen datanya", "its custodian")
_COMPLETE = Text("minta {custodian} melengkapinya", "ask {custodian} to complete it")
_EXPLAIN = Text(
    "minta {custodian} melengkapinya; tulis yang kurang di quality_note",
    "ask {custodian} to complete it; write what is lacking into quality_note",
)
