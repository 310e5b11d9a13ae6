"""People as several files name them: who holds an office, and how an office is reached."""

from typing import Any, ClassVar

from smartplan.plan.model.common import Entity
from smartplan.shape.kinds import Day, Email, Label, Name
from smartplan.shape.record import Record, may, must
from smartplan.wording import Text


class OfficeHolder(Entity, noun=Text("pejabat", "office holder")):
    """Someone who holds an office, or held it once."""

    name: Name = must("nama", "name", title=True)
    rank: str | None = may("pangkat dan golongan", "civil-service rank", silent=True)
    nip: Label | None = may(
        "NIP",
        "civil-service number (NIP)",
        silent=True,
        internal=Text("hanya dicetak bersama tanda tangan", "printed with a signature only"),
    )
    from_: Day | None = may("sejak", "since", key="from")
    until: Day | None = may("sampai", "until")
    acting: bool | None = may("pelaksana tugas", "acting", called=Text("tanda Plt.", "acting"))
    known_by: ClassVar[tuple[tuple[Any, ...], ...]] = ((name, from_), (name,), (from_,))


class Contact(Record):
    """How an office is reached."""

    office: str | None = may(
        "jabatan atau unit yang dihubungi",
        "office to turn to",
        silent=True,
        column=Text("unit kontak", "contact office"),
    )
    phone: Label | None = may(
        "nomor telepon", "telephone number", column=Text("telepon kontak", "contact phone")
    )
    email: Email | None = may(
        "alamat email kantor", "office email address", column=Text("email kontak", "contact email")
    )
