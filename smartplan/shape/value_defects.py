"""What can be wrong with a value of a file: SCH rules."""

from smartplan.finding import Defect, Severity
from smartplan.value import replace
from smartplan.wording import Text

WRONG_TYPE = Defect(
    code="SCH003",
    name="wrong_type",
    severity=Severity.ERROR,
    message=Text(
        "{key} harus berupa {wanted}, bukan {found}", "{key} must be {wanted}, not {found}"
    ),
    why=Text(
        "Nilai dengan jenis yang keliru tidak dapat dihitung, diurutkan, atau dicetak.",
        "A value of the wrong type can be neither counted nor sorted nor printed.",
    ),
    instead=Text(
        "Tulis nilai dengan jenis yang diminta. Teks yang tampak seperti angka diapit tanda "
        "kutip; angka ditulis tanpa tanda kutip.",
        "Write a value of the type asked for. Text that looks like a number goes into quotes; "
        "numbers go without.",
    ),
    wrong='period: {start: "2022", end: 2024}\n',
    right="period: {start: 2022, end: 2024}\n",
)

UNKNOWN_CHOICE = Defect(
    code="SCH004",
    name="unknown_choice",
    severity=Severity.ERROR,
    message=Text("{value} bukan pilihan untuk {key}", "{value} is not a choice for {key}"),
    why=Text(
        "Pilihan yang tetap membuat program dari semua perangkat daerah dapat dikelompokkan dan "
        "dibandingkan.",
        "Fixed choices let programs of all agencies be grouped and compared.",
    ),
    instead=Text("Pakai salah satu pilihan yang disebut.", "Use one of the choices named."),
    wrong="status: berjalan\n",
    right="status: running\n",
)

OUT_OF_RANGE = Defect(
    code="SCH005",
    name="out_of_range",
    severity=Severity.ERROR,
    message=Text(
        "{key} bernilai {value}, di luar {low} sampai {high}",
        "{key} is {value}, outside {low} to {high}",
    ),
    why=Text(
        "Nilai di luar rentang hampir selalu salah ketik, dan merusak skor serta grafik.",
        "A value out of range is nearly always a slip, and spoils scores and charts.",
    ),
    instead=Text("Tulis nilai di dalam rentang.", "Write a value inside the range."),
    wrong="level: 7\n",
    right="level: 4\n",
    fix=Text("tulis nilai dari {low} sampai {high}", "write a value from {low} to {high}"),
)

BAD_DATE = Defect(
    code="SCH006",
    name="bad_date",
    severity=Severity.ERROR,
    message=Text("{value} bukan tanggal TTTT-BB-HH", "{value} is not a date YYYY-MM-DD"),
    why=Text(
        "21/06/2022 dibaca berbeda oleh orang yang berbeda; satu bentuk tanggal membuat urutan "
        "tahapan dapat diperiksa.",
        "21/06/2022 is read differently by different people; one form of date lets the order of "
        "stages be checked.",
    ),
    instead=Text("Tulis tahun, bulan, hari: 2022-06-21.", "Write year, month, day: 2022-06-21."),
    wrong="date: 21 Juni 2022\n",
    right="date: 2022-06-21\n",
    fix=Text("tulis seperti 2022-06-21", "write it like 2022-06-21"),
)

MONEY_AS_TEXT = Defect(
    code="SCH008",
    name="money_as_text",
    severity=Severity.ERROR,
    message=Text(
        "{key} ditulis sebagai teks {value}; uang ditulis dalam rupiah utuh",
        "{key} is written as the text {value}; money is written in whole rupiah",
    ),
    why=Text(
        "Teks tidak dapat dijumlahkan, sehingga program ini tidak ikut dalam rekapitulasi "
        "anggaran.",
        "Text cannot be added up, so the program is missing from every budget total.",
    ),
    instead=Text(
        "Tulis angka saja, tanpa Rp, titik, atau satuan.",
        "Write the digits alone, without Rp, points or unit.",
    ),
    wrong="amount: Rp 1,25 miliar\n",
    right="amount: 1250000000\n",
    fix=Text(
        "tulis angka saja tanpa Rp, titik, atau satuan, misalnya 1250000000",
        "write the digits alone without Rp, points or unit, for example 1250000000",
    ),
)

REGION_CODE_MISMATCH = Defect(
    code="SCH012",
    name="region_code_mismatch",
    severity=Severity.ERROR,
    message=Text("{value} bukan kode wilayah NN.NN", "{value} is not a region code NN.NN"),
    why=Text(
        "Kode wilayah Kemendagri menentukan jenis daerah dan provinsinya; semua dokumen dan "
        "perbandingan antardaerah memakainya.",
        "The Kemendagri code decides the region's type and province; every document and every "
        "comparison of regions rests on it.",
    ),
    instead=Text(
        "Tulis kode empat angka dengan titik di tengah, diapit tanda kutip, dan nama daerah yang "
        "sesuai.",
        "Write the four digits with a point in the middle, in quotes, and the name that goes with "
        "them.",
    ),
    wrong='region: {code: "33.76", name: Kabupaten Tegal}\n',
    right='region: {code: "33.76", name: Kota Tegal}\n',
    fix=Text('tulis seperti "33.76", diapit tanda kutip', 'write it like "33.76", in quotes'),
)

BAD_NOMENCLATURE_CODE = Defect(
    code="SCH013",
    name="bad_nomenclature_code",
    severity=Severity.ERROR,
    message=Text("{value} bukan kode nomenklatur", "{value} is not a nomenclature code"),
    why=Text(
        "Kode program, kegiatan, dan subkegiatan menghubungkan rencana dengan SIPD dan RKPD; "
        "kode yang keliru membuat anggarannya tidak ditemukan.",
        "The codes of program, activity and sub-activity link the plan with the regional budget; "
        "with a wrong code its money is not found.",
    ),
    instead=Text(
        "Tulis kode menurut nomenklatur Permendagri 90/2019 dan pemutakhirannya, diapit tanda "
        "kutip; subkegiatan boleh dua atau empat angka.",
        "Write the code of the nomenclature (Permendagri 90/2019 and its updates) in quotes; a "
        "sub-activity may have two digits or four.",
    ),
    wrong='code: "2.16-03"\n',
    right='code: "2.16.03.2.02.09"\n',
    fix=Text(
        'tulis seperti "2.16.03" (program) atau "2.16.03.2.02.09" (subkegiatan)',
        'write it like "2.16.03" (program) or "2.16.03.2.02.09" (sub-activity)',
    ),
)

INCOMPLETE_URL = Defect(
    code="SCH014",
    name="incomplete_url",
    severity=Severity.WARNING,
    message=Text("{value} bukan alamat web yang lengkap", "{value} is not a complete web address"),
    why=Text(
        "Tautan sumber yang tidak dapat dibuka tidak dapat dipakai asesor untuk memeriksa bukti.",
        "An assessor cannot check evidence behind a link that does not open.",
    ),
    instead=Text(
        "Tulis alamat lengkap yang diawali https://.", "Write the whole address, from https:// on."
    ),
    wrong="url: www.tegalkota\n",
    right="url: https://www.tegalkota.go.id/\n",
    fix=Text(
        "tulis alamat lengkap yang diawali https://", "write the whole address, from https:// on"
    ),
)

INCOMPLETE_EMAIL = replace(
    INCOMPLETE_URL,
    message=Text(
        "{value} bukan alamat surel yang lengkap", "{value} is not a whole email address"
    ),
    fix=Text("tulis seperti layanan@kota.go.id", "write it like layanan@kota.go.id"),
)

UNCERTAIN_NUMBER = Defect(
    code="SCH015",
    name="uncertain_number",
    severity=Severity.WARNING,
    message=Text(
        "{key} ditulis {written}, yang terbaca {value}: ribuan atau desimal?",
        "{key} is written {written}, which reads as {value}: thousands or a decimal number?",
    ),
    why=Text(
        "Di Indonesia 250.000 berarti dua ratus lima puluh ribu; YAML membacanya 250. Dokumen "
        "akan mencetak seperseribu dari yang dimaksud.",
        "In Indonesia 250.000 means two hundred and fifty thousand; YAML reads it as 250. The "
        "documents would print a thousandth of what is meant.",
    ),
    instead=Text(
        "Tulis ribuan tanpa titik (250000). Bila memang desimal, tulis bukan dengan tepat tiga "
        "angka di belakang titik: 250 atau 4.1250.",
        "Write thousands without a point (250000). If it is a decimal number, write it with other "
        "than three digits behind the point: 250 or 4.1250.",
    ),
    wrong="facts:\n  penduduk: {value: 250.000, unit: jiwa}\n",
    right="facts:\n  penduduk: {value: 250000, unit: jiwa}\n",
)

DEFECTS = (
    WRONG_TYPE,
    UNKNOWN_CHOICE,
    OUT_OF_RANGE,
    BAD_DATE,
    MONEY_AS_TEXT,
    REGION_CODE_MISMATCH,
    BAD_NOMENCLATURE_CODE,
    INCOMPLETE_URL,
    UNCERTAIN_NUMBER,
)
