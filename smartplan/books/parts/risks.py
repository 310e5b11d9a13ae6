"""Risks, the gravest first: likelihood times impact."""

from collections.abc import Iterator, Sequence

from smartplan.books.charts.data import ChartHeading
from smartplan.books.charts.data_plan import PlacedRisk, RiskGrid
from smartplan.books.parts import names
from smartplan.books.parts.nouns import PROGRAM, RISK, counted
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.facts import risk_weights
from smartplan.facts.codes import program_codes
from smartplan.plan.model.program import Program
from smartplan.plan.model.risk import Risk
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskRow(BookPart):
    """One risk; `weight` tells likelihood times impact, `points` as a number, `grade` its word.

    A risk of the whole plan has no `program_id`. `code` is that of the register of this edition.
    """

    code: str
    text: str
    program: str
    program_code: str
    program_id: str
    weight: str
    grade: str
    mitigation: str
    owner: str
    points: int | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """The risk register of the plan; `scale` tells how risks are weighed."""

    summary: str
    scale: str
    rows: tuple[RiskRow, ...]
    grid: RiskGrid | None
    without: tuple[str, ...]
    missing: tuple[MissingPart, ...]


def register(plan: Plan, lang: Lang) -> Register:
    """The risks of the whole plan, then those of its programs; of both the gravest first."""
    held = plan.once(_sorted)
    of_programs = [(program, risk) for program, risk in held if program]
    own = len(held) - len(of_programs)
    return Register(
        summary=" ".join(one.say(lang) for one in _summary(plan, own, of_programs)),
        scale=_scale(plan, lang),
        rows=tuple(_row(plan, program, risk, lang) for program, risk in held),
        grid=_grid(plan) if held else None,
        without=tuple(p.name for p in plan.programs.values() if not p.risks),
        missing=() if held else (missing(_RISKS, "programs/: risks", lang),),
    )


def _sorted(plan: Plan) -> list[tuple[Program | None, Risk]]:
    """Every risk with its program, those of the whole plan first, the gravest first."""
    own = [(None, risk) for risk in plan.profile.risks.values()]
    of_programs = [(p, risk) for p in plan.programs.values() for risk in p.risks.values()]
    held: list[tuple[Program | None, Risk]] = [*own, *of_programs]
    held.sort(key=lambda one: (one[0] is not None, -(risk_weights.weight(one[1]) or 0)))
    return held


def _codes(plan: Plan) -> dict[Route, str]:
    """The code of each risk by where it stands: `R1` heads the register of this edition."""
    return {risk.at: f"R{at}" for at, (_, risk) in enumerate(plan.once(_sorted), 1)}


def _grid(plan: Plan) -> RiskGrid:
    top, high, moderate = risk_weights.limits(plan)
    held = plan.once(_sorted)
    codes = plan.once(_codes)
    return RiskGrid(
        risks=tuple(PlacedRisk(codes[risk.at], risk.likelihood, risk.impact) for _, risk in held),
        top=top,
        high=high,
        moderate=moderate,
        about=ChartHeading(
            illustration=any(
                illustrated(risk, within=program is not None and illustrated(program))
                for program, risk in held
            )
        ),
    )


def _summary(plan: Plan, own: int, of_programs: list[tuple[Program, Risk]]) -> Iterator[Text]:
    if own:
        yield _WHOLE.fill(count=counted(own, RISK))
    if of_programs:
        bare = sum(not risk.mitigation for _, risk in of_programs)
        yield (_SUMMARY_BARE if bare else _SUMMARY).fill(
            count=counted(len(of_programs), RISK),
            programs=counted(len({program.id for program, _ in of_programs}), PROGRAM),
            grave=sum(risk_weights.is_high(risk, plan) for _, risk in of_programs),
            bare=bare,
        )


def risks_of(plan: Plan, program: Program, lang: Lang) -> tuple[RiskRow, ...]:
    """The risks of one program, the gravest first."""
    held = sorted(program.risks.values(), key=lambda risk: -(risk_weights.weight(risk) or 0))
    return tuple(_row(plan, program, risk, lang) for risk in held)


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskDots(BookPart):
    """A risk as marked dots: three for a high one, none where it has not been assessed."""

    dots: str
    grade: str
    text: str
    program: str


def risk_dots(plan: Plan, program: Program, lang: Lang) -> tuple[RiskDots, ...]:
    """The risks of one program as dots, the gravest first."""
    return _dotted(plan, [(program, risk) for risk in program.risks.values()], lang)


def owned_dots(plan: Plan, agency: str, lang: Lang) -> tuple[RiskDots, ...]:
    """The risks that an agency owns as dots, the gravest first."""
    held: list[tuple[Program | None, Risk]] = [
        (None, risk) for risk in plan.profile.risks.values() if risk.owner == agency
    ]
    held += [
        (program, risk)
        for program in plan.programs.values()
        for risk in program.risks.values()
        if risk.owner == agency
    ]
    return _dotted(plan, held, lang)


def _dotted(
    plan: Plan, held: Sequence[tuple[Program | None, Risk]], lang: Lang
) -> tuple[RiskDots, ...]:
    found = []
    for program, risk in sorted(held, key=lambda pair: -(risk_weights.weight(pair[1]) or 0)):
        grade = _grade(plan, risk_weights.weight(risk))
        made_up = program is not None and illustrated(program)
        found.append(
            RiskDots(
                dots=_DOTS[grade],
                grade=grade.say(lang),
                text=names.unstopped(risk.text),
                program=program_codes(plan).get(program.id, "") if program else "",
                sources=risk.sources,
                remarks=remarks(lang, risk),
                illustration=illustrated(risk, within=made_up) and not made_up,
            )
        )
    return tuple(found)


def _row(plan: Plan, program: Program | None, risk: Risk, lang: Lang) -> RiskRow:
    unweighed = _UNWEIGHED.say(lang)
    weight = risk_weights.weight(risk)
    return RiskRow(
        code=plan.once(_codes)[risk.at],
        text=risk.text,
        program=program.name if program else _PLAN.say(lang),
        program_id=program.id if program else "",
        program_code=program_codes(plan)[program.id] if program else "",
        weight=_weighed(risk, weight, unweighed),
        grade=_grade(plan, weight).say(lang),
        mitigation=risk.mitigation or "",
        owner=names.agency_short(plan, risk.owner, lang),
        points=weight,
        sources=risk.sources,
        remarks=remarks(lang, risk),
        illustration=illustrated(risk, within=program is not None and illustrated(program)),
    )


def _weighed(risk: Risk, weight: int | None, unweighed: str) -> str:
    """Likelihood times impact; what is known of them where one is missing."""
    if weight:
        return f"{weight} ({risk.likelihood} × {risk.impact})"
    if risk.likelihood is None and risk.impact is None:
        return unweighed
    return f"{unweighed} ({risk.likelihood or '?'} × {risk.impact or '?'})"


def _grade(plan: Plan, weight: int | None) -> Text:
    if weight is None:
        return _UNWEIGHED
    _, high, moderate = risk_weights.limits(plan)
    return _GRADES[0 if weight >= high else 1 if weight >= moderate else 2]


def _scale(plan: Plan, lang: Lang) -> str:
    top, high, moderate = risk_weights.limits(plan)
    return _WEIGHING.fill(top=top, high=high, moderate=moderate).say(lang)


_GRADES = (Text("tinggi", "high"), Text("sedang", "moderate"), Text("rendah", "low"))
_UNWEIGHED = Text("belum dinilai", "not assessed")
_DOTS = {_GRADES[0]: "●●●", _GRADES[1]: "●●○", _GRADES[2]: "●○○", _UNWEIGHED: "○○○"}
_PLAN = Text("Rencana seluruhnya", "The whole plan")
_WHOLE = Text(
    "Sebanyak {count} menyangkut rencana seluruhnya.", "The plan as a whole has {count}."
)
_WEIGHING = Text(
    "Nilai risiko ialah kemungkinan (1–{top}) dikalikan dampak (1–{top}). Batas tingkatnya, "
    "{high} ke atas tinggi dan {moderate} ke atas sedang, merupakan usulan dan bukan ketentuan "
    "resmi.",
    "A risk weighs likelihood (1–{top}) times impact (1–{top}). The limits, {high} and more high, "
    "{moderate} and more moderate, are a proposal and not official.",
)
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
