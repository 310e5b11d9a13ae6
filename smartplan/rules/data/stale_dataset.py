"""DAT004: a dataset that was not renewed when it should have been."""

from collections.abc import Iterator

from smartplan.facts.freshness import is_stale
from smartplan.finding import Severity
from smartplan.plan.model.data import Dataset
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "DAT004",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "{datasets} melewati jadwal pemutakhirannya: {since}", "{datasets} past renewal: {since}"
    ),
    why=Text(
        "Data yang tidak dimutakhirkan menggambarkan keadaan yang sudah lewat; program yang "
        "disusun darinya menjawab masalah tahun lalu.",
        "Data that is not renewed shows how things were; programs built on it answer the problems "
        "of years past.",
    ),
    instead=Text(
        "Minta pemutakhiran kepada produsen data dan catat tanggalnya di updated, atau tulis "
        "frequency yang sebenarnya.",
        "Ask the custodian to renew it and write the date into updated, or write how often it is "
        "really renewed.",
    ),
    wrong="""
        # dilihat pada 2024-06-30
        kunjungan-puskesmas: {name: Kunjungan puskesmas, updated: 2023-11-05, frequency: monthly}
    """,
    right="""
        kunjungan-puskesmas: {name: Kunjungan puskesmas, updated: 2024-06-05, frequency: monthly}
    """,
    due=2,
)
def stale_dataset(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the stale datasets one by one, or all at once where there are many."""
    datasets = plan.data.datasets
    stale = {key: dataset for key, dataset in datasets.items() if is_stale(dataset, plan)}
    if len(stale) >= _MANY:
        many = _ALL.fill(count=len(stale), of=len(datasets))
        since = _AMONG.fill(id=next(iter(stale)))
        at = plan.data.at / "datasets"
        yield Problem(at, on_key=True, fix=_RENEW_ALL, datasets=many, since=since)
        return
    for key, dataset in stale.items():
        label = dataset.frequency.label if dataset.frequency else ""
        yield Problem(
            dataset.at / ("updated" if dataset.updated else "year"),
            needs=(dataset.at / "updated", dataset.at / "frequency"),
            fix=_RENEW,
            datasets=_ONE.fill(id=key, frequency=label),
            since=_since(dataset),
        )


def _since(dataset: Dataset) -> Text:
    """Since when a dataset is stale."""
    if dataset.updated is None:
        return _OF_YEAR.fill(year=dataset.year)
    return _UPDATED.fill(day=dated(dataset.updated))


_MANY = 5  # from here on it is the list that is stale, and one finding says so
_ONE = Text("data {id} ({frequency})", "dataset {id} ({frequency}) is")
_ALL = Text("{count} dari {of} data", "{count} of {of} datasets are")
_AMONG = Text("di antaranya {id}", "{id} among them")
_RENEW = Text(
    "mutakhirkan lalu catat tanggalnya di updated, atau betulkan frequency",
    "renew it and write the date into updated, or mend frequency",
)
_RENEW_ALL = Text(
    "tinjau daftar ini bersama produsen datanya dan catat tanggalnya di updated",
    "go through the list with the custodians and write the dates into updated",
)
_UPDATED = Text("terakhir dimutakhirkan {day}", "last renewed on {day}")
_OF_YEAR = Text("masih memuat data tahun {year}", "it still holds the figures of {year}")
