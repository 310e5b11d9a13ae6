"""Where a program stands in other plans and standards, and which priorities it serves."""

from typing import Annotated

from smartplan.shape.kinds import OR_ONE, Within
from smartplan.shape.record import Record, may
from smartplan.wording import Text


class Priorities(Record):
    """The priorities of other plans that the program serves."""

    national: tuple[str, ...] = may(
        "prioritas nasional",
        "national priorities",
        silent=True,
        column=Text("prioritas nasional", "national priorities"),
    )
    province: tuple[str, ...] = may(
        "prioritas provinsi",
        "provincial priorities",
        silent=True,
        column=Text("prioritas provinsi", "provincial priorities"),
    )
    region: tuple[str, ...] = may(
        "prioritas daerah",
        "regional priorities",
        silent=True,
        column=Text("prioritas daerah", "regional priorities"),
    )


class Alignment(Record):
    """Where the program stands in other plans and standards."""

    rpjmd: Annotated[tuple[str, ...], OR_ONE] = may(
        "tujuan RPJMD: id atau teks",
        "RPJMD goal: id or text",
        column=Text("tujuan RPJMD", "RPJMD goal"),
    )
    renstra: str | None = may(
        "Renstra perangkat daerah",
        "agency strategic plan (Renstra)",
        column=Text("Renstra", "Renstra"),
    )
    rkpd: str | None = may("RKPD", "annual regional plan (RKPD)", column=Text("RKPD", "RKPD"))
    sdg: tuple[Annotated[int, Within(1, 17)], ...] = may(
        "tujuan TPB/SDGs", "SDGs", column=Text("TPB/SDGs", "SDGs")
    )
    sni: tuple[str, ...] = may(
        "indikator SNI ISO",
        "SNI ISO indicators",
        silent=True,
        column=Text("indikator SNI ISO", "SNI ISO indicators"),
    )
    priorities: Priorities | None = may(
        "prioritas pembangunan yang didukung",
        "development priorities it serves",
        called=Text("prioritas", "priorities"),
    )
