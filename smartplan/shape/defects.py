"""What can be wrong with the keys of a file, and with where it stands: SCH rules."""

from smartplan.finding import Defect, Severity
from smartplan.wording import Text

UNKNOWN_KEY = Defect(
    code="SCH001",
    name="unknown_key",
    severity=Severity.ERROR,
    message=Text("kunci {key} tidak dikenal di sini", "key {key} is not known here"),
    why=Text(
        "Isi di bawah kunci yang tidak dikenal tidak dibaca: program, anggaran, atau bukti yang "
        "ditulis di sana hilang dari skor dan dokumen.",
        "What stands under an unknown key is not read: a program, money or evidence written "
        "there is missing from scores and documents.",
    ),
    instead=Text(
        "Pakai kunci dari format rencana; kunci ditulis dalam bahasa Inggris dengan huruf kecil. "
        "Keterangan bebas ditulis di note atau sebagai komentar (#).",
        "Use a key of the plan format, lower case. Free remarks go into note or a comment (#).",
    ),
    wrong="nmae: Layanan izin terpadu\n",
    right="name: Layanan izin terpadu\n",
)

MISSING_KEY = Defect(
    code="SCH002",
    name="missing_key",
    severity=Severity.ERROR,
    message=Text("{owner} belum memiliki {key} ({about})", "{owner} has no {key} ({about})"),
    why=Text(
        "Tanpa isian ini bagian tersebut tidak dapat dipakai dalam dokumen maupun penilaian.",
        "Without it this part can be used neither in documents nor in scoring.",
    ),
    instead=Text(
        "Isi kunci yang diminta; `smartplan schema` menampilkan kunci setiap berkas.",
        "Write the key; `smartplan schema` shows the keys of every file.",
    ),
    wrong="summary: Izin diurus di satu loket.\ndimension: governance\n",
    right="name: Izin terpadu\nsummary: Izin diurus di satu loket.\ndimension: governance\n",
    fix=Text("tambahkan {key}: ...", "add {key}: ..."),
)

BAD_ID = Defect(
    code="SCH007",
    name="bad_id",
    severity=Severity.ERROR,
    message=Text("{id} bukan {wanted}", "{id} is not {wanted}"),
    why=Text(
        "Id dipakai sebagai rujukan, nama berkas, dan tautan dokumen, sehingga hanya memuat huruf "
        "kecil, angka, dan tanda hubung.",
        "An id serves as reference, file name and link in documents, so it has nothing but small "
        "letters, digits and hyphens.",
    ),
    instead=Text(
        "Ganti id, juga di semua tempat yang merujuknya.",
        "Change the id, also wherever it is referred to.",
    ),
    wrong="agencies:\n  Dinas_Kominfo: {name: Dinas Kominfo}\n",
    right="agencies:\n  dinas-kominfo: {name: Dinas Kominfo}\n",
)

EMPTY_VALUE = Defect(
    code="SCH009",
    name="empty_value",
    severity=Severity.WARNING,
    message=Text("{key} ({about}) belum diisi", "{key} ({about}) has no value"),
    why=Text(
        "Kunci tanpa nilai sama dengan tidak ada, tetapi tampak seolah sudah dikerjakan.",
        "A key without a value counts as absent, but looks as if it had been dealt with.",
    ),
    instead=Text(
        "Isi nilainya, atau jadikan barisnya komentar (#) sampai datanya ada.",
        "Give it a value, or turn the line into a comment (#) until the data is there.",
    ),
    wrong="summary:\n",
    right="summary: Layanan izin di satu loket bersama.\n",
    fix=Text(
        "isi nilainya, atau jadikan barisnya komentar (#)",
        "give it a value, or turn the line into a comment (#)",
    ),
)

STRAY_FILE = Defect(
    code="SCH010",
    name="stray_file",
    severity=Severity.WARNING,
    message=Text(
        "berkas ini bukan bagian format rencana dan tidak dibaca",
        "this file is not part of the plan format and is not read",
    ),
    why=Text(
        "Letak berkas menentukan isinya; berkas di tempat yang tidak dikenal tidak ikut "
        "diperiksa, dinilai, atau dicetak. Bila jelas berkas apa yang dimaksud dan berkas itu "
        "tidak ada, temuannya galat: isinya hilang dari rencana.",
        "A file's place says what it holds; one in an unknown place is neither checked nor scored "
        "nor rendered. Where it is clear which file was meant, and that one is not there, it is "
        "an error: what it holds is missing from the plan.",
    ),
    instead=Text(
        "Pindahkan ke tempatnya (misalnya programs/<id>.yaml), ganti akhiran .yml menjadi .yaml, "
        "atau pindahkan ke luar folder rencana.",
        "Move it to its place (such as programs/<id>.yaml), turn .yml into .yaml, or move it out "
        "of the plan folder.",
    ),
    wrong="# program/layanan-izin.yaml\n",
    right="# programs/layanan-izin.yaml\n",
    fix=Text(
        "pindahkan ke tempatnya dalam format rencana, atau ke luar folder rencana",
        "move it to its place in the plan format, or out of the plan folder",
    ),
)

UNSUPPORTED_VERSION = Defect(
    code="SCH011",
    name="unsupported_version",
    severity=Severity.ERROR,
    message=Text(
        "format rencana versi {value} tidak didukung; versi yang didukung adalah 1",
        "plan format version {value} is not supported; version 1 is",
    ),
    why=Text(
        "Versi format menentukan arti setiap kunci. Versi yang lebih baru memerlukan smartplan "
        "yang lebih baru.",
        "The version of the format says what every key means. A newer one needs a newer "
        "smartplan.",
    ),
    instead=Text(
        "Tulis smartplan: 1, atau perbarui smartplan.", "Write smartplan: 1, or update smartplan."
    ),
    wrong="smartplan: 2\n",
    right="smartplan: 1\n",
    fix=Text(
        "tulis smartplan: 1, atau perbarui smartplan", "write smartplan: 1, or update smartplan"
    ),
)

DEFECTS = (
    UNKNOWN_KEY,
    MISSING_KEY,
    BAD_ID,
    EMPTY_VALUE,
    STRAY_FILE,
    UNSUPPORTED_VERSION,
)
