"""Which legal instruments can carry a masterplan, and how far they have come."""

from smartplan.facts.unclear import are_unclear
from smartplan.plan.model.organization import (
    Instrument,
    InstrumentAbout,
    InstrumentKind,
    InstrumentStatus,
)
from smartplan.plan.plan import Plan


def foundations(plan: Plan) -> list[Instrument]:
    """The regional regulations about the masterplan, the furthest first."""
    found = [
        instrument
        for instrument in plan.organization.instruments.values()
        if instrument.about is InstrumentAbout.MASTERPLAN and instrument.kind in REGULATIONS
    ]
    return sorted(found, key=lambda instrument: _ORDER.index(progress(instrument)))


def no_regulations(plan: Plan) -> list[Instrument]:
    """What is about the masterplan and in force, but is no regulation by its kind."""
    return [
        instrument
        for instrument in plan.organization.instruments.values()
        if instrument.about is InstrumentAbout.MASTERPLAN
        and instrument.kind is not None
        and instrument.kind not in REGULATIONS
        and progress(instrument) is InstrumentStatus.SIGNED
    ]


def are_foundations_unclear(plan: Plan) -> bool:
    """Whether an instrument that may carry the masterplan was not understood."""
    return are_unclear(plan, "kind", "about", "status", root="instruments")


def progress(instrument: Instrument) -> InstrumentStatus:
    """How far an instrument has come; one with a date but no status counts as signed."""
    if instrument.status:
        return instrument.status
    return InstrumentStatus.SIGNED if instrument.date else InstrumentStatus.DRAFTING


def is_founded(plan: Plan) -> bool:
    """Whether a signed regulation carries the masterplan."""
    return any(progress(found) is InstrumentStatus.SIGNED for found in foundations(plan))


REGULATIONS = (
    InstrumentKind.PERDA,
    InstrumentKind.PERWALI,
    InstrumentKind.PERBUP,
    InstrumentKind.REGIONAL_REGULATION,
)

_ORDER = (
    InstrumentStatus.SIGNED,
    InstrumentStatus.AT_LEGAL_BUREAU,
    InstrumentStatus.DRAFTING,
    InstrumentStatus.REVOKED,
)
