"""A year in numbers: programs by dimension and agency, actions by kind, milestones and slips."""

from collections.abc import Callable
from functools import partial

from smartplan.books.parts import names
from smartplan.books.parts.nouns import ACTIVITY, PROGRAM, Noun, counted
from smartplan.books.parts.part import BookPart, illustrated
from smartplan.books.parts.promises import (
    PromisedThing,
    PromiseLine,
    codes_in,
    promise_line,
    promise_words,
    promised_actions,
    promised_milestones,
    silent_words,
)
from smartplan.facts.promised import PromiseCount, Shift, promised, promised_by, slipped
from smartplan.facts.realisations import told_years
from smartplan.plan.model.program import ActionKind, Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, percent, rupiah


@dataclass(frozen=True, slots=True)
class YearLine:
    """A year with its programs and its money."""

    programs: PromiseLine
    money: str
    spent: str


@dataclass(frozen=True, slots=True)
class KindResults:
    """The actions of one kind: a sentence with their numbers, and each action."""

    words: str
    lines: tuple[PromisedThing, ...]


@dataclass(frozen=True, slots=True)
class Milestones:
    """The milestones of a year, and how many of them belong to programs that ran."""

    words: str
    lines: tuple[PromisedThing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipLine(BookPart):
    """Something that was to be there by a day and is not."""

    name: str
    program: str
    was: str
    reason: str


@dataclass(frozen=True, slots=True)
class YearResults:
    """Programs, actions and milestones of a year against what was promised."""

    words: str
    silent: str
    ran: int
    planned: int
    years: tuple[YearLine, ...]
    by_dimension: tuple[PromiseLine, ...]
    by_agency: tuple[PromiseLine, ...]
    actions: str
    kinds: tuple[PromiseLine, ...]
    milestones: Milestones
    slips: tuple[SlipLine, ...]


def year_results(plan: Plan, year: int, lang: Lang) -> YearResults:
    """What became of a year's programs, actions and milestones."""
    whole = promised(plan, year)
    dimensions = list(plan.dimensions.dimensions) if plan.dimensions else []
    return YearResults(
        words=promise_words(whole.programs, year, PROGRAM, lang),
        silent=silent_words(plan, whole.programs, lang),
        ran=len(whole.programs.ran),
        planned=len(whole.programs.planned),
        years=_years(plan, year, lang),
        by_dimension=_by(
            plan, year, lambda one: one.dimension or "", dimensions,
            lambda ref: names.dimension(plan, ref or None, lang), lang,
        ),
        by_agency=_by(
            plan, year, lambda one: one.lead or "", list(plan.organization.agencies),
            lambda ref: names.agency_short(plan, ref or None, lang), lang,
        ),
        actions=promise_words(whole.actions, year, ACTIVITY, lang),
        kinds=_kinds(plan, year, lang),
        milestones=_milestones(plan, year, lang),
        slips=_slips(plan, year, lang),
    )  # fmt: skip


def kind_results(plan: Plan, year: int, kind: ActionKind, lang: Lang) -> KindResults:
    """The actions of one kind."""
    held = promised(plan, year).actions.only(partial(_is_kind, plan, kind))
    return KindResults(
        promise_words(held, year, ACTIVITY, lang), promised_actions(plan, held, year, lang)
    )


def _is_kind(plan: Plan, kind: ActionKind | None, at: Route) -> bool:
    return plan.programs[at[1]].actions[at.key].kind is kind


def _kinds(plan: Plan, year: int, lang: Lang) -> tuple[PromiseLine, ...]:
    """The kinds of actions that have any, and those without a kind."""
    whole = promised(plan, year).actions
    found = []
    for kind in (*ActionKind, None):
        held = whole.only(partial(_is_kind, plan, kind))
        label = (kind.label if kind else _NO_KIND).say(lang)
        if held.planned:
            found.append(promise_line(names.capital(label), held))
    return (*found, promise_line(_ALL.say(lang), whole)) if found else ()


def _years(plan: Plan, last: int, lang: Lang) -> tuple[YearLine, ...]:
    """The years of which something is told, up to one."""
    found = []
    for year in told_years(plan):
        if year <= last:
            held = promised(plan, year)
            spent = rupiah(held.spent, lang) if held.reported else "–"
            line = promise_line(str(year), held.programs)
            found.append(YearLine(line, rupiah(held.money, lang), spent))
    return tuple(found)


def _by(
    plan: Plan,
    year: int,
    part: Callable[[Program], str],
    order: list[str],
    name: Callable[[str], str],
    lang: Lang,
) -> tuple[PromiseLine, ...]:
    held = promised_by(plan, year, part)
    if not held:
        return ()
    refs = [ref for ref in order if ref in held] + sorted(held.keys() - set(order))
    lines = [
        promise_line(name(ref), held[ref].programs, codes_in(plan, held[ref].programs))
        for ref in refs
    ]
    return (*lines, promise_line(_ALL.say(lang), promised(plan, year).programs))


def _milestones(plan: Plan, year: int, lang: Lang) -> Milestones:
    held = promised(plan, year).milestones
    return Milestones(
        _milestone_words(held, year, lang), promised_milestones(plan, held, year, lang)
    )


def _milestone_words(held: PromiseCount, year: int, lang: Lang) -> str:
    """The share of the roadmap, which is the plan's own measure and says so."""
    if not held.planned:
        return _NO_MILESTONE.fill(year=year).say(lang)
    share = percent(100 * len(held.ran) / len(held.planned), lang)
    return _ROADMAP.fill(
        all=counted(len(held.planned), _MILESTONE), year=year, ran=len(held.ran), share=share
    ).say(lang)


def _slips(plan: Plan, year: int, lang: Lang) -> tuple[SlipLine, ...]:
    """What should have been there by the end of a year, the longest first."""
    found = []
    for one in slipped(plan):
        if one.was.last.year > year:
            continue
        program = plan.programs[one.at[1]]
        found.append(
            SlipLine(
                name=_slipped(one, program).say(lang),
                program=names.coded(plan, program.id),
                was=day(one.was, lang),
                reason=one.reason,
                illustration=illustrated(program),
            )
        )
    return tuple(found)


def _slipped(one: Shift, program: Program) -> Text:
    """What slipped, said apart from the program that it is of."""
    sheet = program.quick_win
    if one.at == program.at:
        return _WHOLE
    return _WIN if sheet and one.at == sheet.at else one.name


_MILESTONE = Noun("tonggak capaian", "milestone", "milestones")
_NO_MILESTONE = Text(
    "Tidak ada tonggak capaian yang jatuh pada {year}.", "No milestone fell into {year}."
)
_ROADMAP = Text(
    "Dari {all} yang jatuh pada {year}, program yang menaungi {ran} tonggak dilaporkan berjalan "
    "atau selesai ({share}). Ukuran ini ukuran rencana sendiri, bukan ukuran kementerian.",
    "Of {all} that fell into {year}, {ran} belong to programs that are told to be running or done "
    "({share}). The measure is the plan's own, not the ministry's.",
)
_ALL = Text("Jumlah", "Total")
_NO_KIND = Text("belum berkelompok", "of no kind yet")
_WIN = Text("Hasil quick win pada tenggatnya", "The quick win by its deadline")
_WHOLE = Text("Program secara keseluruhan", "The program as a whole")
