"""Items about what goes on from year to year and what is new: quick wins, and all programs."""

from collections.abc import Mapping, Sequence

from smartplan.facts.beginnings import first_year
from smartplan.facts.promised import last_word, promised
from smartplan.facts.quick_wins import WinFate, WinOutcome, outcome, word_of
from smartplan.plan.model.common import Entity
from smartplan.plan.model.program import Program
from smartplan.plan.model.quick_win import QuickWinState
from smartplan.plan.plan import Plan
from smartplan.scoring.proposing.proposal import ItemProposal, Proposer, answered, wanting
from smartplan.wording import Text, same, some_of


def _still_running(plan: Plan, year: int) -> ItemProposal:
    """Which of last year's quick wins run this year, ended, or have not been told of."""
    before = [one for one in _wins(plan) if _ran(word_of(one, plan, year - 1))]
    if not before:
        return wanting(_NONE_BEFORE.fill(last=year - 1))
    now = {one.id: word for one in before if (word := _word(one, plan, year))}
    if not now:
        return wanting(_NO_NEWS.fill(year=year))
    of_fate = {
        fate: [one for one in before if one.id in now and now[one.id].fate is fate]
        for fate in WinFate
    }
    silent = [one for one in before if one.id not in now]
    groups = (
        (_DONE, of_fate[WinFate.ENDED]),
        (_STOPPED, of_fate[WinFate.STOPPED]),
        (_SILENT, [*of_fate[WinFate.UNKNOWN], *silent]),
    )
    rest = [
        text.fill(count=len(held), names=some_of([same(one.name) for one in held]))
        for text, held in groups
        if held
    ]
    text = _STILL.fill(
        last=year - 1,
        before=len(before),
        year=year,
        running=len(of_fate[WinFate.RUNNING_ON]),
        rest=Text("".join(one.id for one in rest), "".join(one.en for one in rest)),
    )
    known = [one for one in before if one.id in now]
    return answered(text, known, at=(now[one.id].at for one in known))


def _new(plan: Plan, year: int) -> ItemProposal:
    """The quick wins that began in the year."""
    wins = _wins(plan)
    if not wins:
        return wanting(_NO_QUICK_WIN)
    return _begun([one for one in wins if first_year(one) == year], wins, year, _NEW_WINS)


def _programs_go_on(plan: Plan, year: int) -> ItemProposal:
    """The programs that ran last year and run this year, too."""
    before, now = promised(plan, year - 1).programs, promised(plan, year).programs
    if not before.told or not now.told:
        return wanting(_NO_PROGRESS.fill(last=year - 1, year=year))
    both = [plan.programs[at.key] for at in before.ran if at in set(now.ran)]
    text = _GO_ON.fill(last=year - 1, before=len(before.ran), year=year, running=len(both))
    entries = [entry for one in both if (entry := last_word(plan, one.id, year))]
    return answered(text, entries)


def _new_programs(plan: Plan, year: int) -> ItemProposal:
    """The programs that were to begin in the year."""
    programs = [plan.programs[at.key] for at in promised(plan, year).programs.planned]
    if not programs:
        return wanting(_NONE_PLANNED.fill(year=year))
    return _begun(
        [one for one in programs if first_year(one) == year], programs, year, _NEW_PROGRAMS
    )


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


def _word(program: Program, plan: Plan, year: int) -> WinOutcome | None:
    """What is told of a quick win in a year; that it was stopped counts without a year, too."""
    told = word_of(program, plan, year)
    last = outcome(program, plan)
    is_stopped = last is not None and last.fate is WinFate.STOPPED and last.year is None
    return told or (last if is_stopped else None)


def _ran(word: WinOutcome | None) -> bool:
    return word is not None and word.fate in (WinFate.RUNNING_ON, WinFate.ENDED)


_STILL = Text(
    "Quick win yang berjalan pada {last}: {before}; masih berjalan pada {year}: {running}{rest}.",
    "Quick wins that ran in {last}: {before}; still running in {year}: {running}{rest}.",
)
_DONE = Text("; selesai: {count} ({names})", "; done: {count} ({names})")
_STOPPED = Text("; berhenti: {count} ({names})", "; stopped: {count} ({names})")
_SILENT = Text("; tanpa kabar: {count} ({names})", "; nothing told: {count} ({names})")
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
