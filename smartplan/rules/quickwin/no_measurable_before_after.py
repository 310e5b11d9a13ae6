"""QWN002: a quick win whose improvement cannot be measured."""

import re
from collections.abc import Iterator

from smartplan.facts.quick_wins import chosen_sheet
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "QWN002",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "quick win {id} tidak punya keadaan sebelum dan sesudah yang terukur",
        "quick win {id} has no measurable before and after",
    ),
    why=Text(
        "Kepala daerah memaparkan quick win dengan data dampak; tanpa angka sebelum dan sesudah, "
        "perbaikannya hanya pernyataan.",
        "The head of region presents quick wins with figures of their effect; without numbers "
        "before and after, the improvement is only a claim.",
    ),
    instead=Text(
        "Tulis before dan after dengan angka dan satuan yang sama; bila hanya berupa kalimat, "
        "lengkapi indikator program dengan nilai awal dan target.",
        "Write before and after with a number in the same unit; where they are mere words, an "
        "indicator of the program needs a baseline and a target.",
    ),
    fix=Text(
        "tulis angka di before dan after, dengan satuan yang sama",
        "write numbers in before and after, in the same unit",
    ),
    many=Many(
        Text(
            "{count} quick win tidak punya keadaan sebelum dan sesudah yang terukur: {names}",
            "{count} quick wins have no measurable before and after: {names}",
        ),
        each=same("{id}"),
    ),
    wrong="""
        quick_win: {before: Antrean panjang, after: Antrean lebih tertib}
    """,
    right="""
        quick_win: {before: Menunggu 60 menit di loket, after: Menunggu paling lama 15 menit}
    """,
    due=4,
)
def no_measurable_before_after(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a sheet that lacks one of the two, or in which no number tells the change."""
    sheet = chosen_sheet(program)
    if not sheet:
        return
    before, after = sheet.at / "before", sheet.at / "after"
    if not sheet.before:
        covers = (before,) if sheet.after else (before, after)
        yield Problem(before, needs=(after,), covers=covers, id=program.id)
    elif not sheet.after or not (re.search(_NUMBER, sheet.after) or _is_measured(program)):
        yield Problem(after, needs=(before,), id=program.id)


def _is_measured(program: Program) -> bool:
    """Whether an indicator of the program tells the change in numbers."""
    return any(
        indicator.targets and indicator.baseline and indicator.baseline.value is not None
        for indicator in program.indicators.values()
    )


_NUMBER = (
    r"(?i)\d|\b(nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus"
    r"|seribu|setengah|separuh|sepertiga|seperempat|semua|seluruh|se(jam|hari|minggu|bulan)"
    r"|zero|one|two|three|four|five|six|seven|eight|nine|ten|half|quarter|all|every|none)\b"
)
