"""PRG006: an indicator that missed its target of the year."""

from collections.abc import Iterator

from smartplan.facts.measurements import measurements, missed
from smartplan.finding import Place, Severity
from smartplan.measure import Measured
from smartplan.plan.model.progress import Progress
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import LANGS, Text, measured


@rule(
    "PRG006",
    on=Progress,
    severity=Severity.INFO,
    message=Text(
        "indikator {id} mencapai {value} pada {year}, belum memenuhi targetnya {target}",
        "indicator {id} reached {value} in {year} and missed its target of {target}",
    ),
    why=Text(
        "Target yang meleset bukan kesalahan, tetapi asesor bertanya sebabnya dan apa yang "
        "diubah; tanpa jawaban, program terlihat berjalan tanpa kendali.",
        "A missed target is no mistake, but assessors ask why it was missed and what changes; "
        "without an answer the program seems to run unsteered.",
    ),
    instead=Text(
        "Tulis kendala (constraint) dan tindak lanjutnya (follow_up) pada entri program itu; "
        "untuk indikator sasaran, tinjau program yang melayaninya.",
        "Write the constraint and its follow_up in the program's entry; for an indicator of a "
        "goal look at the programs that serve it.",
    ),
    wrong="""
        # progress/2023.yaml
        programs:
          layanan-terpadu: {indicators: {lama-antre: 40}}
    """,
    right="""
        # progress/2023.yaml
        programs:
          layanan-terpadu:
            indicators: {lama-antre: 40}
            constraint: Antrean daring baru dibuka di dua loket
            follow_up: Loket lain menyusul pada triwulan pertama
    """,
)
def indicator_missed(progress: Progress, plan: Plan) -> Iterator[Problem]:
    """Yield values short of the year's target; those of a program that says why are silent."""
    for found in measurements(progress, plan):
        indicator, year = found.indicator, progress.at.key
        if found.explained or not missed(indicator, year, found.value):
            continue
        target = indicator.at / "targets" / year
        yield Problem(
            found.at,
            needs=(target, indicator.at / "direction"),
            related=(Place(target, word=Text("targetnya", "its target")),),
            fix=_REVIEW if indicator.at[0] == "goals" else _EXPLAIN,
            id=found.at.key,
            value=_shown(found.value, indicator.unit),
            year=year,
            target=_shown(indicator.targets[year], indicator.unit),
        )


def _shown(value: Measured, unit: str | None) -> Text:
    """A value with its unit, as a sentence writes it."""
    joint = "" if unit == "%" else " "
    unit = "" if isinstance(value, str) else unit
    return Text(*(f"{measured(value, lang)}{joint}{unit or ''}".rstrip() for lang in LANGS))


_EXPLAIN = Text(
    "tulis constraint dan follow_up pada entri program ini",
    "write constraint and follow_up in this program's entry",
)
_REVIEW = Text(
    "tinjau program yang mendukung sasaran ini", "look at the programs that support this goal"
)
