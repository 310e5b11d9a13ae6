"""Items about the quick wins that were chosen: what their sheets say, and their risks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from smartplan.facts import money
from smartplan.facts.quick_wins import chosen_sheet
from smartplan.plan.model.program import Program
from smartplan.plan.model.quick_win import QuickWin
from smartplan.plan.model.risk import Risk
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.proposing.proposal import ItemProposal, Proposer, answered, opened, wanting
from smartplan.shape.record import field_of, key_of
from smartplan.wording import Text, same, some_of

# Where a quick win says what an item asks for; nowhere, if it does not.
Where: TypeAlias = Callable[[Program, QuickWin], Sequence[Route]]


def _those_with(what: Text, where: Where) -> Proposer:
    """How many of the quick wins have something, and which ones have not."""

    def said(plan: Plan, _: int) -> ItemProposal:
        wins = [one for one in plan.programs.values() if chosen_sheet(one)]
        if not wins:
            return wanting(_NO_QUICK_WIN)
        places = {one.id: where(one, sheet) for one in wins if (sheet := chosen_sheet(one))}
        held = [one for one in wins if places[one.id]]
        if not held:
            return wanting(_NOWHERE.fill(what=what))
        others = [same(one.name) for one in wins if not places[one.id]]
        text = _HAVE.fill(
            what=opened(what),
            held=len(held),
            of=len(wins),
            left=_LEFT.fill(names=some_of(others)) if others else "",
        )
        return answered(text, held, at=(at for one in held for at in places[one.id]))

    return said


def _any_of(*fields: Any) -> Where:
    """The fields of the sheet, those that are filled in."""

    def where(_: Program, sheet: QuickWin) -> Sequence[Route]:
        held = map(field_of, fields)
        return [sheet.at / one.key for one in held if getattr(sheet, one.name)]

    return where


def _formulated(program: Program, _: QuickWin) -> Sequence[Route]:
    """The issues it answers and those who take part: only with both."""
    parties = (Program.support, program.support), (Program.partners, program.partners)
    found = [program.at / key_of(one) for one, held in parties if held]
    return [program.at / key_of(Program.issues), *found] if found and program.issues else ()


def _felt(program: Program, sheet: QuickWin) -> Sequence[Route]:
    """The benefit, or else how it was before and is after."""
    return _any_of(QuickWin.benefit)(program, sheet) or _changed(program, sheet)


def _changed(program: Program, sheet: QuickWin) -> Sequence[Route]:
    found = _any_of(QuickWin.before, QuickWin.after)(program, sheet)
    return found if sheet.before and sheet.after else ()


def _partnership(program: Program, sheet: QuickWin) -> Sequence[Route]:
    found = list(_any_of(QuickWin.partners_note)(program, sheet))
    return [*found, program.at / key_of(Program.partners)] if program.partners else found


def _resources(program: Program, sheet: QuickWin) -> Sequence[Route]:
    """What its sheet says of them, else its money."""
    found = _any_of(QuickWin.resources)(program, sheet)
    return found or [one.at for one in money.rows(program)]


def _risks(program: Program, _: QuickWin) -> Sequence[Route]:
    return [one.at for one in program.risks.values()]


def _mitigated(program: Program, _: QuickWin) -> Sequence[Route]:
    """What is done against its risks, if that is described each of them."""
    risks = program.risks.values()
    if not all(one.mitigation for one in risks):
        return ()
    return [one.at / key_of(Risk.mitigation) for one in risks]


_HAVE = Text(
    "{what}: {held} dari {of} quick win{left}.", "{what}: {held} of {of} quick wins{left}."
)
_LEFT = Text("; belum: {names}", "; not yet: {names}")
_NOWHERE = Text(
    "belum ada di lembar quick win: {what}", "the sheets of the quick wins do not tell: {what}"
)
_NO_QUICK_WIN = Text("belum ada quick win yang terpilih", "no quick win has been chosen")

PROPOSERS: Mapping[str, Proposer] = {
    "quick-win.formulation.parties-and-issues": _those_with(
        Text(
            "menjawab isu strategis bersama perangkat daerah pendukung atau mitra",
            "answering a strategic issue together with supporting agencies or partners",
        ),
        _formulated,
    ),
    "quick-win.appeal.inside-and-outside": _those_with(
        Text("daya tarik diuraikan", "appeal described"), _any_of(QuickWin.appeal)
    ),
    "quick-win.benefit.felt": _those_with(
        Text("manfaat yang dirasakan diuraikan", "benefit that is felt described"), _felt
    ),
    "quick-win.uniqueness.creative": _those_with(
        Text("keunikan diuraikan", "uniqueness described"), _any_of(QuickWin.uniqueness)
    ),
    "quick-win.partnership.external": _those_with(
        Text("mitra atau peluang kemitraan disebut", "partners or a partnership named"),
        _partnership,
    ),
    "quick-win.development.future": _those_with(
        Text("potensi pengembangan diuraikan", "room to grow described"),
        _any_of(QuickWin.development),
    ),
    "quick-win.continuity.strategy": _those_with(
        Text("strategi keberlanjutan diuraikan", "strategy to go on described"),
        _any_of(QuickWin.continuity),
    ),
    "quick-win.resources.available": _those_with(
        Text("sumber daya diuraikan", "resources described"), _resources
    ),
    "quick-win.risk.identified": _those_with(
        Text("risiko diidentifikasi", "risks identified"), _risks
    ),
    "quick-win.risk.mitigation-plan": _those_with(
        Text("setiap risiko punya rencana mitigasi", "every risk with a plan against it"),
        _mitigated,
    ),
    "impact.improvement.before-after": _those_with(
        Text("keadaan sebelum dan sesudahnya diuraikan", "state before and after it described"),
        _changed,
    ),
}
