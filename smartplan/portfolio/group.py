"""Which plans are meant: those of a kind of region, a province, a cohort; and the cohorts."""

from collections import Counter
from collections.abc import Iterable, Sequence

from smartplan.failure import Failure
from smartplan.portfolio.summary import Summary
from smartplan.scoring.cohorts import Cohorts, Participant, counted
from smartplan.value import dataclass
from smartplan.wording import Text

KINDS = {
    "kota": Text("kota", "kota"),
    "kabupaten": Text("kabupaten", "kabupaten"),
    "provinsi": Text("provinsi", "provinces"),
}


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """The kind, the province and the cohort that are asked for; None for all of them."""

    kind: str | None = None
    province: str | None = None
    cohort: int | None = None

    @property
    def is_any(self) -> bool:
        """Whether anything is asked for."""
        return (self.kind, self.province, self.cohort) != (None, None, None)

    def of(self, plans: Sequence[Summary]) -> tuple[Summary, ...]:
        """The plans of the group; a Failure where there is none."""
        found = tuple(one for one in plans if self._holds(one))
        if not found:
            raise Failure(_NONE.fill(n=len(plans), known=_known(plans)))
        return found

    def _holds(self, one: Summary) -> bool:
        return (
            self.kind in (None, one.kind)
            and self.cohort in (None, *one.cohorts)
            and (self.province is None or _plain(self.province) in _names(one))
        )


def cohorts_of(plans: Iterable[Summary]) -> Cohorts:
    """How often the regions of some plans took part, and how many they are."""
    return counted(Participant(one.code or one.plan, one.region, one.cohorts) for one in plans)


def doubles(plans: Iterable[Summary]) -> dict[str, tuple[str, ...]]:
    """The regions of which there are several plans, with these."""
    found: dict[str, list[Summary]] = {}
    for one in plans:
        if one.code:
            found.setdefault(one.code, []).append(one)
    return {
        held[0].region: tuple(one.plan for one in held) for held in found.values() if len(held) > 1
    }


def called(plans: Iterable[Summary]) -> dict[str, str]:
    """What each plan is called: by its region, with the plan where two have one name."""
    held = list(plans)
    often = Counter(one.region for one in held)
    return {
        one.plan: one.region if often[one.region] == 1 else f"{one.region} ({one.plan})"
        for one in held
    }


def _names(one: Summary) -> set[str]:
    return {_plain(name) for name in (one.province_code, one.province) if name}


def _plain(name: str) -> str:
    words = name.casefold().replace("-", " ").split()
    return " ".join(words[1:] if words[:1] == ["provinsi"] else words)


def _known(plans: Sequence[Summary]) -> Text:
    kinds = sorted({one.kind for one in plans if one.kind})
    places = sorted({f"{one.province_code} {one.province}" for one in plans if one.province})
    years = sorted({year for one in plans for year in one.cohorts})
    told = (", ".join(map(str, held)) or "-" for held in (kinds, _few(places), years))
    kind, place, year = told
    return _KNOWN.fill(kinds=kind, places=place, years=year)


def _few(names: list[str]) -> list[str]:
    return names if len(names) <= _MOST else [*names[:_MOST], "…"]


_MOST = 6
_NONE = Text(
    "tidak satu pun dari {n} rencana cocok dengan pilihan itu; yang ada: {known}",
    "none of {n} plans is of that choice; there are: {known}",
)
_KNOWN = Text(
    "jenis {kinds}; provinsi {places}; angkatan {years}",
    "kinds {kinds}; provinces {places}; cohorts {years}",
)
