"""QWN005: a quick win whose risks nobody has named, or does anything about."""

from collections.abc import Iterator

from smartplan.facts.quick_wins import chosen_sheet
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "QWN005",
    on=Program,
    severity=Severity.WARNING,
    message=Text("quick win {id} belum punya {what}", "quick win {id} has no {what}"),
    why=Text(
        "Pengenalan dan mitigasi risiko masing-masing dinilai pada quick win; waktu setahun tidak "
        "memberi ruang untuk terkejut.",
        "Naming risks and mitigating them are each scored for quick wins; a year leaves no time "
        "for surprises.",
    ),
    instead=Text(
        "Tulis risiko utama di risks program, masing-masing dengan mitigasi dan pemiliknya.",
        "Write the main risks under risks of the program, each with its mitigation and owner.",
    ),
    fix=Text("tulis {keys}", "write {keys}"),
    many=Many(
        Text(
            "{count} risiko quick win belum dikenali atau belum bermitigasi: {names}",
            "{count} quick wins or risks of theirs have no mitigation: {names}",
        ),
        each=same("{id}"),
        fix=Text(
            "tulis risks pada programnya, masing-masing dengan mitigation",
            "write risks in the program, each with its mitigation",
        ),
    ),
    wrong="""
        risks:
          petugas-pindah: {text: Petugas terlatih dipindahkan}
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    right="""
        risks:
          petugas-pindah:
            text: Petugas terlatih dipindahkan
            mitigation: Dua petugas cadangan dilatih di setiap loket
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    due=4,
)
def no_risk_mitigation(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a quick win without risks, or each of its risks without a mitigation."""
    if not chosen_sheet(program, ahead=True):
        return
    if not program.risks:
        yield Problem(program.at / "risks", id=program.id, what=_RISKS, keys=_RISK_KEYS)
    for key, risk in program.risks.items():
        if not risk.mitigation:
            what = _MITIGATION.fill(risk=key)
            yield Problem(risk.at / "mitigation", id=program.id, what=what, keys="mitigation")


_RISKS = Text("risiko yang dikenali", "named risks")
_MITIGATION = Text("mitigasi untuk risiko {risk}", "mitigation of risk {risk}")
_RISK_KEYS = Text(
    "sedikitnya satu risiko di risks, dengan mitigation",
    "at least one risk in risks, with its mitigation",
)
