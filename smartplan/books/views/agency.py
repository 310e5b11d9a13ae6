"""One sheet per agency: what it leads and owes, with what money, and where its head signs."""

from smartplan.books.blank import BLANK
from smartplan.books.parts import names, people
from smartplan.books.parts.actions import ProgramRow, by_dimension, program_row
from smartplan.books.parts.agency_heads import head_name, head_office
from smartplan.books.parts.bodies import former_names
from smartplan.books.parts.financing import outside
from smartplan.books.parts.nouns import ACTIVITY, PROGRAM, counted
from smartplan.books.parts.part import (
    BookPart,
    FactLine,
    MissingPart,
    ProgramFact,
    illustrated,
    missing,
    remarks,
)
from smartplan.books.parts.people import HolderRow, reached
from smartplan.books.parts.program_money import ProgramMoney, programs_money
from smartplan.books.parts.programs import MilestoneView, milestones
from smartplan.books.parts.registers import Owed, applications, datasets, owed, systems
from smartplan.books.parts.risks import RiskDots, owned_dots
from smartplan.books.subject import Subject
from smartplan.facts.codes import program_codes
from smartplan.facts.offices import in_office
from smartplan.plan.model.organization import Agency
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAction(BookPart):
    """An activity that an agency is in charge of."""

    program: str
    name: str
    years: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencySheet(BookPart):
    """The sheet of one agency; `keeps` names its systems and data, `signs` the office of its head.

    Of what it is to reach and of its risks stand the next and the gravest; `later` and `lesser`
    count the others. `actions` are told where they are few: the matrix has them all.
    """

    id: str
    name: str
    facts: tuple[ProgramFact, ...]
    heads: tuple[HolderRow, ...]
    tasks: str
    summary: str
    leads: tuple[ProgramRow, ...]
    supports: str
    money: ProgramMoney | None
    outside: str
    actions: tuple[OwnAction, ...]
    upcoming: tuple[MilestoneView, ...]
    later: int
    risks: tuple[RiskDots, ...]
    lesser: int
    owed: tuple[Owed, ...]
    keeps: tuple[ProgramFact, ...]
    signs: str
    signer: str


@dataclass(frozen=True, slots=True)
class AgencyView:
    """The sheets of all agencies; `town` is where their heads sign."""

    town: str
    as_of: str
    sheets: tuple[AgencySheet, ...]
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> AgencyView:
    """What the sheets tell of a plan."""
    plan = subject.plan
    agencies = plan.organization.agencies
    return AgencyView(
        town=_town(plan),
        as_of=day(plan.as_of, lang),
        sheets=tuple(_sheet(plan, ref, agency, lang) for ref, agency in agencies.items()),
        missing=() if agencies else (missing(_AGENCIES, "organization.yaml: agencies", lang),),
    )


def _sheet(plan: Plan, ref: str, agency: Agency, lang: Lang) -> AgencySheet:
    led = [p for p in plan.programs.values() if p.lead == ref]
    helped = [p for p in plan.programs.values() if ref in p.support]
    marks = _upcoming(plan, led, lang)
    risks = owned_dots(plan, ref, lang)
    own = _actions(plan, ref, lang)
    made_up = illustrated(agency) or any(map(illustrated, (*led, *helped)))
    made_up = made_up or any(one.illustration for one in (*own, *risks))
    return AgencySheet(
        id=ref,
        name=agency.name,
        facts=_facts(plan, agency, lang),
        heads=people.heads(agency, lang),
        tasks=agency.tasks or "",
        summary=_summary(agency.short or agency.name, len(led), len(helped), len(own), lang),
        leads=tuple(program_row(plan, program, lang) for program in led),
        supports=", ".join(program_codes(plan)[program.id] for program in helped),
        money=programs_money(plan, led, lang),
        outside=outside(plan, lang, led),
        actions=own if len(own) <= _FEW else (),
        upcoming=marks[:_MOST],
        later=max(len(marks) - _MOST, 0),
        risks=risks[:_MOST],
        lesser=max(len(risks) - _MOST, 0),
        owed=owed(plan, ref, lang),
        keeps=_keeps(plan, ref, lang),
        signs=head_office(agency).say(lang),
        signer="" if made_up else head_name(plan, agency),
        sources=agency.sources,
        remarks=(*former_names(agency, lang), *remarks(lang, agency)),
        illustration=illustrated(agency),
    )


def _summary(name: str, leads: int, supports: int, actions: int, lang: Lang) -> str:
    """What an agency has to do with the plan; no number opens the sentence, and none is nought."""
    said = [
        text.fill(count=counted(count, noun)).say(lang)
        for text, count, noun in (
            (_LEADS, leads, PROGRAM),
            (_SUPPORTS, supports, PROGRAM),
            (_CARRIES, actions, ACTIVITY),
        )
        if count
    ]
    does = names.series(said, lang) if said else _NOTHING.say(lang)
    return _SUMMARY.fill(name=name, does=does).say(lang)


def _actions(plan: Plan, ref: str, lang: Lang) -> tuple[OwnAction, ...]:
    codes = program_codes(plan)
    return tuple(
        OwnAction(
            program=codes[program.id],
            name=action.name,
            years=names.years(action.years, lang),
            sources=action.sources,
            remarks=remarks(lang, action),
            illustration=illustrated(action, within=illustrated(program)),
        )
        for program in by_dimension(plan)
        for action in program.actions.values()
        if (action.lead or program.lead) == ref
    )


def _facts(plan: Plan, agency: Agency, lang: Lang) -> tuple[ProgramFact, ...]:
    held = (
        (_CODE, agency.code or ""),
        (_PARENT, names.agency(plan, agency.parent, lang) if agency.parent else ""),
        (_CONTACT, reached(agency.contact, lang)),
    )
    facts = [ProgramFact(label=label.say(lang), text=text) for label, text in held if text]
    return (_head(plan, agency, lang), *facts)


def _head(plan: Plan, agency: Agency, lang: Lang) -> ProgramFact:
    """Who heads an agency, each with the marks of what is said of them."""
    now = in_office(agency.head, plan.as_of)
    lines = tuple(
        FactLine(text=one.name, sources=one.sources, illustration=illustrated(one)) for one in now
    )
    label = _HEAD.say(lang)
    return (
        ProgramFact(label=label, lines=lines)
        if lines
        else ProgramFact(label=label, text=BLANK.say(lang))
    )


def _upcoming(plan: Plan, led: list[Program], lang: Lang) -> tuple[MilestoneView, ...]:
    today = plan.as_of.isoformat()
    marks = (mark for p in led for mark in milestones(plan, p, lang) if mark.order >= today)
    return tuple(sorted(marks, key=lambda mark: mark.order))


def _keeps(plan: Plan, ref: str, lang: Lang) -> tuple[ProgramFact, ...]:
    """The names of what it runs or is connected to; the registers tell the rest."""
    held = (
        (_APPLICATIONS, [one.name for one in applications(plan, lang) if ref in one.agencies]),
        (_SYSTEMS, [one.name for one in systems(plan, lang) if ref in one.agencies]),
        (_DATASETS, [one.name for one in datasets(plan, lang) if one.agency == ref]),
    )
    return tuple(
        ProgramFact(label=label.say(lang), text=names.lines(found, lang))
        for label, found in held
        if found
    )


def _town(plan: Plan) -> str:
    """Where letters are written: the region without the word for its kind."""
    kind, _, rest = plan.region_name.partition(" ")
    return rest if kind in {"Kota", "Kabupaten"} and rest else plan.region_name


_MOST = 5  # milestones and risks on a sheet
_FEW = 6  # activities that a sheet has room for
_HEAD = Text("Pimpinan", "Head")
_CODE = Text("Kode perangkat daerah", "Code of the agency")
_PARENT = Text("Induk", "Part of")
_CONTACT = Text("Kontak", "Contact")
_APPLICATIONS = Text(
    "Aplikasi yang dikelola atau terhubung", "Applications it runs or is connected to"
)
_SYSTEMS = Text("Sistem yang dikelola atau terhubung", "Systems it runs or is connected to")
_DATASETS = Text("Data yang dikelola", "Datasets it keeps")
_AGENCIES = Text("Perangkat daerah", "The agencies are")
_SUMMARY = Text("{name} {does}.", "{name} {does}.")
_LEADS = Text("memimpin {count}", "leads {count}")
_SUPPORTS = Text("mendukung {count}", "supports {count}")
_CARRIES = Text("bertanggung jawab atas {count} rencana aksi", "is in charge of {count}")
_NOTHING = Text(
    "belum memimpin atau mendukung program", "neither leads nor supports a program yet"
)
