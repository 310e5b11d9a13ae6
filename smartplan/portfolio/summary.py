"""A plan among many, in one value: all that is ranked, compared and shown of it, as plain JSON."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from smartplan.portfolio.extracts import Extract, Extracted, extracted
from smartplan.portfolio.figures import (
    EvaluationFigures,
    Json,
    MoneyFigures,
    Population,
    ProgramFigures,
    ReadinessFigures,
    SelfAssessed,
    Words,
    kept,
    word_pair,
)
from smartplan.value import dataclass, replace

if TYPE_CHECKING:  # the summary of an unchanged plan needs none of what makes it
    from smartplan.assess import Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What is told of one plan beside others.

    `plan` is what the plan is called among the others, `region` the region's name; `kind` is kota,
    kabupaten or provinsi. A standard of the plan's own is named with a mark of what it says
    (`name@1a2b3c4d`), so that two of one name are only compared where they are alike; `words` has
    the names of its parts by `<standard>:<id>`. `parts` are those of the masterplan with how
    complete they are in percent, `findings` counts by severity.
    `instruments` says what the signed legal instruments are about.
    """

    plan: str
    title: str
    region: str
    code: str | None
    kind: str | None
    province_code: str | None
    province: str | None
    period: tuple[int, int] | None
    stage: int
    status: str | None
    cohorts: tuple[int, ...]
    readiness: ReadinessFigures
    evaluations: tuple[EvaluationFigures, ...]
    self_assessments: tuple[SelfAssessed, ...]
    completeness: int
    parts: Mapping[str, int]
    findings: Mapping[str, int]
    programs: ProgramFigures
    money: MoneyFigures
    population: Population | None
    dimension_set: str
    dimensions: tuple[str, ...]
    instruments: tuple[str, ...]
    words: Mapping[str, Words]

    def to_json(self) -> Json:
        """The summary as JSON."""
        held: Json = kept(self)
        return held

    @classmethod
    def from_json(cls, held: Json) -> Self:
        """The summary as it was kept."""
        people = held["population"]
        plain = {
            "period": tuple(held["period"]) if held["period"] else None,
            "cohorts": tuple(held["cohorts"]),
            "readiness": ReadinessFigures.from_json(held["readiness"]),
            "evaluations": tuple(EvaluationFigures(**one) for one in held["evaluations"]),
            "self_assessments": tuple(SelfAssessed(**one) for one in held["self_assessments"]),
            "programs": ProgramFigures(**held["programs"]),
            "money": MoneyFigures(**held["money"]),
            "population": Population(**people) if people else None,
            "dimensions": tuple(held["dimensions"]),
            "instruments": tuple(held["instruments"]),
            "words": {key: word_pair(one) for key, one in held["words"].items()},
        }
        return cls(**held | plain)


def summary_under(standard: str | None) -> Extract:
    """The summary of a plan, its readiness under a standard of that name or under its own."""
    return Extract("summary", partial(_taken, standard=standard), standard or "")


def summaries(
    folders: Sequence[Path],
    names: Mapping[Path, str],
    day: date,
    standard: str | None = None,
    *,
    cached: bool = True,
) -> Iterator[Summary]:
    """The summaries of the plans in some folders, each under its name among them."""
    for one in extracted(folders, [summary_under(standard)], day, cached=cached):
        yield summary_in(one, names[one.folder])


def summary_in(one: Extracted, name: str) -> Summary:
    """The summary that was taken out of a plan, which has a name among the others."""
    held = Summary.from_json(one.values[SUMMARY.name])
    return replace(held, plan=name, region=held.region or name)


def _taken(state: "Assessment", standard: str | None) -> Json:
    return summary_of(state, standard).to_json()


def summary_of(state: "Assessment", standard: str | None = None) -> Summary:
    """The summary of a plan that has been assessed.

    It is nothing that the plan's folder decides, so that the same plan elsewhere has the same.
    """
    from smartplan.portfolio import taken
    from smartplan.scoring.evaluation import evaluations
    from smartplan.standing.completeness import completeness

    plan = state.plan
    manifest, entry = plan.manifest, plan.region
    written = manifest.region
    code = written.code if written else None
    name = (written.name if written else None) or ""
    complete = completeness(plan)
    period = manifest.period
    return Summary(
        plan="",
        title=manifest.title or "",
        region=name,
        code=code,
        kind=taken.kind_of(code, name),
        province_code=code[:2] if code else None,
        province=entry.province if entry else None,
        period=(period.start, period.end) if period and period.start and period.end else None,
        stage=plan.stage,
        status=manifest.status.value if manifest.status else None,
        cohorts=tuple(sorted(set(manifest.cohorts))),
        readiness=taken.readiness_of(plan, standard),
        evaluations=tuple(taken.evaluation_of(plan, one) for one in evaluations(plan)),
        self_assessments=tuple(taken.self_assessed(plan)),
        completeness=complete.percent,
        parts={id: one.percent for id, one in complete.parts.items()},
        findings=dict(Counter(one.severity.value for one in state.findings)),
        programs=taken.programs_of(plan),
        money=taken.money_of(plan),
        population=taken.population_of(plan),
        dimension_set=taken.dimension_set_of(plan),
        dimensions=tuple(plan.dimensions.dimensions) if plan.dimensions else (),
        instruments=taken.instruments_of(plan),
        words=taken.words_of(plan),
    )


SUMMARY = summary_under(None)
