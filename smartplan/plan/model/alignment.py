"""Where a program stands in other plans and standards, and which priorities it serves."""

from typing import Annotated

from smartplan.shape.kinds import OR_ONE, Within
from smartplan.shape.record import Record, may
from smartplan.wording import Text


class Priorities(Record):
    """The priorities of other plans that the program serves."""

    national: tuple[str, ...] = may("prioritas nasional", "national priorities", silent=True)
    province: tuple[str, ...] = may("prioritas provinsi", "provincial priorities", silent=True)
    region: tuple[str, ...] = may("prioritas daerah", "regional priorities", silent=True)


class Alignment(Record):
    """Where the program stands in other plans and standards."""

    rpjmd: Annotated[tuple[str, ...], OR_ONE] = may(
        "tujuan RPJMD: id atau teks", "RPJMD goal: id or text"
    )
    renstra: str | None = may("Renstra perangkat daerah", "agency strategic plan (Renstra)")
    rkpd: str | None = may("RKPD", "annual regional plan (RKPD)")
    sdg: tuple[Annotated[int, Within(1, 17)], ...] = may("tujuan TPB/SDGs", "SDGs")
    sni: tuple[str, ...] = may("indikator SNI ISO", "SNI ISO indicators", silent=True)
    priorities: Priorities | None = may(
        "prioritas pembangunan yang didukung",
        "development priorities it serves",
        called=Text("prioritas", "priorities"),
    )
