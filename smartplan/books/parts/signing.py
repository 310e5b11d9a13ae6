"""Who signs: offices in their order, with name, rank and number as far as the plan has them."""

from collections.abc import Iterable
from datetime import date
from operator import itemgetter
from typing import TypedDict

from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.books.region_words import is_city
from smartplan.facts.offices import in_office
from smartplan.facts.precedence import Precedence, precedence
from smartplan.plan.model.organization import Agency, AgencyKind
from smartplan.plan.model.people import OfficeHolder
from smartplan.plan.model.process import Signatory
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatoryView(BookPart):
    """Someone who signs; `agency` is the short name of the agency, `below` rank and number."""

    office: str
    name: str
    agency: str = ""
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signers:
    """Those who sign together, in the order of rank; `head` of the region signs last and alone.

    `dated` is the line of place and day above the head's office.
    """

    others: tuple[SignatoryView, ...]
    head: SignatoryView | None
    dated: str


class _Hand(TypedDict):
    name: str
    below: tuple[str, ...]


def commitment_signers(plan: Plan, lang: Lang) -> Signers:
    """Who signs the joint commitment: those typed, else the heads of the plan's agencies."""
    held = plan.process.commitment
    when = held.date if held else None
    dated = _DATED.fill(town=town(plan), day=day(when, lang) if when else _OPEN_DAY).say(lang)
    if held and held.signatories:
        ranked = [_ranked(plan, one, lang, within=illustrated(held)) for one in held.signatories]
        return _signers(ranked, dated)
    agencies = [
        (precedence("", one.name), agency_head(plan, one, lang))
        for one in plan.organization.agencies.values()
        if one.kind in {None, AgencyKind.OPD}
    ]
    return _signers([*agencies, (Precedence.HEAD, head_of_region(plan, lang))], dated)


def head_of_region(plan: Plan, lang: Lang, on: date | None = None) -> SignatoryView:
    """The head of the region, with a name where the plan has one that holds the office that day.

    Without a day it is that of the plan.
    """
    for one in plan.profile.leaders:
        if precedence(one.office) is Precedence.HEAD and _holds(plan, one, on):
            return SignatoryView(office=one.office, **_hand(plan, one))
    text = _MAYOR if is_city(plan) else _REGENT
    return SignatoryView(office=text.fill(name=town(plan)).say(lang), name="")


def agency_head(plan: Plan, agency: Agency, lang: Lang) -> SignatoryView:
    """The head of an agency by the office that its name tells."""
    holder = next((one for one in agency.head if _holds(plan, one)), None)
    office = _office_of(agency.name)
    if holder and holder.acting:
        office = _ACTING.fill(office=office)
    return SignatoryView(
        office=office.say(lang),
        agency=agency.short or agency.name,
        **_hand(plan, holder),
    )


def town(plan: Plan) -> str:
    """The region without the word for its kind: where letters are dated."""
    head, _, rest = plan.region_name.partition(" ")
    return rest if rest and head.casefold() in _KINDS else plan.region_name


def _signers(ranked: Iterable[tuple[Precedence, SignatoryView]], dated: str) -> Signers:
    held = sorted(ranked, key=itemgetter(0))
    heads = [one for rank, one in held if rank is Precedence.HEAD]
    others = [one for rank, one in held if rank is not Precedence.HEAD]
    # Of two heads, of two regions, none signs alone.
    head = heads[0] if len(heads) == 1 else None
    return Signers(tuple(others if head else [*others, *heads]), head, dated)


def _ranked(
    plan: Plan, held: Signatory, lang: Lang, *, within: bool
) -> tuple[Precedence, SignatoryView]:
    agency = plan.organization.agencies.get(held.agency or "")
    view = SignatoryView(
        office=_office(held, agency),
        name=held.name or "",
        agency=names.agency_short(plan, held.agency, lang) if held.agency else "",
        below=_below(held.rank, held.nip),
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=illustrated(held, within=within),
    )
    return precedence(held.office, agency.name if agency else ""), view


def _office(held: Signatory, agency: Agency | None) -> str:
    """The office that signs; a bare Kepala is told of what."""
    is_bare = " " not in held.office.strip()
    return f"{held.office} {agency.name}" if agency and is_bare else held.office


def _office_of(agency: str) -> Text:
    for head, text in _HEADS:
        if agency.casefold().startswith(head):
            return text.fill(name=agency, rest=agency[len(head) :].strip())
    return _CHIEF.fill(name=agency)


def _hand(plan: Plan, held: OfficeHolder | None) -> _Hand:
    """Name, rank and number of somebody whom the plan does not name as a signatory.

    A plan that says of itself that it is not official puts nobody's name under a pledge.
    """
    if held is None or plan.manifest.disclaimer:
        return {"name": "", "below": ()}
    return {"name": held.name, "below": _below(held.rank, held.nip)}


def _below(rank: str | None, nip: str | None) -> tuple[str, ...]:
    return tuple(said for said in (rank, nip and f"NIP {nip}") if said)


def _holds(plan: Plan, held: OfficeHolder, on: date | None = None) -> bool:
    """Whether somebody holds the office on a day, the plan's own where none is given."""
    return bool(in_office((held,), on or plan.as_of))


_KINDS = frozenset({"kota", "kabupaten", "kab."})
_DATED = Text("{town}, {day}", "{town}, {day}")
_OPEN_DAY = Text("……………………", "……………………")
_MAYOR = Text("Wali Kota {name}", "Mayor of {name}")
_REGENT = Text("Bupati {name}", "Regent of {name}")
_ACTING = Text("Plt. {office}", "Acting {office}")
_CHIEF = Text("Pimpinan {name}", "Head of {name}")
_KEPALA = Text("Kepala {name}", "Head of {name}")
_HEADS = (
    ("sekretariat daerah", Text("Sekretaris Daerah", "Regional Secretary")),
    ("sekretariat dprd", Text("Sekretaris DPRD", "Secretary of the DPRD")),
    ("sekretariat dewan", Text("Sekretaris Dewan {rest}", "Secretary of Dewan {rest}")),
    ("inspektorat", Text("Inspektur {rest}", "Inspector of {name}")),
    ("kecamatan", Text("Camat {rest}", "Head of {name}")),
    ("kelurahan", Text("Lurah {rest}", "Head of {name}")),
    ("rumah sakit", Text("Direktur {name}", "Director of {name}")),
    *((word, _KEPALA) for word in ("dinas", "badan", "satuan", "kantor", "bagian", "unit")),
)
