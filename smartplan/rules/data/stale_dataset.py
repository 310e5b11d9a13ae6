"""DAT004: a dataset that was not renewed when it should have been."""

from collections.abc import Iterator
from datetime import timedelta

from smartplan.finding import Severity
from smartplan.plan.model.data import Dataset, Frequency
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import LANGS, Text, day

# The rhythm, and as much again for writing it down here; yearly data have half a year.
_FRESH = {
    Frequency.DAILY: timedelta(days=31),
    Frequency.MONTHLY: timedelta(days=92),
    Frequency.YEARLY: timedelta(days=549),
}
_YEARS = 2  # yearly figures of last year, or of the year before while last year's are made


@rule(
    "DAT004",
    on=Dataset,
    severity=Severity.WARNING,
    message=Text(
        "data {id} bersifat {frequency}, tetapi {last}",
        "dataset {id} is {frequency}, but {last}",
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
    fix=Text(
        "mutakhirkan lalu tulis tanggalnya di updated, atau betulkan frequency",
        "renew it and write the date into updated, or mend frequency",
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
def stale_dataset(dataset: Dataset, plan: Plan) -> Iterator[Problem]:
    """Yield a dataset last renewed too long ago for its rhythm; one time data never get stale."""
    if dataset.frequency not in _FRESH:
        return
    if dataset.updated:
        if plan.as_of - dataset.updated <= _FRESH[dataset.frequency]:
            return
        shown = Text(*(day(dataset.updated, lang) for lang in LANGS))
        key, last = "updated", _UPDATED.fill(day=shown)
    elif dataset.year and plan.as_of.year - dataset.year > _YEARS:
        key, last = "year", _OF_YEAR.fill(year=dataset.year)
    else:
        return
    yield Problem(
        dataset.at / key,
        needs=(dataset.at / "frequency", dataset.at / "updated"),
        id=dataset.at.key,
        frequency=dataset.frequency.label,
        last=last,
    )


_UPDATED = Text("terakhir dimutakhirkan {day}", "was last renewed on {day}")
_OF_YEAR = Text("datanya masih data tahun {year}", "its figures are still those of {year}")
