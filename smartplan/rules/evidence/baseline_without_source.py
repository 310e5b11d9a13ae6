"""EVD009: starting values of indicators that name no source."""

from collections.abc import Iterator, Mapping

from smartplan.facts.evidence import is_illustration
from smartplan.facts.indicators import indicators_of
from smartplan.facts.programs import is_live
from smartplan.finding import Many, Place, Severity
from smartplan.plan.model.common import Baseline, Entity, Indicator
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


def _owners(plan: Plan) -> Iterator[tuple[Entity, Mapping[str, Indicator]]]:
    for goal in plan.profile.goals.values():
        yield goal, goal.indicators
    for program in plan.programs.values():
        if is_live(program):
            yield program, indicators_of(program)


def _bare(owner: Entity, indicators: Mapping[str, Indicator]) -> dict[str, Baseline]:
    """The baselines for which neither they nor what they belong to name sources or a basis."""
    if not indicators or _is_based(owner):
        return {}
    return {
        id: baseline
        for id, indicator in indicators.items()
        if (baseline := indicator.baseline) and baseline.value is not None
        if not _is_based(baseline) and not _is_based(indicator)
    }


def _is_based(part: Entity) -> bool:
    return bool(part.sources) or is_illustration(part)


@rule(
    "EVD009",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "nilai awal {indicators} pada {owner} tidak menyebut sumber",
        "{owner} has baselines that name no source: {indicators}",
    ),
    why=Text(
        "Kemajuan dihitung dari nilai awal; nilai awal yang asal-usulnya tidak diketahui akan "
        "diperdebatkan justru ketika hasilnya baik.",
        "Progress is counted from the baseline; one of unknown origin will be disputed just when "
        "results are good.",
    ),
    instead=Text(
        "Sebut laporan atau data asal nilai awal di sources-nya.",
        "Name the report or dataset of the baseline in its sources.",
    ),
    fix=Text("tambahkan sources pada baseline itu", "add sources to the baseline"),
    many=Many(
        Text(
            "nilai awal pada {count} program atau sasaran tidak menyebut sumber: {names}",
            "{count} programs or goals have baselines that name no source: {names}",
        ),
        each=same("{owner}"),
    ),
    wrong="""
        baseline: {year: 2022, value: 60}
    """,
    right="""
        baseline: {year: 2022, value: 60, sources: [survei-antrean-2022]}
    """,
    due=3,
)
def baseline_without_source(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield once per goal or program, at the first such baseline."""
    for owner, indicators in _owners(plan):
        if bare := _bare(owner, indicators):
            first, *others = (baseline.at / "sources" for baseline in bare.values())
            word = Text("juga di sini", "here, too")
            related = tuple(Place(at, word=word) for at in others)
            names = listed([same(id) for id in bare])
            holders = (owner, *(indicators[id] for id in bare), *bare.values())
            needs = [holder.at / "basis" for holder in holders]
            yield Problem(
                first, needs=needs, related=related, indicators=names, owner=owner.at.key
            )
