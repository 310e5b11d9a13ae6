"""The sheets of programs: what they are, what they cost, and how they are measured."""

from collections.abc import Iterator

from smartplan.plan.model.common import Entity, Indicator
from smartplan.plan.model.program import Action, BudgetRow, Milestone, Program
from smartplan.plan.model.quick_win import QuickWin
from smartplan.plan.model.risk import Risk
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.sheets.columns import EACH, columns, keys_of, noted, own_keys, rare_last
from smartplan.sheets.kinds import SheetKind, SheetSpan
from smartplan.value import replace
from smartplan.wording import Text


def of_programs(span: SheetSpan) -> Iterator[SheetKind]:
    """The sheets of programs and of what they hold."""
    yield SheetKind(
        "program",
        Text("Program", "Programs"),
        (PROGRAM,),
        Program,
        rare_last(columns(Program, only=keys_of(_PROGRAM_FIELDS), rare=keys_of(_RARE_OF_PROGRAM))),
        takes_new=True,
        agency_key=key_of(Program.lead),
    )
    told_elsewhere = keys_of((*_PROGRAM_FIELDS, *_LINKS, Program.readiness, Program.quick_win))
    texts = columns(Program, only=own_keys(Program, told_elsewhere), rare=keys_of(_RARE_TEXTS))
    yield SheetKind(
        "texts",
        Text("Uraian", "Texts"),
        (PROGRAM,),
        Program,
        rare_last(texts),
        owner=OF_PROGRAM,
        tells_of_new=True,
        is_long=True,
    )
    links = columns(Program, only=keys_of(_LINKS))
    yield SheetKind(
        "links",
        Text("Keterkaitan", "Links"),
        (PROGRAM,),
        Program,
        tuple(replace(one, width=26) for one in links),
        owner=OF_PROGRAM,
        tells_of_new=True,
    )
    yield SheetKind(
        "actions",
        Text("Rencana aksi", "Actions"),
        (ACTION,),
        Action,
        noted(Action, rare=keys_of((Action.budget_note,))),
        owner=OF_PROGRAM,
        takes_new=True,
    )
    budget = noted(BudgetRow, rare=keys_of(_RARE_OF_BUDGET))
    yield SheetKind(
        "budget",
        Text("Anggaran", "Budget"),
        (PROGRAM / key_of(Program.budget) / EACH, ACTION / key_of(Action.budget) / EACH),
        BudgetRow,
        budget,
        owner=OF_ACTION,
        takes_new=True,
    )
    targets = key_of(Indicator.targets)
    yield SheetKind(
        "indicators",
        Text("Indikator", "Indicators"),
        INDICATORS,
        Indicator,
        noted(Indicator, without=(targets,), rare=keys_of(_RARE_OF_INDICATOR)),
        owner=OF_ACTION,
        takes_new=True,
    )
    yield SheetKind(
        "targets",
        Text("Target", "Targets"),
        INDICATORS,
        Indicator,
        tuple(columns(Indicator, years=span.years, only=(targets,))),
        owner=OF_INDICATOR,
        names_itself=True,
        tells_of_new=True,
    )
    yield SheetKind(
        "milestones",
        Text("Tonggak", "Milestones"),
        (PROGRAM / key_of(Program.milestones) / EACH,),
        Milestone,
        noted(Milestone),
        owner=OF_PROGRAM,
        takes_new=True,
    )
    yield SheetKind(
        "risks",
        Text("Risiko", "Risks"),
        (PROGRAM / key_of(Program.risks) / EACH,),
        Risk,
        noted(Risk),
        owner=OF_PROGRAM,
        takes_new=True,
    )
    quick_win = columns(QuickWin, only=own_keys(QuickWin, ()))
    yield SheetKind(
        "quick-wins",
        Text("Quick win", "Quick wins"),
        (PROGRAM / key_of(Program.quick_win),),
        QuickWin,
        tuple(quick_win),
        owner=OF_PROGRAM,
        tells_of_new=True,
        is_long=True,
    )


PROGRAM = Route(("programs", EACH))
ACTION = PROGRAM / key_of(Program.actions) / EACH
INDICATORS = (
    PROGRAM / key_of(Program.indicators) / EACH,
    ACTION / key_of(Action.indicators) / EACH,
)
_LINKS = (
    Program.also,
    Program.goals,
    Program.issues,
    Program.gaps,
    Program.strategies,
    Program.support,
    Program.partners,
    Program.depends,
)
_PROGRAM_FIELDS = (
    Program.name,
    Program.code,
    Program.dimension,
    Program.subdimension,
    Program.lead,
    Program.status,
    Program.maturity,
    Program.horizon,
    Program.period,
)
_RARE_OF_PROGRAM = (Program.maturity, Program.horizon)
_RARE_TEXTS = (
    Program.reason,
    Program.proposer,
    Program.with_regions,
    Program.adopted_from,
    Program.alignment,
    Entity.note,
)
_RARE_OF_BUDGET = (
    BudgetRow.approximate,
    BudgetRow.at_least,
    BudgetRow.transferred,
    BudgetRow.agency,
    BudgetRow.action,
)
_RARE_OF_INDICATOR = (Indicator.scale, Indicator.accumulate, Indicator.dataset)
OF_PROGRAM = Text("Program", "Program")
OF_ACTION = Text("Program › kegiatan", "Program › action")
OF_INDICATOR = Text("Program › indikator", "Program › indicator")
