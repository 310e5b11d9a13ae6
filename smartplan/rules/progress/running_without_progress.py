"""PRG003: a running program of which nobody has written down what it achieved."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.progress.realisations import reported_year, running_in
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


@rule(
    "PRG003",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "{what} belum punya catatan realisasi tahun {year}",
        "{what} no recorded progress for {year}",
    ),
    why=Text(
        "Evaluasi tahunan menanyakan program yang benar-benar dijalankan. Program berstatus "
        "berjalan tanpa realisasi tidak dapat dibuktikan kemajuannya.",
        "The yearly evaluation asks which programs were really carried out. A program said to "
        "run, but without any figures, cannot show that it moves.",
    ),
    instead=Text(
        "Minta perangkat daerah penanggung jawab mengisi realisasi fisik, keuangan, dan capaian "
        "indikatornya; laporan tahun lalu sudah ada sejak akhir Maret.",
        "Ask the agency in charge for physical progress, money spent and indicator values; the "
        "reports of last year exist since the end of March.",
    ),
    fix=Text(
        "catat physical, spent, dan indicators di progress/{year}.yaml",
        "record physical, spent and indicators in progress/{year}.yaml",
    ),
    wrong="""
        # programs/layanan-terpadu.yaml
        status: running
        # progress/2023.yaml
        programs: {}
    """,
    right="""
        # progress/2023.yaml
        programs:
          layanan-terpadu: {status: running, physical: 65, spent: 140000000}
    """,
    due=4,
)
def running_without_progress(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each running program that last year's progress leaves out; all at once if all are."""
    year = reported_year(plan)
    progress = plan.progress.get(str(year))
    told = progress.programs if progress else {}
    untold = [program for program in running_in(plan, year) if program.id not in told]
    home = Route(("progress", str(year), "programs"))
    if not told and len(untold) > 1:
        names = listed([same(program.id) for program in untold])
        what = Text(f"program {names.id}", f"programs {names.en} have")
        yield Problem(home, file="" if progress else _MANIFEST, what=what, year=year)
        return
    for program in untold:
        what = Text(f"program {program.id}", f"program {program.id} has")
        file = "" if progress else f"programs/{program.id}.yaml"
        yield Problem(
            home / program.id, needs=(program.at / "period",), file=file, what=what, year=year
        )


# Where there is no file of the year yet, the finding stands in one that is there.
_MANIFEST = "smartplan.yaml"
