"""LAW001: a masterplan that no regional regulation in force carries."""

from collections.abc import Iterator

from smartplan.facts.instruments import (
    are_foundations_unclear,
    foundations,
    is_founded,
    no_regulations,
    progress,
)
from smartplan.finding import Place, Severity
from smartplan.plan.model.organization import InstrumentKind
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.advice import NO_REGULATION, write_regulation
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "LAW001",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "masterplan belum mempunyai dasar hukum{state}", "the masterplan has no legal basis{state}"
    ),
    why=Text(
        "Tanpa peraturan daerah atau peraturan kepala daerah, masterplan kehilangan nilai dua "
        "kali dalam evaluasi dan berhenti ketika pimpinan berganti.",
        "Without a regional regulation the masterplan loses points twice in the evaluation and "
        "stops when leaders change.",
    ),
    instead=Text(
        "Tetapkan Perda, Perwali, atau Perbup tentang masterplan, lalu catat di instruments "
        "dengan about: masterplan dan status: signed.",
        "Enact a Perda, Perwali or Perbup on the masterplan, and record it in instruments with "
        "about: masterplan and status: signed.",
    ),
    wrong="""
        instruments:
          perwali: {kind: perwali, title: Masterplan, status: drafting, about: masterplan}
    """,
    right="""
        instruments:
          perwali: {kind: perwali, number: "43/2020", date: 2020-09-01, title: Masterplan,
            status: signed, about: masterplan}
    """,
    due=4,
    after=("STG007",),
)
def no_legal_basis(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the status of the regulation that is furthest, or the missing `instruments`."""
    if is_founded(plan) or are_foundations_unclear(plan):
        return
    if not (found := foundations(plan)):
        yield _unfounded(plan)
        return
    best = found[0]
    state = _STATE.fill(id=best.at.key, status=progress(best).label)
    yield Problem(best.at / "status", fix=_FINISH.fill(id=best.at.key), state=state)


def _unfounded(plan: Plan) -> Problem:
    """That there is no regulation; what there is instead, as its kind may be a slip."""
    at, fix, state = Route(("instruments",)), _PREPARE.fill(kind=_wanted(plan)), Text("", "")
    others = no_regulations(plan)
    if others:
        seen = others[0]
        state = _ANOTHER_KIND.fill(id=seen.at.key, kind=seen.kind and seen.kind.value)
        if seen.kind is InstrumentKind.OTHER:
            fix = write_regulation(seen.at.key)
    related = tuple(Place(one.at / "kind", word=NO_REGULATION) for one in others)
    return Problem(at, fix=fix, on_key=True, related=related, state=state)


def _wanted(plan: Plan) -> Text:
    """What a region of this kind usually enacts."""
    if plan.region is None:
        return Text("peraturan kepala daerah", "a regulation by the head of region")
    if plan.region.is_city:
        return Text("Peraturan Wali Kota", "a mayor's regulation (Perwali)")
    return Text("Peraturan Bupati", "a regent's regulation (Perbup)")


_STATE = Text(": {id} berstatus {status}", ": {id} is {status}")
_PREPARE = Text(
    "siapkan {kind} tentang masterplan dan catat di instruments dengan about: masterplan",
    "prepare {kind} on the masterplan and record it in instruments with about: masterplan",
)
_ANOTHER_KIND = Text(
    ": {id} tercatat dengan kind: {kind}, bukan peraturan daerah",
    ": {id} is on record with kind: {kind}, not as a regulation",
)
_FINISH = Text(
    "tuntaskan penetapan {id}, lalu tulis nomor, tanggal, dan status: signed",
    "have {id} enacted, then write its number, date and status: signed",
)
