"""Items about what goes on from year to year and what is new: quick wins, and all programs."""

from collections.abc import Mapping, Sequence

from smartplan.facts.promised import promised
from smartplan.plan.model.common import Entity
from smartplan.plan.model.program import Program
from smartplan.plan.model.quick_win import QuickWin, QuickWinState, YearStatus
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.proposing.proposal import ItemProposal, Proposer, answered, wanting
from smartplan.shape.record import key_of
from smartplan.wording import Text, same, some_of


def _still_running(plan: Plan, year: int) -> ItemProposal:
    """Which of last year's quick wins run this year, stopped, or have not been told of."""
    before = [one for one in _wins(plan) if _ran(one, plan, year - 1)]
    if not before:
        return wanting(_NONE_BEFORE.fill(last=year - 1))
    now = {one.id: _ran(one, plan, year) for one in before}
    known = [one for one in before if now[one.id] is not None]
    if not known:
        return wanting(_NO_NEWS.fill(year=year))
    stopped = [one for one in known if not now[one.id]]
    silent = [one for one in before if now[one.id] is None]
    rest = [
        text.fill(count=len(held), names=some_of([same(one.name) for one in held]))
        for text, held in ((_STOPPED, stopped), (_SILENT, silent))
        if held
    ]
    text = _STILL.fill(
        last=year - 1,
        before=len(before),
        year=year,
        running=len(known) - len(stopped),
        rest=Text("".join(one.id for one in rest), "".join(one.en for one in rest)),
    )
    at = [one for held in known for one in _places(held, plan, year)]
    return answered(text, known, at=at)


def _new(plan: Plan, year: int) -> ItemProposal:
    """The quick wins that began in the year."""
    wins = _wins(plan)
    if not wins:
        return wanting(_NO_QUICK_WIN)
    return _begun([one for one in wins if began(one) == year], wins, year, _NEW_WINS)


def _programs_go_on(plan: Plan, year: int) -> ItemProposal:
    """The programs that ran last year and run this year, too."""
    before, now = promised(plan, year - 1).programs, promised(plan, year).programs
    if not before.told or not now.told:
        return wanting(_NO_PROGRESS.fill(last=year - 1, year=year))
    both = [plan.programs[at.key] for at in before.ran if at in set(now.ran)]
    text = _GO_ON.fill(last=year - 1, before=len(before.ran), year=year, running=len(both))
    entries = [plan.progress[str(year)].programs[one.id] for one in both]
    return answered(text, entries)


def _new_programs(plan: Plan, year: int) -> ItemProposal:
    """The programs that were to begin in the year."""
    programs = [plan.programs[at.key] for at in promised(plan, year).programs.planned]
    if not programs:
        return wanting(_NONE_PLANNED.fill(year=year))
    return _begun([one for one in programs if began(one) == year], programs, year, _NEW_PROGRAMS)


def began(program: Program) -> int | None:
    """The year in which a program began: that of its period, else the first its sheet tells of."""
    if program.period and program.period.start:
        return program.period.start
    return min(map(int, program.quick_win.years), default=None) if program.quick_win else None


def _begun(
    new: Sequence[Program], of: Sequence[Program], year: int, sentence: Text
) -> ItemProposal:
    names = _NAMED.fill(names=some_of([same(one.name) for one in new])) if new else ""
    text = sentence.fill(year=year, new=len(new), of=len(of), names=names)
    rests_on: Sequence[Entity] = new or of
    return answered(text, rests_on)


def _wins(plan: Plan) -> Sequence[Program]:
    """The quick wins that were chosen, those that have stopped since, too."""
    return [
        one
        for one in plan.programs.values()
        if one.quick_win and one.quick_win.state is not QuickWinState.NOMINATED
    ]


def _ran(program: Program, plan: Plan, year: int) -> bool | None:
    """Whether a quick win ran in a year, by its sheet, else by what is told of its program."""
    told = program.quick_win.years.get(str(year)) if program.quick_win else None
    if told and told.status:
        return told.status is YearStatus.RUNNING
    held = promised(plan, year).programs
    if program.at in held.ran:
        return True
    return False if program.at in held.told else None


def _places(program: Program, plan: Plan, year: int) -> Sequence[Route]:
    """Where it is told whether a quick win ran: in its sheet, else in the year's progress."""
    sheet = program.quick_win
    if sheet and str(year) in sheet.years:
        return [sheet.at / key_of(QuickWin.years) / str(year)]
    held = plan.progress.get(str(year))
    return [held.programs[program.id].at] if held and program.id in held.programs else ()


_STILL = Text(
    "Quick win yang berjalan pada {last}: {before}; masih berjalan pada {year}: {running}{rest}.",
    "Quick wins that ran in {last}: {before}; still running in {year}: {running}{rest}.",
)
_STOPPED = Text("; berhenti: {count} ({names})", "; stopped: {count} ({names})")
_SILENT = Text("; belum ada kabar: {count} ({names})", "; nothing told: {count} ({names})")
_NEW_WINS = Text(
    "Quick win baru pada {year}: {new} dari {of}{names}.",
    "New quick wins in {year}: {new} of {of}{names}.",
)
_NEW_PROGRAMS = Text(
    "Program baru pada {year}: {new} dari {of} yang direncanakan{names}.",
    "New programs in {year}: {new} of {of} planned{names}.",
)
_NAMED = Text(", yaitu {names}", ", namely {names}")
_GO_ON = Text(
    "Program yang berjalan pada {last}: {before}; masih berjalan pada {year}: {running}.",
    "Programs that ran in {last}: {before}; still running in {year}: {running}.",
)
_NO_QUICK_WIN = Text("belum ada quick win yang terpilih", "no quick win has been chosen")
_NONE_BEFORE = Text(
    "tidak ada quick win yang diketahui berjalan pada {last}",
    "no quick win is known to have run in {last}",
)
_NO_NEWS = Text(
    "status quick win pada {year} belum ditulis", "the state of quick wins in {year} is not told"
)
_NO_PROGRESS = Text(
    "realisasi program {last} dan {year} belum dilaporkan keduanya",
    "progress of programs is not told of both {last} and {year}",
)
_NONE_PLANNED = Text(
    "tidak ada program yang direncanakan pada {year}", "no program is planned for {year}"
)

PROPOSERS: Mapping[str, Proposer] = {
    "quick-win.sustainability.still-running": _still_running,
    "quick-win.sustainability.new": _new,
    "impact.continuity.still-running": _programs_go_on,
    "impact.continuity.new": _new_programs,
}
