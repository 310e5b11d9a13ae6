"""TXT007: personal data in a text of the plan: a number of identity, a private mail address."""

from collections.abc import Iterator

from smartplan.facts.personal import Datum
from smartplan.facts.personal import personal_data as found
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "TXT007",
    on=Plan,
    severity=Severity.WARNING,
    message=Text("{where} memuat {what}: {begins}", "{where} holds {what}: {begins}"),
    why=Text(
        "Rencana dicetak, dibagikan, dan disimpan beserta riwayatnya; data pribadi di dalamnya "
        "tidak dapat ditarik kembali.",
        "A plan is printed, passed on, and kept with its history; personal data in it cannot be "
        "taken back.",
    ),
    instead=Text(
        "Hapus nomor atau alamat pribadi itu. Pejabat disebut dengan jabatannya; NIP ditulis di "
        "nip, alamat kantor di contact.",
        "Delete the number or the private address. Officials are named by their office; a NIP is "
        "written in nip, an office's address in contact.",
    ),
    wrong="""
        role: Anggota, NIK 3376010101010001
    """,
    right="""
        role: Anggota
    """,
)
def personal_data(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each text that holds a number of sixteen digits, or a private address."""
    for one in found(plan):
        what, fix = _TOLD[one.datum]
        yield Problem(one.at, fix=fix, where=one.at, what=what, begins=one.begins)


_TOLD = {
    Datum.NUMBER: (
        Text(
            "angka 16 digit, seperti NIK atau nomor kartu keluarga",
            "a number of 16 digits, like that of an identity card (NIK)",
        ),
        Text(
            "samarkan, misalnya 3376…0001; data pribadi disimpan di luar rencana",
            "mask it, such as 3376…0001; personal data is kept outside of a plan",
        ),
    ),
    Datum.MAIL: (
        Text("alamat surel pribadi", "a private mail address"),
        Text(
            "tulis alamat kantor; data pribadi disimpan di luar rencana",
            "write the office's address; personal data is kept outside of a plan",
        ),
    ),
}
