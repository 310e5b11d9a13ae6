"""Which of many plans are meant: by kind of region, province and cohort."""

from collections.abc import Sequence
from typing import Annotated

from smartplan.asking.options import one_of, option
from smartplan.portfolio.group import KINDS, PlanGroup
from smartplan.portfolio.summary import Summary
from smartplan.standards.shelf import shipped_names
from smartplan.wording import LANGS, Text

KindOption = Annotated[
    str | None,
    option(
        "hanya jenis daerah ini", "only this kind of region", "--kind", metavar="|".join(KINDS)
    ),
]
ProvinceOption = Annotated[
    str | None,
    option(
        "hanya provinsi ini: nama atau kode dua angka",
        "only this province: its name or two-digit code",
        "--province",
        metavar=Text("PROVINSI", "PROVINCE"),
    ),
]
CohortOption = Annotated[
    int | None,
    option(
        "hanya angkatan program nasional ini",
        "only this cohort of the national program",
        "--cohort",
        metavar=Text("TAHUN", "YEAR"),
    ),
]


def asked_group(kind: str | None, province: str | None, cohort: int | None) -> PlanGroup:
    """The group that is asked for; a Failure for a kind that is not known."""
    if kind is not None:
        one_of("--kind", kind, tuple(KINDS))
    return PlanGroup(kind, province, cohort)


def group_told(group: PlanGroup) -> Text:
    """Which plans are meant, in words."""
    said = [KINDS[group.kind]] if group.kind else []
    said += [_PROVINCE.fill(name=group.province)] if group.province else []
    said += [_COHORT.fill(year=group.cohort)] if group.cohort else []
    return Text(*(", ".join(one.say(lang) for one in said) for lang in LANGS)) if said else _ALL


def known_ladder(standard: str | None, plans: Sequence[Summary]) -> None:
    """Refuse a readiness standard that no plan can be scored under."""
    if standard and not any(one.readiness.of for one in plans):
        one_of("--standard", standard, shipped_names("readiness"))


_PROVINCE = Text("provinsi {name}", "province {name}")
_COHORT = Text("angkatan {year}", "cohort {year}")
_ALL = Text("semua jenis daerah", "all kinds of regions")
