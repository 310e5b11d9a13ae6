"""The head of the region, as documents that are signed name the office: Wali Kota, Bupati."""

import re
from datetime import date
from typing import NamedTuple

from smartplan.books.parts.part import illustrated
from smartplan.books.region_words import is_city
from smartplan.facts.offices import in_office
from smartplan.plan.model.organization import InstrumentKind
from smartplan.plan.plan import Plan


class RegionHead(NamedTuple):
    """The office, and the name of who holds it; "" where no source says it."""

    office: str
    name: str


def region_head(plan: Plan, day: date | None = None) -> RegionHead:
    """The head of the region on a day (that of the plan, if none is given)."""
    held = [one for one in plan.profile.leaders if _HEAD.match(one.office)]
    office = held[0].office if held else f"{_title(plan)} {bare_name(plan)}"
    now = [one for one in in_office(held, day or plan.as_of) if not illustrated(one)]
    return RegionHead(office, now[0].name if len(now) == 1 else "")


def regulation_kind(plan: Plan) -> InstrumentKind:
    """The regulation that a head of this region gives."""
    return InstrumentKind.PERWALI if is_city(plan) else InstrumentKind.PERBUP


def town(plan: Plan) -> str:
    """Where letters of the region are signed; "" for a kabupaten, whose seat no plan names."""
    return bare_name(plan) if is_city(plan) else ""


def bare_name(plan: Plan) -> str:
    """The name of the region without what kind it is."""
    return _KIND.sub("", plan.region_name)


def _title(plan: Plan) -> str:
    return "Wali Kota" if is_city(plan) else "Bupati"


_HEAD = re.compile(r"(?:plt\.? |pj\.? |penjabat )?(?:wali ?kota|bupati|gubernur)\b", re.IGNORECASE)
_KIND = re.compile(r"^(?:kota|kabupaten|kab\.)\s+", re.IGNORECASE)
