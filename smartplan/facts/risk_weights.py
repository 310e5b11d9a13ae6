"""How heavy a risk is: likelihood times impact, and from which weight on it is high."""

from collections.abc import Iterator
from typing import NamedTuple

from smartplan.plan.model.program import Program
from smartplan.plan.model.risk import Risk
from smartplan.plan.plan import Plan


class RiskLimits(NamedTuple):
    """From which weight on a risk is high, and moderate; `top` is the end of the scale."""

    top: int
    high: int
    moderate: int


class ProgramRisk(NamedTuple):
    """A risk with the program that it threatens."""

    program: Program
    risk: Risk


def weight(risk: Risk) -> int | None:
    """Likelihood times impact; None where one of them is not known."""
    return risk.likelihood * risk.impact if risk.likelihood and risk.impact else None


def limits(plan: Plan) -> RiskLimits:
    """The limits of the plan's scale."""
    return _SMALL if plan.manifest.risk_scale == _SMALL.top else _WHOLE


def is_high(risk: Risk, plan: Plan) -> bool:
    """Whether a risk is high; one that has not been weighed is not."""
    return (weight(risk) or 0) >= limits(plan).high


def of_programs(plan: Plan) -> Iterator[ProgramRisk]:
    """The risks of all programs."""
    for program in plan.programs.values():
        for risk in program.risks.values():
            yield ProgramRisk(program, risk)


_SMALL, _WHOLE = RiskLimits(3, 6, 3), RiskLimits(5, 15, 8)
