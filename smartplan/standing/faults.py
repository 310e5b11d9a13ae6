"""What is the matter with something that is owed, in a word or two for those who mend it.

A rule says it with ids and keys, for the team that writes the files; here it is said beside the
name of the thing, so that a letter to an agency can carry it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from smartplan.wording import Text

MISSING = Text("belum diisi", "to be filled in")
TO_CHECK = Text("perlu diperiksa", "to be checked")

_UNREADABLE = Text("belum dapat dibaca", "cannot be read yet")
_UNKNOWN = Text("merujuk yang tidak ada dalam rencana", "names what the plan does not hold")
_AMOUNT = Text("jumlahnya perlu diperiksa", "amount to be checked")
_ALIKE = Text(
    "sama dengan program lain; tulis yang khas program ini",
    "same words as another program; say what is its own",
)
_OUTSIDE = Text("di luar masa pelaksanaannya", "outside the years in which it runs")

FAULTS: Mapping[str, Text] = MappingProxyType(
    {
        "BUD001": Text("melampaui pagu", "above the ceiling"),
        "BUD002": _OUTSIDE,
        "BUD004": Text("tertulis dua kali", "written twice"),
        "BUD005": Text("belum ada pada beberapa tahun", "missing in some years"),
        "BUD008": _AMOUNT,
        "BUD009": _AMOUNT,
        "BUD010": Text("satuannya bercampur", "mixed units"),
        "BUD011": Text(
            "jauh berbeda dari tahun sebelumnya", "far from the amount of the year before"
        ),
        "BUD012": Text("kodenya milik urusan lain", "its code belongs to another field"),
        "BUD014": Text(
            "bagian tiap sumber dana belum tertulis", "the share of each fund is not written"
        ),
        "COV012": Text(
            "belum dihubungkan dengan sasaran atau isu strategis",
            "not tied to a goal or strategic issue yet",
        ),
        "COV021": Text("berlawanan dengan arah yang diinginkan", "against its own direction"),
        "COV022": Text("lebih dari 100 persen", "above 100 percent"),
        "EVD001": Text("belum didukung bukti", "no evidence for it yet"),
        "EVD002": Text("belum ada nilai terukur", "no measured value yet"),
        "EVD004": Text("sudah lama; perlu diperbarui", "long ago; to be renewed"),
        "EVD005": Text("sumber belum disebut", "its source is not named"),
        "EVD007": Text("berbeda dari penilaian asesor", "differs from the assessors' level"),
        "EVD008": Text("lebih rendah dari tingkat sekarang", "below the present level"),
        "EVD010": Text("tidak lebih dari tingkat sekarang", "no more than the present level"),
        "LAW003": Text("rujukan RPJMD belum diisi", "its place in the RPJMD is not written"),
        "ORG012": Text("tercatat juga sebagai mitra", "also written as a partner"),
        "PRG002": Text("melebihi anggarannya", "above its budget"),
        "PRG004": Text("program selesai, realisasi belum 100%", "done, but not at 100%"),
        "PRG005": Text("mundur dari tahun sebelumnya", "lower than the year before"),
        "PRG015": Text("status belum sesuai realisasi", "status differs from its progress"),
        "PRG016": Text("status belum sesuai realisasi", "status differs from its progress"),
        "PRG017": _AMOUNT,
        "PRG018": Text("nilai di luar skala", "value beyond the scale"),
        "PRG019": Text(
            "turun dari triwulan sebelumnya; hitung sejak Januari",
            "lower than the quarter before; count from January on",
        ),
        "PRG020": Text("triwulannya belum berakhir", "its quarter is not over yet"),
        "PRG021": Text("melebihi angka setahun", "above that of the whole year"),
        "QWN001": Text("lebih dari setahun sesudah mulai", "more than a year after the start"),
        "QWN002": Text(
            "keadaan sebelum dan sesudah belum terukur", "before and after are not measured"
        ),
        "QWN006": Text("alasan berhenti belum diisi", "no reason for stopping it yet"),
        "QWN007": Text("terutama membangun infrastruktur", "mostly builds infrastructure"),
        "QWN010": Text("belum tersambung ke masalah RPJMD", "not tied to a problem of the RPJMD"),
        "QWN011": _OUTSIDE,
        "REF001": _UNKNOWN,
        "REF002": Text("program saling menunggu", "programs wait for each other"),
        "REF003": Text("menunggu dirinya sendiri", "waits for itself"),
        "REF006": Text("namanya sama dengan yang lain", "another one has the same name"),
        "REF007": Text("berkas bukti belum ada", "file of evidence is not there"),
        "REF008": _UNKNOWN,
        "REF009": Text("hampir sama dengan program lain", "almost the same as another program"),
        "REF010": Text("tertulis dua kali", "written twice"),
        "REF012": Text("menunggu program yang sudah berhenti", "waits for a stopped program"),
        "REF013": Text("tertulis dua kali", "written twice"),
        "REF017": Text("berkas belum ada", "file is not there"),
        "TIM001": Text("awal dan akhirnya terbalik", "start and end are reversed"),
        "TIM002": Text("di luar masa masterplan", "outside the period of the masterplan"),
        "TIM003": Text("tidak sesuai tahun selesai", "does not fit the year of its end"),
        "TIM004": _OUTSIDE,
        "TIM005": Text("mulai sebelum program yang ditunggu", "starts before what it waits for"),
        "TIM009": _OUTSIDE,
        "TIM012": _OUTSIDE,
        "TIM013": Text("tercatat sebelum tanggalnya tiba", "recorded before its day has come"),
        "TIM014": Text("sudah tidak berlaku", "no longer in force"),
        "TIM016": Text("tidak memuat semua bagian program", "leaves out parts of the program"),
        "TIM018": Text("sesudah target pertamanya", "after its first target"),
        "TXT001": Text("masih teks sementara", "still a placeholder"),
        "TXT002": _ALIKE,
        "TXT003": Text("terlalu pendek untuk dipahami", "too short to be understood"),
        "TXT005": Text("memuat kode halaman web", "holds code of a web page"),
        "TXT007": Text("memuat data pribadi", "holds personal data"),
        "TXT008": _ALIKE,
        "TXT010": Text("gambar belum berketerangan", "a picture without words"),
    }
)
"""By the rule that says it; a rule that is not here says that something is not there, or odd."""

OF_FAMILY: Mapping[str, Text] = MappingProxyType(
    {"SCH": _UNREADABLE, "SYN": _UNREADABLE, "STD": _UNREADABLE}
)
"""The same for whole families of rules, by their first letters."""
