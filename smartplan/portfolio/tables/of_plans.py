"""The tables of plans as a whole: what is told of a plan, its levels, findings, sources, names."""

from smartplan.portfolio.tables.columns import FactTable, number, text, truth, whole
from smartplan.wording import Text

_PERCENT = Text("persen", "percent")
_LEVEL = Text("tingkat 0–5", "level 0–5")
_SCORE = Text("nilai 0–5", "score 0–5")

PLANS = FactTable(
    "plans",
    Text("satu baris per rencana", "one row a plan"),
    (
        truth(
            "is_dirty",
            "ada yang berubah di folder rencana sesudah commit itu; kosong di luar git",
            "something in the plan's folder differs from that commit; empty outside git",
        ),
        text("region", "nama daerah menurut rencana", "the region's name in the plan"),
        text("title", "judul masterplan", "title of the masterplan"),
        text("status", "status penyusunan", "how far the plan has come"),
        whole("stage", "tahap bimtek", "bimtek stage"),
        text("language", "bahasa isi rencana", "language of the plan's text"),
        whole("period_start", "tahun awal rencana", "first year of the plan"),
        whole("period_end", "tahun akhir rencana", "last year of the plan"),
        text("dimension_set", "kerangka dimensi", "dimension set"),
        text("readiness_standard", "standar kesiapan", "readiness standard"),
        number(
            "readiness",
            "nilai kesiapan, tafsiran smartplan atas metode kementerian, bukan nilai resmi",
            "readiness, smartplan's own reading of the ministry's method, not an official score",
            _SCORE,
        ),
        number(
            "readiness_low",
            "nilai itu bila yang belum dinilai bertingkat 0",
            "that score if what is not assessed were at level 0",
            _SCORE,
        ),
        number(
            "readiness_high",
            "nilai itu bila yang belum dinilai bertingkat 5",
            "that score if what is not assessed were at level 5",
            _SCORE,
        ),
        whole("readiness_assessed", "indikator yang dinilai", "indicators assessed"),
        whole("readiness_of", "indikator dalam standar", "indicators in the standard"),
        whole(
            "evaluation_year",
            "tahun terakhir yang memiliki indeks evaluasi kementerian",
            "the last year with an index of the ministry's evaluation",
        ),
        text("evaluation_standard", "standar evaluasi tahun itu", "its evaluation standard"),
        number(
            "evaluation_index",
            "indeks evaluasi tahun itu; hanya sebanding dalam tahun dan standar yang sama",
            "index of that year; comparable within one year and standard only",
        ),
        whole("completeness", "kelengkapan masterplan", "how complete it is", _PERCENT),
        whole("programs", "jumlah program", "number of programs"),
        whole("errors", "temuan galat", "findings that are errors"),
        whole("warnings", "temuan peringatan", "findings that are warnings"),
        whole("infos", "temuan catatan", "findings that are remarks"),
    ),
    ("plan",),
)

READINESS_LEVELS = FactTable(
    "readiness_levels",
    Text(
        "satu baris per indikator kesiapan dalam standar rencana",
        "one row a readiness indicator of the plan's standard",
    ),
    (
        text("standard", "standar kesiapan", "readiness standard"),
        text("component", "komponen", "component"),
        text("element", "unsur", "element"),
        text("indicator", "id lengkap indikator kesiapan", "full id of the indicator"),
        text("label_id", "namanya dalam bahasa Indonesia", "its name in Indonesian"),
        text("label_en", "namanya dalam bahasa Inggris", "its name in English"),
        whole(
            "level",
            "tingkat yang dihitung; kosong bila belum dinilai",
            "the level that counts; empty if not assessed",
            _LEVEL,
        ),
        whole("claimed", "tingkat menurut daerah", "the region's own claim", _LEVEL),
        whole("confirmed", "tingkat menurut asesor", "what assessors confirmed", _LEVEL),
        whole("target", "tingkat yang dituju", "the level aimed at", _LEVEL),
        number(
            "share",
            "bagiannya dalam nilai keseluruhan, 0–1",
            "its part of the whole score, 0–1",
        ),
        truth("is_illustration", "hanya ilustrasi", "made up for illustration"),
    ),
    ("plan", "indicator"),
)

FINDINGS = FactTable(
    "findings",
    Text("satu baris per temuan smartplan validate", "one row a finding of smartplan validate"),
    (
        whole("number", "nomor urut dalam rencana", "its number within the plan"),
        text("code", "kode aturan", "code of the rule"),
        text("name", "nama cacatnya", "name of the defect"),
        text("severity", "tingkat: error, warning, info", "severity: error, warning, info"),
        text("message_id", "isinya dalam bahasa Indonesia", "what it says in Indonesian"),
        text("message_en", "isinya dalam bahasa Inggris", "what it says in English"),
        text("file", "berkas dalam folder rencana", "file in the plan folder"),
        whole("line", "baris dalam berkas itu", "line of that file"),
        text("route", "tempatnya dalam rencana", "its place in the plan"),
        text("program", "program tempat temuan itu", "the program that it is in", "programs"),
    ),
    ("plan", "number"),
)

SOURCES = FactTable(
    "sources",
    Text("satu baris per sumber rencana", "one row a source of the plan"),
    (
        text("source", "id sumber", "id of the source"),
        text("title", "judul", "title"),
        text("kind", "jenis sumber", "kind of source"),
        text("publisher", "penerbit", "publisher"),
        text("number", "nomor dokumen", "number of the document"),
        text("date", "tanggal, bulan, atau tahunnya", "its day, month or year"),
        text("accessed", "tanggal laman web dibaca", "day a web page was read"),
        text("expires", "berlaku sampai", "valid until"),
        text("url", "alamat web", "web address"),
        text("file", "berkas bukti di folder rencana", "file inside the plan folder"),
        text("basis", "dasar isi: sourced, proposal, illustration", "what it rests on"),
    ),
    ("plan", "source"),
)

AGENCIES = FactTable(
    "agencies",
    Text("nama perangkat daerah tiap rencana", "the names of the agencies of each plan"),
    (
        text("agency", "id perangkat daerah", "id of the agency"),
        text("name", "nama resmi", "official name"),
        text("short", "singkatan", "short name"),
        text("kind", "jenis", "kind"),
        text("parent", "perangkat daerah induk", "agency it belongs to", "agencies"),
        text("code", "kode perangkat daerah", "code of the agency"),
    ),
    ("plan", "agency"),
)

DIMENSIONS = FactTable(
    "dimensions",
    Text("nama dimensi tiap rencana", "the names of the dimensions of each plan"),
    (
        text("dimension", "id dimensi", "id of the dimension"),
        text("dimension_set", "kerangka dimensi", "dimension set"),
        text("label_id", "namanya dalam bahasa Indonesia", "its name in Indonesian"),
        text("label_en", "namanya dalam bahasa Inggris", "its name in English"),
        text("theme", "nama daerah untuk dimensi itu", "the region's own name for it"),
    ),
    ("plan", "dimension"),
)
