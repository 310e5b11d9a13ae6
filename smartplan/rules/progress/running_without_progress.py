"""PRG003: a running program of which nobody has written down what it achieved."""

from collections.abc import Iterator

from smartplan.facts.realisations import reported_year, told_in, unreported
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.source.bundle import MANIFEST
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
        "indikatornya; laporan tahun lalu sudah ada sejak akhir Maret. Entri kosong, atau "
        "triwulan sebelum yang terakhir, belum menjadi laporan setahun.",
        "Ask the agency in charge for physical progress, money spent and indicator values; the "
        "reports of last year exist since the end of March. An empty entry, or quarters before "
        "the last, are no report of the year.",
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
    untold, file = unreported(plan, year), plan.progress.get(str(year))
    home = Route(("progress", str(year), "programs"))
    if not told_in(plan, str(year)) and len(untold) > _FEW:
        names = [same(program.id) for program in untold[:_FEW]]
        rest = Text("{count} lainnya", "{count} others").fill(count=len(untold) - _FEW)
        listing = listed([*names, rest])
        what = Text(f"program {listing.id}", f"programs {listing.en} have")
        # Where there is no file of the year yet, the finding stands in one that is there.
        yield Problem(home, file="" if file else MANIFEST, what=what, year=year)
        return
    for program in untold:
        what = Text(f"program {program.id}", f"program {program.id} has")
        needs = (program.at / "period", program.at / "status")
        where = "" if file else f"programs/{program.id}.yaml"
        yield Problem(home / program.id, needs=needs, file=where, what=what, year=year)


_FEW = 3  # up to here each is told; beyond, it is the report that is missing
