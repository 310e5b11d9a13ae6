"""Who sits in a body, and who leads it."""

from collections.abc import Iterator

from smartplan.books.blank import BLANK
from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.books.parts.people import term
from smartplan.plan.model.organization import Body, Member
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow(BookPart):
    """A seat in a body."""

    office: str
    name: str
    origin: str
    role: str
    term: str


def leads(body: Body, lang: Lang) -> Iterator[str]:
    """Who leads a body, by the role that its members have; the chair's own where none has one."""
    chair = (body.chair or "").strip()
    seat = next((one for one in body.members if chair and _is_meant(one, chair)), None)
    if chair:
        role = seat.role if seat and seat.role else _CHAIR.say(lang)
        yield f"{role}: {chair}"
    if seat is None or _is_chair(seat):
        return
    for one in body.members:
        if one is not seat and _is_chair(one):
            yield f"{one.role}: {one.office}"


def _is_meant(member: Member, chair: str) -> bool:
    """Whether the words for a chair name a member, by name or by office."""
    said = chair.casefold()
    names_ = (one.casefold() for one in (member.name, member.office) if one)
    return any(one in said for one in names_)


def _is_chair(member: Member) -> bool:
    return (member.role or "").casefold().startswith(("ketua", "chair"))


def member_rows(plan: Plan, body: Body, lang: Lang) -> tuple[MemberRow, ...]:
    """Who sits in a body, in the order of the plan."""
    made_up = illustrated(body)
    return tuple(
        MemberRow(
            office=member.office,
            name=", ".join(said for said in (member.name, member.rank) if said) or "–",
            origin=_origin(plan, member, lang),
            role=member.role or BLANK.say(lang),
            term=term(member.from_, member.until, lang),
            sources=member.sources,
            remarks=remarks(lang, member),
            illustration=illustrated(member, within=made_up),
        )
        for member in body.members
    )


def _origin(plan: Plan, member: Member, lang: Lang) -> str:
    """The agency or partner that a member comes from; some come from both."""
    said = [names.agency_short(plan, member.agency, lang)] if member.agency else []
    said += [names.partner(plan, member.partner)] if member.partner else []
    return ", ".join(said) or "–"


_CHAIR = Text("Ketua", "Chair")
