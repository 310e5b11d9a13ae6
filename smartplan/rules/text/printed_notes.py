"""TXT009: notes that documents print, in a plan that has no notes of its own team yet."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.model.common import Entity
from smartplan.plan.plan import Plan
from smartplan.plan.walk import walk
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text

SHOWN = 10


@rule(
    "TXT009",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "dokumen mencetak {count} note rencana ini sebagai catatan kaki",
        "documents print the notes of this plan as footnotes: {count}",
    ),
    why=Text(
        "Catatan di note dibaca kepala daerah dan asesor di bawah halaman; catatan kerja tim "
        "sebaiknya tidak ikut tercetak.",
        "What stands in note is read by the head of region and the assessors at the foot of the "
        "page; reminders of the team should not be there.",
    ),
    instead=Text(
        "Biarkan keterangan untuk pembaca di note, dan pindahkan catatan untuk tim sendiri ke "
        "internal_note, yang tidak dicetak. Setelah rencana memakai internal_note, pengingat ini "
        "tidak muncul lagi.",
        "Leave what readers should know in note, and move what is for the team itself to "
        "internal_note, which is not printed. Once a plan uses internal_note, this is not told "
        "again.",
    ),
    fix=Text(
        "pindahkan catatan untuk tim sendiri ke internal_note",
        "move what is for the team itself to internal_note",
    ),
    wrong="""
        vision:
          text: Kota yang melayani
          note: tanyakan lagi ke Bappeda
    """,
    right="""
        vision:
          text: Kota yang melayani
          internal_note: tanyakan lagi ke Bappeda
    """,
)
def printed_notes(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the first note, with some of the others as related places."""
    held = [one for one in walk(plan) if isinstance(one, Entity)]
    notes = [one for one in held if one.note]
    if notes and not any(one.internal_note for one in held):
        word = Text("note", "note")
        related = tuple(Place(one.at / "note", word=word) for one in notes[1:SHOWN])
        yield Problem(notes[0].at / "note", related=related, count=len(notes))
