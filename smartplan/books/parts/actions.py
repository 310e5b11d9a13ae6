"""The action plan: activities in its five groups, and programs with agency and money."""

from smartplan.books.blank import BLANK
from smartplan.books.parts import money, names
from smartplan.books.parts.nouns import ACTIVITY, counted
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.facts.codes import program_codes
from smartplan.plan.model.program import ActionKind, Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow(BookPart):
    """One activity of the action plan; `program_id` leads to its program's section."""

    name: str
    program_id: str
    program_code: str
    lead: str
    years: str


@dataclass(frozen=True, slots=True)
class ActionGroup:
    """One of the five groups of the action plan."""

    id: str
    name: str
    about: str
    rows: tuple[ActionRow, ...]
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramRow(BookPart):
    """A program as a line of a table."""

    id: str
    code: str
    name: str
    dimension: str
    lead: str
    period: str
    status: str
    total: str


def groups(plan: Plan, lang: Lang) -> tuple[ActionGroup, ...]:
    """The activities of all programs in the five groups."""
    return tuple(_group(plan, kind, lang) for kind in ActionKind)


def program_rows(plan: Plan, lang: Lang) -> tuple[ProgramRow, ...]:
    """All programs in the order of the dimensions."""
    return tuple(program_row(plan, program, lang) for program in by_dimension(plan))


def program_row(plan: Plan, program: Program, lang: Lang) -> ProgramRow:
    """A program as a line of a table."""
    return ProgramRow(
        id=program.id,
        code=program_codes(plan).get(program.id, ""),
        name=program.name,
        dimension=names.dimension(plan, program.dimension, lang),
        lead=names.agency_short(plan, program.lead, lang),
        period=names.years(program.period.years, lang) if program.period else BLANK.say(lang),
        status=names.choice(program.status, lang),
        total=money.program_total(program, lang),
        sources=program.sources,
        remarks=remarks(lang, program),
        illustration=illustrated(program),
    )


def by_dimension(plan: Plan) -> tuple[Program, ...]:
    """The programs in the order of the dimensions; those of unknown dimensions come last."""
    held = tuple(plan.dimensions.dimensions) if plan.dimensions else ()
    order = {ref: at for at, ref in enumerate(held)}
    return tuple(
        sorted(plan.programs.values(), key=lambda p: order.get(p.dimension or "", len(order)))
    )


def _group(plan: Plan, kind: ActionKind, lang: Lang) -> ActionGroup:
    rows = tuple(
        ActionRow(
            name=action.name,
            program_id=program.id,
            program_code=program_codes(plan).get(program.id, ""),
            lead=names.agency_short(plan, action.lead or program.lead, lang),
            years=names.years(action.years, lang),
            sources=action.sources,
            remarks=remarks(lang, action),
            illustration=illustrated(action, within=illustrated(program)),
        )
        for program in by_dimension(plan)
        for action in program.actions.values()
        if action.kind is kind
    )
    what = _NONE.fill(group=kind.label)
    return ActionGroup(
        id=kind.value,
        name=names.heading(kind.label.say(lang), lang),
        about=_ABOUT[kind].fill(count=counted(len(rows), ACTIVITY)).say(lang) if rows else "",
        rows=rows,
        missing=() if rows else (missing(what, f"programs/: actions (kind: {kind.value})", lang),),
    )


_NONE = Text("Kegiatan kelompok {group}", "The activities of the group {group} are")

_ABOUT = {
    ActionKind.POLICY: Text(
        "Kelompok ini memuat {count} tentang aturan, kelembagaan, dan tata laksana.",
        "This group holds {count} on rules, institutions and procedures.",
    ),
    ActionKind.PEOPLE: Text(
        "Kelompok ini memuat {count} tentang aparatur dan pelaksana layanan.",
        "This group holds {count} on staff and those who run the services.",
    ),
    ActionKind.INFRASTRUCTURE: Text(
        "Kelompok ini memuat {count} penyediaan sarana dan prasarana pendukung, baik "
        "fisik maupun digital.",
        "This group holds {count} that provide supporting infrastructure, physical and digital.",
    ),
    ActionKind.APPLICATION: Text(
        "Kelompok ini memuat {count} tentang aplikasi dan perangkat lunak.",
        "This group holds {count} on applications and software.",
    ),
    ActionKind.LITERACY: Text(
        "Kelompok ini memuat {count} tentang kecakapan warga memakai layanan digital daerah.",
        "This group holds {count} on how well residents can use the region's digital services.",
    ),
}
