"""What can be wrong with the characters and lines of a file: the SYN rules on text."""

from smartplan.finding import Defect, Severity
from smartplan.wording import Text

CONTROL_CHARACTER = Defect(
    code="SYN010",
    name="control_character",
    severity=Severity.ERROR,
    message=Text(
        "teks memuat karakter kendali {character}",
        "the text holds the control character {character}",
    ),
    why=Text(
        "Karakter itu biasanya terbawa saat menyalin dari Word atau PDF; ia merusak pencarian, "
        "pembandingan, dan dokumen yang dicetak, dan dapat memerintah layar terminal. Tanda yang "
        "tidak terlihat (pembalik arah tulisan, tanda tanpa lebar) membuat yang terbaca lain "
        "daripada yang tertulis; temuannya peringatan.",
        "Such a character usually comes along when copying from Word or PDF; it breaks searching, "
        "comparing and the rendered documents, and can command a terminal. Signs that nobody sees "
        "(of writing direction, without width) make what is read differ from what is written; "
        "they are told as a warning.",
    ),
    instead=Text(
        "Ketik spasi atau baris baru biasa di tempat karakter itu; teks di sekitarnya tetap.",
        "Type an ordinary space or line break in its place; the text around it stays.",
    ),
    wrong='name: "Layanan\\x07 izin"\n',
    right="name: Layanan izin\n",
    fix=Text(
        "ganti karakter itu dengan spasi atau baris baru biasa",
        "put an ordinary space or line break in its place",
    ),
)

CONFLICT_MARKER = Defect(
    code="SYN012",
    name="conflict_marker",
    severity=Severity.ERROR,
    message=Text("{what}", "{what}"),
    why=Text(
        "Git tidak dapat menggabungkan dua perubahan dan menulis keduanya, dipisahkan baris "
        "penanda. Sampai seseorang memilih, berkas itu tidak dibaca.",
        "Git could not merge two changes and wrote down both, parted by marker lines. Until "
        "somebody chooses, the file is not read.",
    ),
    instead=Text(
        "Bandingkan kedua sisinya. Pertahankan sisi yang benar, atau gabungkan keduanya, lalu "
        "hilangkan baris penandanya saja (<<<<<<<, |||||||, =======, >>>>>>>).",
        "Compare the two sides. Keep the one that is right, or bring both together, then take out "
        "nothing but the marker lines (<<<<<<<, |||||||, =======, >>>>>>>).",
    ),
    wrong="name: Izin\n<<<<<<< HEAD\nstatus: idea\n=======\nstatus: planned\n>>>>>>> cabang\n",
    right="name: Izin\nstatus: planned\n",
)

TEXT_CUT_BY_COMMENT = Defect(
    code="SYN013",
    name="text_cut_by_comment",
    severity=Severity.WARNING,
    message=Text(
        "teks ini berhenti sebelum {comment}, yang dibaca sebagai komentar",
        "this text ends before {comment}, which is read as a comment",
    ),
    why=Text(
        "Dalam YAML, # di belakang spasi memulai komentar. Bagian teks sesudahnya tidak dinilai "
        "dan tidak dicetak.",
        "In YAML a # behind a blank begins a comment. What stands behind it is neither scored nor "
        "rendered.",
    ),
    instead=Text(
        "Apit seluruh teks dengan tanda kutip. Bila memang komentar, tulis satu spasi di depan # "
        "dan satu di belakangnya.",
        "Put the whole text in quotes. If it is meant as a comment, write one blank before the # "
        "and one behind it.",
    ),
    wrong="summary: Kegiatan #1 di kota\n",
    right='summary: "Kegiatan #1 di kota"\n',
    fix=Text(
        "apit seluruh teks dengan tanda kutip; bila memang komentar, tulis spasi di belakang #",
        "put the whole text in quotes; if it is a comment, write a blank behind the #",
    ),
)

DEFECTS = (
    CONTROL_CHARACTER,
    CONFLICT_MARKER,
    TEXT_CUT_BY_COMMENT,
)
