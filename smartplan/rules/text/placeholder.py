"""TXT001: words that only hold a place."""

from collections.abc import Iterator

from smartplan.facts.placeholders import placeholders
from smartplan.finding import Many, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, quoted, same


@rule(
    "TXT001",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "{route} masih berupa teks sementara: {words}",
        "{route} still holds a placeholder: {words}",
    ),
    why=Text(
        "Teks sementara ikut tercetak di dokumen yang dibaca kepala daerah dan asesor, dan "
        "membuat bagian itu tampak sudah dikerjakan.",
        "A placeholder is printed in the documents that the head of region and the assessors "
        "read, and makes its part look done.",
    ),
    instead=Text(
        "Tulis isinya, atau jadikan barisnya komentar (#) sampai isinya diketahui. Catatan kerja "
        "ditulis di internal_note atau sebagai komentar, yang tidak diperiksa dan tidak dicetak.",
        "Write the real text, or turn the line into a comment (#) until it is known. Reminders "
        "belong in internal_note or in a comment, which are neither checked nor printed.",
    ),
    many=Many(
        Text(
            "{count} isian masih berupa teks sementara: {names}",
            "{count} texts still hold a placeholder: {names}",
        ),
        each=same("{route}"),
    ),
    wrong="""
        summary: TODO
    """,
    right="""
        # TODO: minta ringkasan dari Dinas Kesehatan
        name: Antrean puskesmas
    """,
)
def placeholder(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield every text that is, or holds, a placeholder."""
    for passage, words in placeholders(plan):
        at = passage.at
        fix = _WRITE if passage.is_required else _WRITE_OR_KEEP.fill(key=at.key)
        yield Problem(at, fix=fix, route=str(at), words=quoted(words))


_WRITE = Text("tulis isinya", "write the real text")
_WRITE_OR_KEEP = Text(
    "tulis isinya, atau jadikan {key} komentar (#) sampai isinya diketahui",
    "write the real text, or turn {key} into a comment (#) until it is known",
)
