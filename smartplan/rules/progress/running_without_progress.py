"""PRG003: a running program of which nobody has written down what it achieved."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.progress.realisations import reported_year
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


def _running(plan: Plan, year: int) -> list[Program]:
    """The programs that run now and have run in the year."""
    return [
        program
        for program in plan.programs.values()
        if program.status is ProgramStatus.RUNNING
        and program.period
        and year in program.period.years
    ]


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
    running = _running(plan, year)
    progress = plan.progress.get(str(year))
    told = progress.programs if progress else {}
    silent = [program for program in running if program.id not in told]
    if not silent:
        return
    home = Route(("progress", str(year)))
    if told:
        for program in silent:
            what = Text(f"program {program.id}", f"program {program.id} has")
            at = home / "programs" / program.id
            yield Problem(at, needs=(program.at / "period",), what=what, year=year)
        return
    names = listed([same(program.id) for program in silent[:_NAMED]])
    more = f" (+{len(silent) - _NAMED})" if len(silent) > _NAMED else ""
    verb = "has" if len(silent) == 1 else "have"
    noun = "program" if len(silent) == 1 else "programs"
    what = Text(f"program {names.id}{more}", f"{noun} {names.en}{more} {verb}")
    yield Problem(home / "programs", file="" if progress else _MANIFEST, what=what, year=year)


_NAMED = 3
_MANIFEST = "smartplan.yaml"  # a file that is not there cannot be pointed at
