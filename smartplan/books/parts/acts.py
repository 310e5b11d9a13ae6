"""What every draft of a legal text of the region needs: its head, its seat, its numbers."""

from smartplan.books.parts.signing import town
from smartplan.books.region_words import is_city
from smartplan.plan.plan import Plan
from smartplan.standards.regions import regions
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class ActHead:
    """Who enacts, and where.

    `office` is Wali Kota, `seat` Wali Kota Tegal; `province` is empty where the code is unknown.
    """

    region: str
    office: str
    seat: str
    province: str
    town: str


def act_head(plan: Plan, lang: Lang) -> ActHead:
    """The head of the legal texts of a plan's region."""
    region = plan.manifest.region
    known = regions().get((region.code if region else None) or "")
    office = (_MAYOR if is_city(plan) else _REGENT).say(lang)
    return ActHead(
        region=plan.region_name,
        office=office,
        seat=_SEAT.fill(office=office, town=town(plan)).say(lang),
        province=known.province if known else "",
        town=town(plan),
    )


_MAYOR = Text("Wali Kota", "Mayor")
_REGENT = Text("Bupati", "Regent")
_SEAT = Text("{office} {town}", "{office} of {town}")
