"""Items about the regulation that the masterplan stands on."""

from collections.abc import Mapping, Sequence

from smartplan.facts.instruments import foundations, no_regulations, progress
from smartplan.plan.model.organization import Instrument, InstrumentStatus
from smartplan.plan.plan import Plan
from smartplan.scoring.proposing.proposal import ItemProposal, Proposer, answered, wanting
from smartplan.wording import Text, dated


def _basis(plan: Plan, _: int) -> ItemProposal:
    """Whether a regulation enacts the masterplan, or how far one has come."""
    standing = _standing(plan)
    if standing:
        return _told(standing[:1])
    others = no_regulations(plan)
    if others:
        return answered(_NO_REGULATION.fill(title=others[0].title), others[:1])
    return wanting(_NO_BASIS)


def _since_joining(plan: Plan, _: int) -> ItemProposal:
    """The same of a regulation that was made since the region takes part in the program."""
    standing = _standing(plan)
    if not standing:
        return wanting(_NO_BASIS)
    joined = min(plan.manifest.cohorts, default=None)
    if joined is None:
        return wanting(_NO_COHORT)
    since = [one for one in standing if one.date is None or one.date.year >= joined]
    if not since:
        return answered(_BEFORE.fill(title=standing[0].title, joined=joined), standing[:1])
    return _told(since[:1])


def _standing(plan: Plan) -> list[Instrument]:
    return [one for one in foundations(plan) if progress(one) is not InstrumentStatus.REVOKED]


def _told(held: Sequence[Instrument]) -> ItemProposal:
    one = held[0]
    text = _STANDS if one.date is None else _STANDS_SINCE
    date = dated(one.date) if one.date else ""
    return answered(text.fill(title=one.title, stage=progress(one).label, date=date), held)


_STANDS = Text("{title}: {stage}.", "{title}: {stage}.")
_STANDS_SINCE = Text("{title}: {stage}, {date}.", "{title}: {stage}, {date}.")
_NO_REGULATION = Text(
    "Belum ada peraturan; yang berlaku bukan peraturan daerah atau kepala daerah: {title}.",
    "No regulation yet; what is in force is no regulation of the region or its head: {title}.",
)
_BEFORE = Text(
    "Sejak ikut gerakan nasional pada {joined} belum ada peraturan baru; yang berlaku: {title}.",
    "No new regulation since the region joined in {joined}; in force: {title}.",
)
_NO_BASIS = Text(
    "peraturan tentang masterplan, juga rancangannya, belum tercatat",
    "no regulation about the masterplan is recorded, not even a draft",
)
_NO_COHORT = Text(
    "tahun keikutsertaan dalam gerakan nasional belum ditulis",
    "the year in which the region joined the national program is not told",
)

PROPOSERS: Mapping[str, Proposer] = {
    "baseline.planning.legal-basis": _basis,
    "output.policy.regulation": _since_joining,
}
