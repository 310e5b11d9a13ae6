"""Quick wins as sheets: what each changes for residents within a year, and what it rests on."""

from smartplan.books.parts import money, names
from smartplan.books.parts.bars import BarLine, bars
from smartplan.books.parts.nouns import DIMENSION, QUICK_WIN, counted
from smartplan.books.parts.part import (
    BookPart,
    MissingPart,
    ProgramFact,
    illustrated,
    missing,
    remarks,
)
from smartplan.books.parts.risks import RiskDots, risk_dots, risks_of
from smartplan.books.parts.spans import TimeLine, months_line
from smartplan.books.subject import Subject
from smartplan.facts.codes import program_codes
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True)
class SheetNote:
    """A labelled text of the sheet; the text may be Markdown of the plan."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class WinRisk:
    """A risk as dots, with what is done against it, which may be Markdown of the plan."""

    dots: RiskDots
    mitigation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(BookPart):
    """The sheet of one quick win."""

    id: str
    code: str
    name: str
    dimension: str
    dimension_id: str
    subdimension: str
    summary: str
    innovation: str
    before: str
    after: str
    deadline: str
    lead: str
    facts: tuple[ProgramFact, ...]
    notes: tuple[SheetNote, ...]
    resources: tuple[SheetNote, ...]
    line: TimeLine | None
    bars: tuple[BarLine, ...]
    risks: tuple[WinRisk, ...]
    years: tuple[SheetNote, ...]
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """All quick wins, and the dimensions that have none."""

    summary: str
    sheets: tuple[Sheet, ...]
    without: str
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> Sheets:
    """What the document of quick-win sheets tells."""
    plan = subject.plan
    return sheets(plan, lang)


def sheets(plan: Plan, lang: Lang) -> Sheets:
    """The quick wins of a plan, in the order of the dimensions."""
    held = plan.dimensions.dimensions if plan.dimensions else {}
    order = {ref: at for at, ref in enumerate(held)}
    programs = sorted(
        (p for p in plan.programs.values() if p.quick_win),
        key=lambda p: order.get(p.dimension or "", len(order)),
    )
    served = {program.dimension for program in programs}
    bare = [dimension.label.say(lang) for ref, dimension in held.items() if ref not in served]
    count = _COUNT.fill(
        count=counted(len(programs), QUICK_WIN), dimensions=counted(len(served), DIMENSION)
    )
    return Sheets(
        summary=count.say(lang) if programs else "",
        sheets=tuple(sheet(plan, program, lang) for program in programs),
        without=_BARE.fill(dimensions=names.series(bare, lang)).say(lang)
        if bare and programs
        else "",
        missing=() if programs else (missing(_SHEETS, "programs/: quick_win", lang),),
    )


def sheet(plan: Plan, program: Program, lang: Lang) -> Sheet:
    """One quick win."""
    held = program.quick_win
    if held is None:
        raise ValueError(f"program {program.id} has no quick-win sheet")
    made_up = illustrated(held, within=illustrated(program))
    notes = [
        (_PROBLEM, held.problem),
        (_USERS, held.users),
        (_BENEFIT, held.benefit),
        (_APPEAL, held.appeal),
        (_UNIQUE, held.uniqueness),
        (_PARTNERS, held.partners_note),
        (_GROWTH, held.development),
        (_CONTINUITY, held.continuity),
    ]
    resources = held.resources
    drawn_on = (
        [
            (_REGULATION, resources.regulation),
            (_INFRASTRUCTURE, resources.infrastructure),
            (_APPLICATION, resources.application),
            (_PEOPLE, resources.people),
            (_BUDGET, resources.budget),
        ]
        if resources
        else []
    )
    gone = [label for label, text in notes if not text]
    gone += [label for label, text in ((_BEFORE, held.before), (_AFTER, held.after)) if not text]
    gone += [] if resources else [_RESOURCES]
    return Sheet(
        id=program.id,
        code=program_codes(plan).get(program.id, ""),
        name=program.name,
        dimension=names.dimension(plan, program.dimension, lang),
        dimension_id=program.dimension or "",
        subdimension=names.subdimension(plan, program.dimension, program.subdimension, lang),
        summary=program.summary or "",
        innovation=program.innovation or "",
        before=held.before or "",
        after=held.after or "",
        deadline=day(held.deadline, lang) if held.deadline else names.choice(None, lang),
        lead=names.agency(plan, program.lead, lang),
        facts=_facts(plan, program, lang),
        notes=_notes(notes, lang),
        resources=_notes(drawn_on, lang),
        line=months_line(program, lang),
        bars=bars(plan, program.indicators.values(), lang, within=made_up),
        risks=tuple(
            WinRisk(dots, row.mitigation)
            for dots, row in zip(
                risk_dots(plan, program, lang), risks_of(plan, program, lang), strict=True
            )
        ),
        years=tuple(
            SheetNote(
                f"{year}: {(state.status.label if state.status else _NO_STATE).say(lang)}",
                state.reason or "",
            )
            for year, state in sorted(held.years.items())
        ),
        missing=_missing(program, gone, lang),
        sources=held.sources or program.sources,
        remarks=remarks(lang, held),
        illustration=made_up,
    )


def _facts(plan: Plan, program: Program, lang: Lang) -> tuple[ProgramFact, ...]:
    support = [names.agency_short(plan, ref, lang) for ref in program.support]
    partners = [names.partner(plan, ref) for ref in program.partners]
    state = program.quick_win.state if program.quick_win else None
    held = (
        (_STATE, state.label.say(lang) if state else ""),
        (_SUBDIMENSION, names.subdimension(plan, program.dimension, program.subdimension, lang)),
        (_ISSUES, names.lines((names.issue(plan, ref) for ref in program.issues), lang)),
        (_LEAD, names.agency(plan, program.lead, lang)),
        (_SUPPORT, names.series(support, lang) if support else ""),
        (_MITRA, names.lines(partners, lang) if partners else ""),
        (_MONEY, money.program_total(program, lang)),
    )
    return tuple(ProgramFact(label=label.say(lang), text=text) for label, text in held if text)


def _notes(held: list[tuple[Text, str | None]], lang: Lang) -> tuple[SheetNote, ...]:
    return tuple(SheetNote(label.say(lang), text) for label, text in held if text)


def _missing(program: Program, gone: list[Text], lang: Lang) -> tuple[MissingPart, ...]:
    if not gone:
        return ()
    whats = names.series((label.say(lang).lower() for label in gone), lang)
    return (
        MissingPart(_GONE.fill(whats=whats).say(lang), f"programs/{program.id}.yaml", "quick_win"),
    )


_STATE = Text("Tahap", "State")
_NO_STATE = Text("belum ditetapkan", "not set yet")
_SUBDIMENSION = Text("Subdimensi", "Sub-dimension")
_ISSUES = Text("Isu strategis", "Strategic issues")
_LEAD = Text("Penanggung jawab", "Lead agency")
_SUPPORT = Text("Perangkat daerah pendukung", "Supporting agencies")
_MITRA = Text("Mitra", "Partners")
_PROBLEM = Text("Masalah yang dijawab", "Problem it answers")
_USERS = Text("Penerima manfaat", "Who benefits")
_BENEFIT = Text("Manfaat yang dirasakan", "Benefit that is felt")
_APPEAL = Text("Daya tarik", "Appeal")
_UNIQUE = Text("Keunikan", "Uniqueness")
_PARTNERS = Text("Peluang kemitraan", "Partnership")
_GROWTH = Text("Potensi pengembangan", "Room to grow")
_CONTINUITY = Text("Strategi keberlanjutan", "How it goes on")
_BEFORE = Text("Kondisi sebelum", "The state before")
_AFTER = Text("Kondisi sesudah", "The state after")
_RESOURCES = Text("Sumber daya", "Resources")
_REGULATION = Text("Regulasi", "Regulation")
_INFRASTRUCTURE = Text("Infrastruktur", "Infrastructure")
_APPLICATION = Text("Aplikasi", "Application")
_PEOPLE = Text("Sumber daya manusia", "People")
_BUDGET = Text("Anggaran", "Budget")
_MONEY = Text("Kebutuhan dana", "Money needed")
_SHEETS = Text("Quick win", "The quick wins are")
_COUNT = Text(
    "Quick win adalah program percepatan yang manfaatnya dirasakan warga dalam satu tahun. "
    "Rencana ini memuat {count} pada {dimensions}.",
    "A quick win is a program whose benefit residents feel within a year. This plan has {count} "
    "in {dimensions}.",
)
_BARE = Text(
    "Dimensi yang belum memiliki quick win: {dimensions}.",
    "Dimensions without a quick win so far: {dimensions}.",
)
_GONE = Text("Lembar ini belum memuat {whats}.", "This sheet does not have {whats} yet.")
