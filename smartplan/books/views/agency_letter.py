"""A letter to every agency that owes something or leads a program: what is open, by when."""

from collections.abc import Iterator, Sequence

from smartplan.books.parts import names
from smartplan.books.parts.agency_heads import head_office, is_office
from smartplan.books.parts.nouns import PROGRAM, counted
from smartplan.books.parts.part import MissingPart, missing
from smartplan.books.parts.signing import SignatoryView, head_of_region, town
from smartplan.books.region_words import region_words
from smartplan.books.subject import Subject
from smartplan.facts.agenda import DatedThing, DateKind, dates_ahead
from smartplan.facts.codes import program_codes
from smartplan.facts.programs import is_live
from smartplan.plan.model.organization import Agency, AgencyKind
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.standing.agencies import AgencyStanding, agencies
from smartplan.standing.duties import Duty, duties
from smartplan.standing.wording import duty_words
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, same

TELLS_FINDINGS = True


@dataclass(frozen=True, slots=True)
class LetterDuty:
    """One thing that is owed: what it is about, what is wanted, and until when, in words."""

    thing: str
    text: str
    due: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class LetterDate:
    """A day that an agency looks forward to."""

    day: str
    name: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: whom it goes to, how pressing it is, what is owed, what comes next.

    `leads` names the programs that the agency leads, `overdue` says how much is late.
    """

    id: str
    name: str
    office: str
    place: str
    manner: str
    subject: str
    opening: str
    leads: str
    owed: tuple[LetterDuty, ...]
    overdue: str
    overdue_count: int
    programs_count: int
    dates: tuple[LetterDate, ...]


@dataclass(frozen=True, slots=True)
class AgencyLetterView:
    """All letters of a plan, who signs them, and who has none."""

    region: str
    as_of: str
    dated: str
    letters: tuple[Letter, ...]
    unasked: str
    nobody: str
    signer: SignatoryView
    copy_to: str
    back_to: str
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> AgencyLetterView:
    """What the letters tell of a plan."""
    plan = subject.plan
    standing = agencies(plan, duties(plan, subject.findings or ()))
    dates = dates_ahead(plan)
    known = plan.organization.agencies
    letters = tuple(
        _letter(plan, one, known[one.id], dates, lang)
        for one in standing
        if one.id in known and (one.duties or one.programs)
    )
    loose = tuple(duty for one in standing if one.id not in known for duty in one.duties)
    written = {one.id for one in letters}
    return AgencyLetterView(
        region=plan.region_name,
        as_of=day(plan.as_of, lang),
        dated=_DATED.fill(town=town(plan)).say(lang),
        letters=letters,
        unasked=_unasked([one.name for id, one in known.items() if id not in written], lang),
        nobody=_NOBODY.fill(count=len(loose)).say(lang) if loose else "",
        signer=_signer(plan, lang),
        copy_to=head_of_region(plan, lang).office,
        back_to=_team(plan).say(lang),
        missing=() if known else (missing(_AGENCIES, "organization.yaml: agencies", lang),),
    )


def _letter(
    plan: Plan, one: AgencyStanding, agency: Agency, dates: Sequence[DatedThing], lang: Lang
) -> Letter:
    owed = tuple(_owed(plan, one.duties, lang))
    late = sum(duty.is_late for duty in owed)
    title = plan.manifest.title
    about = (_OPEN if one.duties else _ONGOING).fill(title=title)
    is_own = agency.kind in {None, AgencyKind.OPD, AgencyKind.BUMD}
    return Letter(
        id=one.id,
        name=agency.name,
        office=head_office(agency).say(lang),
        place=town(plan) if is_own else _PLACE.say(lang),
        manner=(_URGENT if late else _USUAL).say(lang),
        subject=about.say(lang),
        opening=_opening(plan, bool(one.duties), lang),
        leads=_leads(plan, one, lang),
        owed=owed,
        overdue=_lateness(late, len(owed)).fill(count=late).say(lang) if late else "",
        overdue_count=late,
        programs_count=len(one.programs),
        dates=tuple(_next(plan, one, dates, lang)),
    )


def _opening(plan: Plan, is_owing: bool, lang: Lang) -> str:  # noqa: FBT001 -- one caller
    text = _OWES if is_owing else _OWES_NOTHING
    return text.fill(title=plan.manifest.title, day=_dated(plan)).say(lang)


def _dated(plan: Plan) -> Text:
    return Text(day(plan.as_of, "id"), day(plan.as_of, "en"))


def _leads(plan: Plan, one: AgencyStanding, lang: Lang) -> str:
    """The programs that the agency leads, by code and name where they are few."""
    held = [id for id in one.programs if id in plan.programs and is_live(plan.programs[id])]
    if not held:
        return ""
    codes = program_codes(plan)
    told = [names.coded(plan, id) if len(held) <= _FEW else codes[id] for id in held]
    said = names.series(told, lang)
    return _LEADS.fill(count=counted(len(held), PROGRAM), names=said).say(lang)


def _owed(plan: Plan, held: Sequence[Duty], lang: Lang) -> Iterator[LetterDuty]:
    """What is owed, each thing once: several rules may ask for the same."""
    told: dict[LetterDuty, None] = {}
    for duty in held:
        words = duty_words(duty, plan)
        thing, text = names.unstopped(words.thing.say(lang)), words.text.say(lang)
        told[LetterDuty(thing, text, _due(duty).say(lang), duty.is_overdue)] = None
    yield from told


def _lateness(late: int, owed: int) -> Text:
    """How much of what is owed is late: all of it, one thing, several."""
    if late == owed:
        return _LATE_ALONE if late == 1 else _LATE_ALL
    return _LATE_ONE if late == 1 else _LATE


def _due(duty: Duty) -> Text:
    if duty.due is None:
        return _SOON
    when = Text(day(duty.due, "id"), day(duty.due, "en"))
    return (_PAST if duty.is_overdue else _BY).fill(day=when)


def _next(
    plan: Plan, one: AgencyStanding, dates: Sequence[DatedThing], lang: Lang
) -> Iterator[LetterDate]:
    """The days of this year and the next, of the agency and of the region, not owed already."""
    owed = {duty.route for duty in one.duties}
    found = (
        dated
        for dated in dates
        if (dated.agency == one.id or (not dated.agency and dated.kind in _FOR_ALL))
        and not dated.day.is_before(plan.as_of)
        and dated.day.year <= plan.as_of.year + 1
        and not _is_owed(dated.at, owed)
    )
    for dated, _ in zip(found, range(_MOST), strict=False):
        yield LetterDate(day(dated.day, lang), dated.name.say(lang))


def _is_owed(at: Route, owed: set[Route]) -> bool:
    return any(at.within(one) for one in owed)


def _signer(plan: Plan, lang: Lang) -> SignatoryView:
    """The chair of the team, whose name a plan that is not official does not give."""
    team = plan.organization.team
    chair, name = (team.chair if team else None) or "", ""
    person, comma, office = chair.partition(", ")
    if comma and is_office(office) and not is_office(person):
        chair, name = office, person
    elif not is_office(chair) and " " in chair:
        chair, name = "", chair
    if chair.casefold().startswith(_OF_TEAM):  # says no more than the chair of the team does
        chair = ""
    if plan.manifest.disclaimer:
        name = ""
    said = (
        _AS_CHAIR.fill(office=chair, team=_team(plan)) if chair else _CHAIR.fill(team=_team(plan))
    )
    return SignatoryView(office=said.say(lang), name=name)


def _team(plan: Plan) -> Text:
    team = plan.organization.team
    if team and team.name:
        return same(team.name)
    return _TEAM.fill(smart=region_words(plan).title)


def _unasked(found: Sequence[str], lang: Lang) -> str:
    return _UNASKED.fill(names="; ".join(found)).say(lang) if found else ""


_OF_TEAM = "ketua tim"
_FEW = 4  # programs that a letter names in a sentence
_MOST = 5  # dates in a letter
_FOR_ALL = frozenset({DateKind.STAGE, DateKind.SIGNING, DateKind.AGENDA})
_DATED = Text("{town}, ……………………………", "{town}, ……………………………")
_PLACE = Text("tempat", "their office")
_URGENT = Text("Segera", "Urgent")
_USUAL = Text("Biasa", "Usual")
_OPEN = Text("Kewajiban dalam pelaksanaan {title}", "What is open in carrying out {title}")
_ONGOING = Text("Pelaksanaan {title}", "Carrying out {title}")
_OWES = Text(
    "Dalam rangka pelaksanaan {title}, bersama ini kami sampaikan bahwa menurut keadaan per {day} "
    "masih terdapat kewajiban yang menunggu penyelesaian dari instansi Saudara.",
    "In the course of carrying out {title} we write to tell you what, as of {day}, is still "
    "waited for from your agency.",
)
_OWES_NOTHING = Text(
    "Dalam rangka pelaksanaan {title}, bersama ini kami sampaikan bahwa menurut keadaan per {day} "
    "tidak ada kewajiban instansi Saudara yang belum dipenuhi. Atas hal itu kami ucapkan terima "
    "kasih.",
    "In the course of carrying out {title} we write to tell you that, as of {day}, nothing is "
    "waited for from your agency. We thank you for that.",
)
_LEADS = Text(
    "Instansi Saudara memimpin {count}, yaitu {names}.", "Your agency leads {count}: {names}."
)
_LATE_ONE = Text(
    "Satu di antaranya sudah melewati tenggat dan kami mohon didahulukan.",
    "One of these is overdue; we ask you to see to it first.",
)
_LATE_ALONE = Text(
    "Karena tenggatnya sudah lewat, kami mohon hal itu segera diselesaikan.",
    "As it is overdue, we ask you to see to it at once.",
)
_LATE_ALL = Text(
    "Seluruhnya sudah melewati tenggat dan kami mohon segera diselesaikan.",
    "All of these are overdue; we ask you to see to them at once.",
)
_LATE = Text(
    "Sebanyak {count} di antaranya sudah melewati tenggat dan kami mohon didahulukan.",
    "Of these, {count} are overdue; we ask you to see to them first.",
)
_SOON = Text("secepatnya", "as soon as possible")
_BY = Text("paling lambat {day}", "by {day}")
_PAST = Text("tenggat {day} sudah lewat", "due {day}, now overdue")
_AS_CHAIR = Text("{office} selaku Ketua {team}", "{office}, chair of {team}")
_CHAIR = Text("Ketua {team}", "Chair of {team}")
_TEAM = Text("Tim Pelaksana {smart}", "the {smart} implementation team")
_UNASKED = Text(
    "Tidak disurati, karena tidak memimpin program dan tidak ada yang ditunggu: {names}.",
    "No letter, since they lead no program and nothing is waited for: {names}.",
)
_NOBODY = Text(
    "Hal yang belum ada penanggung jawabnya dan karena itu tidak tercantum pada surat mana pun: "
    "{count}.",
    "Things of which no agency is in charge, and which therefore stand in no letter: {count}.",
)
_AGENCIES = Text("Perangkat daerah", "The agencies are")
