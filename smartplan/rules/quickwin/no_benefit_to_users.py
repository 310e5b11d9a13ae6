"""QWN003: a quick win that does not say who benefits, or how."""

from collections.abc import Iterator

from smartplan.facts.quick_wins import chosen_sheet
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "QWN003",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "quick win {id} belum menyebut {missing}", "quick win {id} does not say {missing}"
    ),
    why=Text(
        "Manfaat nyata yang dirasakan masyarakat adalah inti penilaian quick win.",
        "A real benefit that the public feels is at the heart of how quick wins are judged.",
    ),
    instead=Text(
        "Sebut siapa yang menerima manfaat (users) dan apa yang berubah bagi mereka (benefit).",
        "Name who benefits (users) and what changes for them (benefit).",
    ),
    fix=Text("isi {keys} di quick_win", "fill in {keys} of quick_win"),
    many=Many(
        Text(
            "{count} quick win belum menyebut penerima atau manfaatnya: {names}",
            "{count} quick wins do not say who benefits, or how: {names}",
        ),
        each=same("{id}"),
        fix=Text("isi users dan benefit pada quick_win", "fill in users and benefit of quick_win"),
    ),
    wrong="""
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    right="""
        quick_win:
          deadline: 2023-10-31
          problem: Pasien menunggu terlalu lama.
          users: Pasien puskesmas dan keluarganya
          benefit: Datang sesuai jam janji, tidak lagi mengantre sejak pagi.
    """,
    due=4,
)
def no_benefit_to_users(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield a sheet that lacks `users`, `benefit` or both, once."""
    sheet = chosen_sheet(program)
    if not sheet or (sheet.users and sheet.benefit):
        return
    if sheet.benefit:
        yield Problem(sheet.at / "users", id=program.id, missing=_USERS, keys="users")
    elif sheet.users:
        yield Problem(sheet.at / "benefit", id=program.id, missing=_BENEFIT, keys="benefit")
    elif not plan.is_broken(sheet.at / "users"):
        users, benefit = sheet.at / "users", sheet.at / "benefit"
        covers = (users, benefit)
        yield Problem(benefit, covers=covers, id=program.id, missing=_BOTH, keys=_BOTH_KEYS)


_BENEFIT = Text("manfaat yang dirasakan penggunanya", "what its users gain")
_USERS = Text("siapa penerima manfaatnya", "who benefits")
_BOTH = Text("penerima dan manfaat yang dirasakannya", "who benefits and how")
_BOTH_KEYS = Text("users dan benefit", "users and benefit")
