"""A program as a sheet of a document: who feels what and when, by whom, with what money."""

from smartplan.books.parts import names
from smartplan.books.parts.bars import BarLine, bars
from smartplan.books.parts.part import (
    BookPart,
    MissingPart,
    ProgramFact,
    illustrated,
    remarks,
)
from smartplan.books.parts.program_facts import card_facts, goal_numbers, served_facts
from smartplan.books.parts.program_money import ProgramMoney, program_money
from smartplan.books.parts.risks import RiskDots, risk_dots
from smartplan.books.parts.spans import TimeLine, years_line
from smartplan.facts import money
from smartplan.facts.codes import program_codes
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneView(BookPart):
    """Something to be reached by a day, in a program."""

    day: str
    order: str
    text: str
    program: str
    program_id: str
    code: str
    dimension: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramCard(BookPart):
    """The sheet of a program.

    `felt` says in one sentence who feels what and when; `facts` stand on its card, `served` under
    its text; `line` has its milestones.
    """

    id: str
    code: str
    name: str
    felt: str
    summary: str
    innovation: str
    reason: str
    quick_win: bool
    goals: str
    facts: tuple[ProgramFact, ...]
    served: tuple[ProgramFact, ...]
    money: ProgramMoney | None
    bars: tuple[BarLine, ...]
    line: TimeLine | None
    risks: tuple[RiskDots, ...]
    missing: tuple[MissingPart, ...]


def card(plan: Plan, program: Program, lang: Lang) -> ProgramCard:
    """A program as a sheet of a document."""
    made_up = illustrated(program)
    return ProgramCard(
        id=program.id,
        code=program_codes(plan).get(program.id, ""),
        name=program.name,
        felt=_felt(program, lang),
        summary=program.summary or "",
        innovation=program.innovation or "",
        reason=program.reason or "",
        quick_win=program.quick_win is not None,
        goals=goal_numbers(plan, program, lang),
        facts=card_facts(plan, program, lang),
        served=served_facts(plan, program, lang),
        money=program_money(plan, program, lang),
        bars=bars(plan, program.indicators.values(), lang, within=made_up),
        line=years_line(program, lang),
        risks=risk_dots(plan, program, lang),
        missing=_missing(program, lang),
        sources=program.sources,
        remarks=remarks(lang, program),
        illustration=made_up,
    )


def milestones(plan: Plan, program: Program, lang: Lang) -> tuple[MilestoneView, ...]:
    """A program's milestones by day."""
    made_up = illustrated(program)
    held = sorted(
        (one for one in program.milestones.values() if one.date), key=lambda one: str(one.date)
    )
    return tuple(
        MilestoneView(
            day=day(one.date, lang),
            order=str(one.date),
            text=one.text,
            program=program.name,
            program_id=program.id,
            code=program_codes(plan).get(program.id, ""),
            dimension=names.dimension(plan, program.dimension, lang),
            sources=one.sources,
            remarks=remarks(lang, one),
            illustration=illustrated(one, within=made_up),
        )
        for one in held
        if one.date
    )


def _felt(program: Program, lang: Lang) -> str:
    """Who feels what and when, as far as the plan says it; "" where it says none of it."""
    groups = names.series([names.lowered(one.group) for one in program.beneficiaries], lang)
    aims = ((one, *max(one.targets.items())) for one in program.indicators.values() if one.targets)
    indicator, year, value = next(aims, (None, "", None))
    deadline = program.quick_win.deadline if program.quick_win else None
    aim = ""
    if indicator and value is not None:
        start = indicator.baseline.value if indicator.baseline else None
        text = _AIM_ALONE if start is None else _AIM
        aim = text.fill(
            year=year,
            name=names.lowered(indicator.name),
            start="" if start is None else names.quantity(start, indicator.unit, lang),
            value=names.quantity(value, indicator.unit, lang),
        ).say(lang)
    if not program.beneficiaries:
        return f"{names.capital(aim)}." if aim else ""
    if deadline:
        text = _FELT_AIM_BY if aim else _FELT_BY
        return text.fill(groups=groups, day=day(deadline, lang), aim=aim).say(lang)
    return (_FELT_AIM if aim else _FELT).fill(groups=groups, aim=aim).say(lang)


def _missing(program: Program, lang: Lang) -> tuple[MissingPart, ...]:
    checks = (
        (program.summary, _NO_SUMMARY, "summary"),
        (program.indicators, _NO_INDICATORS, "indicators"),
        (program.actions, _NO_ACTIONS, "actions"),
        (money.of(program), _NO_BUDGET, "budget"),
        (program.risks, _NO_RISKS, "risks"),
    )
    gone = [(what.say(lang), key) for held, what, key in checks if not held]
    if not gone:
        return ()
    whats = names.series([what for what, _ in gone], lang)
    file, keys = f"programs/{program.id}.yaml", ", ".join(key for _, key in gone)
    return (MissingPart(_GONE.fill(whats=whats).say(lang), file, keys),)


_AIM = Text(
    "pada {year}, {name} ditargetkan {value} dari semula {start}",
    "by {year}, {name} is to be {value}, from {start} at the start",
)
_AIM_ALONE = Text("pada {year}, {name} ditargetkan {value}", "by {year}, {name} is to be {value}")
_FELT = Text("Manfaatnya dirasakan {groups}.", "It is felt by {groups}.")
_FELT_BY = Text(
    "Manfaatnya dirasakan {groups} paling lambat {day}.", "It is felt by {groups} by {day}."
)
_FELT_AIM = Text("Manfaatnya dirasakan {groups}; {aim}.", "It is felt by {groups}; {aim}.")
_FELT_AIM_BY = Text(
    "Manfaatnya dirasakan {groups} paling lambat {day}; {aim}.",
    "It is felt by {groups} by {day}; {aim}.",
)
_NO_SUMMARY = Text("ringkasan", "summary")
_NO_INDICATORS = Text("indikator", "indicators")
_NO_ACTIONS = Text("rencana aksi", "action plan")
_NO_BUDGET = Text("anggaran", "budget")
_NO_RISKS = Text("risiko", "risks")
_GONE = Text("Program ini belum memuat {whats}.", "This program does not have {whats} yet.")
