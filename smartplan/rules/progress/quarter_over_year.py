"""PRG021: a quarter in which more was spent than the whole year tells, or has."""

from collections.abc import Iterator

from smartplan.facts.quarters import told_quarters
from smartplan.facts.realisations import realisations
from smartplan.facts.spending import allowed
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import ProgramProgress, Quarter
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.shape.record import key_of
from smartplan.wording import LANGS, Text, rupiah


@rule(
    "PRG021",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "realisasi keuangan program {id} sampai triwulan {quarter} tahun {year} {spent}, melebihi "
        "{what} {limit}",
        "program {id} spent {spent} by quarter {quarter} of {year}, more than {what} {limit}",
    ),
    why=Text(
        "Belanja sampai suatu triwulan adalah bagian dari belanja setahun dan tidak dapat "
        "melebihinya, juga tidak melebihi anggarannya. Salah satu angkanya keliru atau sudah "
        "lama.",
        "What was spent by a quarter is part of what was spent in the year and cannot exceed it, "
        "nor the budget. One of the numbers is wrong, or of an earlier day.",
    ),
    instead=Text(
        "Samakan kedua angka dengan laporan realisasi anggaran, atau perbarui anggaran tahun itu "
        "menurut perubahan APBD. Angka perkiraan (approximate) diberi kelonggaran 10%.",
        "Bring both in line with the report on the budget, or renew the year's budget rows by the "
        "revised APBD. Approximate amounts have 10% leeway.",
    ),
    fix=Text(
        "betulkan spent triwulan {quarter}, atau {mend}",
        "mend spent of quarter {quarter}, or {mend}",
    ),
    wrong="""
        # progress/2023.yaml
        programs:
          layanan-terpadu:
            spent: 120000000
            quarters: {"3": {spent: 135000000}}
    """,
    right="""
        # progress/2023.yaml
        programs:
          layanan-terpadu:
            spent: 140000000
            quarters: {"3": {spent: 135000000}}
    """,
    after=("BUD002", "BUD004", "BUD008", "BUD009", "BUD010", "PRG002", "PRG017"),
)
def quarter_over_year(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the first quarter of each year that is beyond what the year tells, else has."""
    for year, entry in realisations(plan, program.id):
        found = _limit(program, entry, year)
        if found is None:
            continue
        limit, leeway, at, what, mend = found
        for number, quarter in told_quarters(entry).items():
            if quarter.spent is not None and quarter.spent > limit + leeway:
                yield Problem(
                    quarter.at / key_of(Quarter.spent),
                    needs=(at,),
                    related=(Place(at, word=_WORDS[what]),),
                    id=program.id,
                    quarter=number,
                    year=year,
                    spent=Text(*(rupiah(quarter.spent, lang) for lang in LANGS)),
                    what=what,
                    limit=Text(*(rupiah(limit, lang) for lang in LANGS)),
                    mend=mend,
                )
                break


def _limit(
    program: Program, entry: ProgramProgress, year: int
) -> tuple[int, int, Route, Text, Text] | None:
    """What no quarter may exceed: what the year tells, else what it has; and how to mend that."""
    if entry.spent is not None:
        return entry.spent, 0, entry.at / key_of(ProgramProgress.spent), _YEAR, _MEND_YEAR
    held = allowed(program, year)
    place = program.at / key_of(Program.budget)
    return (*held, place, _BUDGET, _MEND_BUDGET) if held else None


_YEAR = Text("realisasi setahun", "in the whole year:")
_MEND_YEAR = Text("spent tahun itu", "that of the year")
_BUDGET = Text("anggarannya", "its budget of")
_MEND_BUDGET = Text("perbarui budget tahun itu", "renew the budget of the year")
_WORDS = {
    _YEAR: Text("realisasi setahun", "what the year tells"),
    _BUDGET: Text("anggarannya", "its budget"),
}
