"""The tables of programs: what they are, their money, and the values of indicators."""

from smartplan.portfolio.tables.columns import FactTable, number, text, truth, whole
from smartplan.wording import Text

_RUPIAH = Text("rupiah utuh", "whole rupiah")
_PROGRAM = text("program", "id program", "id of the program", "programs")

PROGRAMS = FactTable(
    "programs",
    Text("satu baris per program", "one row a program"),
    (
        _PROGRAM,
        text("name", "nama program", "name of the program"),
        text("code", "kode program menurut nomenklatur", "nomenclature code"),
        text("dimension", "dimensi", "dimension", "dimensions"),
        text("subdimension", "subdimensi", "sub-dimension"),
        text("lead", "perangkat daerah penanggung jawab", "agency in charge", "agencies"),
        text("status", "status program", "status of the program"),
        truth(
            "counts",
            "program tidak dihentikan",
            "the program has not been stopped",
        ),
        text("horizon", "jangka waktu", "horizon"),
        whole("period_start", "tahun awal program", "first year of the program"),
        whole("period_end", "tahun akhir program", "last year of the program"),
        truth(
            "is_quick_win",
            "quick win yang tidak dihentikan",
            "a quick win that has not been stopped",
        ),
        text("quick_win_state", "tahap quick win", "where the quick win stands"),
        text("quick_win_deadline", "tenggat quick win", "deadline of the quick win"),
        text(
            "adopted_from",
            "daerah asal program yang diadopsi",
            "the region that the program was taken over from",
            "regions",
        ),
        whole("actions", "jumlah kegiatan", "number of actions"),
        whole("indicators", "jumlah indikator", "number of indicators"),
        whole("money", "jumlah anggaran yang dihitung", "the money that counts", _RUPIAH),
    ),
    ("plan", "program"),
)

BUDGET_ROWS = FactTable(
    "budget_rows",
    Text(
        "satu baris per baris anggaran, juga yang tidak dihitung",
        "one row a budget row, also those that do not count",
    ),
    (
        _PROGRAM,
        whole("number", "nomor urut dalam program", "its number within the program"),
        text("action", "id kegiatan yang dibiayai", "id of the action that it pays for"),
        whole("year", "tahun anggaran", "budget year"),
        whole("amount", "jumlah", "amount", _RUPIAH),
        truth(
            "counts",
            "dihitung dalam jumlah: program tidak dihentikan, tahun dan jumlah diketahui, "
            "tahun dalam masa rencana",
            "counts in sums: the program is not stopped, year and amount are known, the year "
            "is one of the plan's",
        ),
        text(
            "why_not",
            "mengapa tidak dihitung: stopped, unknown, atau outside (di luar masa rencana)",
            "why it does not count: stopped, unknown, or outside (of the plan's period)",
        ),
        truth("approximate", "angka perkiraan", "the amount is an estimate"),
        truth("at_least", "jumlah terendah yang diketahui", "the least that is known"),
        text(
            "fund",
            "sumber dana; beberapa dalam satu jumlah digabung dengan +",
            "where it comes from; several in one amount are joined by +",
        ),
        text(
            "purse",
            "regional: dalam APBD daerah; other: di luarnya; kosong bila tidak diketahui",
            "regional: in the region's budget (APBD); other: outside; empty if not known",
        ),
        text("code", "kode nomenklatur", "nomenclature code"),
        text("name", "nama subkegiatan", "name of the sub-activity"),
        text("agency", "perangkat daerah pemilik anggaran", "whose money it is", "agencies"),
    ),
    ("plan", "program", "number"),
)

INDICATOR_VALUES = FactTable(
    "indicator_values",
    Text(
        "satu baris per nilai indikator: nilai awal, target, capaian",
        "one row a value of an indicator: baseline, target, value reached",
    ),
    (
        text("indicator", "id indikator", "id of the indicator"),
        text(
            "program",
            "id program; kosong bila indikator sasaran",
            "id of the program; empty for an indicator of a goal",
            "programs",
        ),
        text(
            "goal",
            "id sasaran; kosong bila indikator program",
            "id of the goal; empty for an indicator of a program",
        ),
        text("name", "nama indikator", "name of the indicator"),
        text("unit", "satuan nilai", "unit of the value"),
        text("direction", "arah yang diinginkan: up atau down", "way it should move: up, down"),
        text("kind", "baseline, target, atau reached (capaian)", "baseline, target or reached"),
        whole("year", "tahun nilai itu", "year of the value"),
        number("value", "nilai; batas bawah bila rentang", "the value; the low end of a range"),
        number("value_high", "batas atas bila rentang", "the high end of a range"),
        text("step", "tingkat pada skala, bila bukan angka", "step of a scale, if no number"),
    ),
    (),
)
