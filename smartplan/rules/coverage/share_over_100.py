"""COV022: a share of more than the whole: 120 percent of the households."""

from collections.abc import Iterator

from smartplan.facts.measurements import achieved
from smartplan.facts.targets import is_over_whole, is_share, planned
from smartplan.finding import Severity
from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import LANGS, Text, measured


@rule(
    "COV022",
    on=Indicator,
    severity=Severity.WARNING,
    message=Text(
        "{what} indikator {id} tertulis {value}, lebih dari 100 persen",
        "{what} of indicator {id} is {value}, more than 100 percent",
    ),
    why=Text(
        "Bagian dari suatu keseluruhan tidak dapat lebih dari 100 persen; biasanya satu angka "
        "terlalu banyak, atau satuannya bukan persen.",
        "A part of a whole cannot be more than 100 percent; usually there is a digit too many, or "
        "the unit is not percent.",
    ),
    instead=Text(
        "Betulkan angkanya, atau tulis pada unit apa yang dibandingkan, misalnya persen dari "
        "angka 2021. Pertumbuhan, kenaikan, dan capaian terhadap target boleh melebihi 100.",
        "Mend the figure, or say in unit what it is compared with, such as percent of the figure "
        "of 2021. Growth, an increase, and what was reached of a target may be more than 100.",
    ),
    fix=Text(
        "betulkan angkanya, atau tulis satuannya lebih lengkap: persen dari apa",
        "mend the figure, or say in unit of what it is a percentage",
    ),
    wrong="""
        warga-mahir: {name: Warga yang mahir, unit: persen, targets: {"2024": 450}}
    """,
    right="""
        warga-mahir: {name: Warga yang mahir, unit: persen, targets: {"2024": 45}}
    """,
)
def share_over_100(indicator: Indicator, plan: Plan) -> Iterator[Problem]:
    """Yield the baseline, the targets and the values reached that are more than the whole."""
    reached = achieved(plan, indicator)
    start = indicator.baseline.value if indicator.baseline else None
    every = (start, *indicator.targets.values(), *(one.value for one in reached))
    if not any(map(is_over_whole, every)) or not is_share(indicator):
        return
    held = [
        (one.at, one.value, _BASELINE if one.is_baseline else _TARGET.fill(year=one.year))
        for one in planned(indicator)
    ]
    held += [(one.at, one.value, _REACHED.fill(year=one.at[1])) for one in reached]
    for at, value, what in held:
        if is_over_whole(value):
            shown = Text(*(measured(value, lang) for lang in LANGS))
            unit = indicator.at / "unit"
            yield Problem(at, needs=(unit,), id=indicator.at.key, value=shown, what=what)


_BASELINE = Text("nilai awal", "the baseline")
_TARGET = Text("target {year}", "the target of {year}")
_REACHED = Text("capaian {year}", "the value reached in {year}")
