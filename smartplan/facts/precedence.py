"""The order in which offices sign: by their rank, the head of the region last."""

import re
from enum import IntEnum, auto


class Precedence(IntEnum):
    """The rank of an office among those that sign together, the highest first.

    Agencies follow in the order of the law on regional government: secretariats, inspectorate,
    dinas, badan, kecamatan. The head of the region closes every list.
    """

    DEPUTY = auto()
    SPEAKER = auto()
    SECRETARY = auto()
    ASSISTANT = auto()
    COUNCIL_SECRETARY = auto()
    INSPECTOR = auto()
    DEPARTMENT = auto()
    BOARD = auto()
    HOSPITAL = auto()
    DISTRICT = auto()
    WARD = auto()
    OTHER = auto()
    HEAD = auto()


def precedence(office: str, agency: str = "") -> Precedence:
    """The rank of an office; the name of its agency tells a Kepala Bappeda from a dinas."""
    words = office.casefold()
    found = next((rank for rank, known in _OFFICES if known.search(words)), None)
    if found is not None:
        return found
    named = agency.casefold()
    return next((rank for rank, known in _AGENCIES if known.match(named)), Precedence.OTHER)


_ACTING = r"^(?:(?:pj|pjs|plt|plh)\.? |penjabat (?:sementara )?|pelaksana (?:tugas|harian) )?"
_OFFICES = tuple(
    (rank, re.compile(pattern))
    for rank, pattern in (
        (Precedence.HEAD, rf"{_ACTING}(?:wali ?kota|bupati|gubernur|mayor|regent|governor)\b"),
        (Precedence.DEPUTY, r"\b(?:wakil|deputy) (?:wali ?kota|bupati|gubernur|mayor|regent)\b"),
        (Precedence.SPEAKER, r"^(?:wakil )?ketua (?:dprd|dewan perwakilan)"),
        (Precedence.COUNCIL_SECRETARY, r"^(?:plt\. )?sekretaris (?:dprd|dewan perwakilan)"),
        (Precedence.SECRETARY, rf"{_ACTING}(?:sekretaris daerah|sekda\b)"),
        (Precedence.ASSISTANT, r"^(?:asisten|staf ahli)\b"),
        (Precedence.INSPECTOR, rf"{_ACTING}inspektur\b"),
        (Precedence.DEPARTMENT, rf"{_ACTING}kepala (?:dinas|satuan|kantor|bagian)\b"),
        (Precedence.BOARD, rf"{_ACTING}kepala (?:badan|bap\w*|bkad|bkpsdm|bpbd|bpkad)\b"),
        (Precedence.HOSPITAL, rf"{_ACTING}direktur (?:rsud|rumah sakit)"),
        (Precedence.DISTRICT, rf"{_ACTING}camat\b"),
        (Precedence.WARD, rf"{_ACTING}(?:lurah|kepala desa)\b"),
    )
)
_AGENCIES = tuple(
    (rank, re.compile(pattern))
    for rank, pattern in (
        (Precedence.SECRETARY, "sekretariat daerah"),
        (Precedence.COUNCIL_SECRETARY, "sekretariat d"),
        (Precedence.INSPECTOR, "inspektorat"),
        (Precedence.DEPARTMENT, "dinas|satuan|kantor"),
        (Precedence.BOARD, "badan"),
        (Precedence.HOSPITAL, "rumah sakit|rsud"),
        (Precedence.DISTRICT, "kecamatan"),
        (Precedence.WARD, "kelurahan|desa"),
    )
)
