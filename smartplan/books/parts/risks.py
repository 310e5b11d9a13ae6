"""Risks, the gravest first: likelihood times impact."""

from dataclasses import dataclass

from smartplan.books.parts import names
from smartplan.books.parts.nouns import PROGRAM, RISK, counted
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing
from smartplan.plan.model.program import Program
from smartplan.plan.model.risk import Risk
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskRow(BookPart):
    """One risk; `weight` tells likelihood times impact, `grade` its word."""

    text: str
    program: str
    program_id: str
    weight: str
    grade: str
    mitigation: str
    owner: str


@dataclass(frozen=True, slots=True)
class Register:
    """The risk register of the plan."""

    summary: str
    rows: tuple[RiskRow, ...]
    without: tuple[str, ...]
    missing: tuple[MissingPart, ...]


def register(plan: Plan, lang: Lang) -> Register:
    """Every risk of every program, the gravest first, unweighed ones last."""
    held = [(p, risk) for p in plan.programs.values() for risk in p.risks.values()]
    held.sort(key=lambda one: -(_weight(one[1]) or 0))
    grave = sum((_weight(risk) or 0) >= _HIGH for _, risk in held)
    bare = sum(not risk.mitigation for _, risk in held)
    text = _SUMMARY if not bare else _SUMMARY_BARE
    count = text.fill(
        count=counted(len(held), RISK),
        programs=counted(len({p.id for p, _ in held}), PROGRAM),
        grave=grave,
        bare=bare,
    )
    return Register(
        summary=count.say(lang) if held else "",
        rows=tuple(_row(plan, program, risk, lang) for program, risk in held),
        without=tuple(p.name for p in plan.programs.values() if not p.risks),
        missing=() if held else (missing(_RISKS, "programs/: risks", lang),),
    )


def risks_of(plan: Plan, program: Program, lang: Lang) -> tuple[RiskRow, ...]:
    """The risks of one program, the gravest first."""
    held = sorted(program.risks.values(), key=lambda risk: -(_weight(risk) or 0))
    return tuple(_row(plan, program, risk, lang) for risk in held)


def _row(plan: Plan, program: Program, risk: Risk, lang: Lang) -> RiskRow:
    unweighed = _UNWEIGHED.say(lang)
    weight = _weight(risk)
    return RiskRow(
        text=risk.text,
        program=program.name,
        program_id=program.id,
        weight=f"{weight} ({risk.likelihood} × {risk.impact})" if weight else unweighed,
        grade=_grade(weight).say(lang),
        mitigation=risk.mitigation or "",
        owner=names.agency_short(plan, risk.owner, lang),
        sources=risk.sources,
        illustration=illustrated(risk, within=illustrated(program)),
    )


def _weight(risk: Risk) -> int | None:
    return risk.likelihood * risk.impact if risk.likelihood and risk.impact else None


def _grade(weight: int | None) -> Text:
    if weight is None:
        return _UNWEIGHED
    return next(word for limit, word in _GRADES if weight >= limit)


_HIGH = 15
_GRADES = (
    (_HIGH, Text("tinggi", "high")),
    (8, Text("sedang", "moderate")),
    (0, Text("rendah", "low")),
)
_UNWEIGHED = Text("belum dinilai", "not assessed")
_RISKS = Text("Risiko program", "The risks of the programs are")
_SUMMARY = Text(
    "Daftar ini memuat {count} dari {programs}; {grave} di antaranya bernilai tinggi.",
    "The register holds {count} of {programs}; high ones: {grave}.",
)
_SUMMARY_BARE = Text(
    "Daftar ini memuat {count} dari {programs}; {grave} di antaranya bernilai tinggi dan {bare} "
    "belum memiliki mitigasi.",
    "The register holds {count} of {programs}; high ones: {grave}, without mitigation: {bare}.",
)
