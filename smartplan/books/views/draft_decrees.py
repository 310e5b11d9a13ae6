"""Drafts of the decrees that set up the council and the team, with their members."""

from smartplan.books.parts.acts import ActHead, act_head
from smartplan.books.parts.bodies import BodyView, bodies
from smartplan.books.parts.laws import Law, laws
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.books.subject import Subject
from smartplan.facts.bodies import all_of
from smartplan.plan.model.organization import Member
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class DecreedMember(BookPart):
    """A seat in the annex of a decree."""

    role: str
    office: str
    name: str


@dataclass(frozen=True, slots=True)
class DraftDecree:
    """The decree of one body; `subject` is what it is about, `body` has its tasks."""

    subject: str
    body: BodyView
    members: tuple[DecreedMember, ...]


@dataclass(frozen=True, slots=True)
class DraftDecrees:
    """What the plan gives for the drafts: everything else in them are fixed words."""

    act: ActHead
    kind: str
    decrees: tuple[DraftDecree, ...]
    laws: tuple[Law, ...]


def view(subject: Subject, lang: Lang) -> DraftDecrees:
    """What the drafts take from a plan."""
    plan = subject.plan
    act = act_head(plan, lang)
    return DraftDecrees(
        act=act,
        kind=_KIND.fill(office=act.office).say(lang),
        decrees=tuple(
            DraftDecree(
                _subject(view.name, plan.region_name, lang),
                view,
                tuple(_member(plan, member, lang) for member in (body.members if body else ())),
            )
            for (kind, _, body), view in zip(all_of(plan), bodies(plan, lang), strict=True)
            if kind != "forum"
        ),
        laws=laws(plan, lang),
    )


def _member(plan: Plan, held: Member, lang: Lang) -> DecreedMember:
    """A seat as decrees list it; nobody's name stands in one that is made up."""
    partner = plan.organization.partners.get(held.partner or "")
    is_told = partner is None or not held.office or partner.name in held.office
    made_up = illustrated(held)
    office = held.office or (partner.name if partner else "–")
    return DecreedMember(
        role=held.role or "–",
        office=office if is_told or partner is None else f"{office}, {partner.name}",
        name="" if made_up else held.name or "",
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=made_up,
    )


def _subject(name: str, region: str, lang: Lang) -> str:
    text = _SETTING_UP if region in name else _SETTING_UP_OF
    return text.fill(name=name, region=region).say(lang)


_KIND = Text("Keputusan {office}", "Decree of the {office}")
_SETTING_UP = Text("Pembentukan {name}", "Setting up of the {name}")
_SETTING_UP_OF = Text("Pembentukan {name} {region}", "Setting up of the {name} of {region}")
