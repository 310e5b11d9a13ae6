"""What can be wrong with a file before anyone asks what it means: the SYN family."""

from smartplan.finding import Defect, Severity
from smartplan.wording import Text

INVALID_YAML = Defect(
    code="SYN001",
    name="invalid_yaml",
    severity=Severity.ERROR,
    message=Text("YAML tidak dapat dibaca: {problem}", "this is not valid YAML: {problem}"),
    why=Text(
        "Berkas yang tidak dapat dibaca tidak ikut diperiksa, dinilai, maupun dicetak. Bila satu "
        "kekeliruan tangan jelas maksudnya, sisanya tetap dibaca; alat lain menolak seluruh "
        "berkasnya.",
        "A file that cannot be read is neither checked nor scored nor rendered. Where it is clear "
        "what one slip of the hand was to be, the rest is read all the same; other tools refuse "
        "the whole file.",
    ),
    instead=Text(
        "Perbaiki baris yang ditunjuk: indentasi dengan spasi, satu spasi setelah titik dua, "
        "tanda kutip untuk teks yang memuat titik dua atau diawali tanda baca.",
        "Mend the line shown: indent with spaces, one space after a colon, quotes around text "
        "that holds a colon or begins with a punctuation mark.",
    ),
    wrong="name: Layanan izin: cepat dan pasti\n",
    right='name: "Layanan izin: cepat dan pasti"\n',
)

DUPLICATE_KEY = Defect(
    code="SYN002",
    name="duplicate_key",
    severity=Severity.ERROR,
    message=Text("kunci {key} ditulis dua kali", "key {key} is written twice"),
    why=Text(
        "Hanya satu dari dua nilai yang dapat berlaku, dan pembaca tidak tahu yang mana.",
        "Only one of the two values can count, and a reader cannot know which.",
    ),
    instead=Text(
        "Gabungkan isi keduanya di bawah satu kunci, atau ganti nama kunci yang keliru.",
        "Bring what both hold together under one key, or rename the key that is wrong.",
    ),
    wrong="status: planned\nhorizon: short\nstatus: running\n",
    right="status: running\nhorizon: short\n",
    fix=Text(
        "gabungkan isinya dengan {key} yang pertama, atau ganti nama kunci ini",
        "bring it together with the first {key}, or rename this key",
    ),
)

ANCHOR_OR_ALIAS = Defect(
    code="SYN003",
    name="anchor_or_alias",
    severity=Severity.ERROR,
    message=Text(
        "{mark} adalah jangkar atau alias YAML, yang tidak dipakai dalam rencana",
        "{mark} is a YAML anchor or alias, which a plan does not use",
    ),
    why=Text(
        "Jangkar dan alias membuat satu nilai tampak di tempat lain, sehingga perubahan di satu "
        "baris diam-diam mengubah baris yang lain.",
        "Anchors and aliases make one value show up elsewhere, so that a change on one line "
        "silently changes another.",
    ),
    instead=Text(
        "Tulis nilainya secara lengkap, atau beri tanda kutip bila & atau * memang bagian teks.",
        "Write the value out, or quote it where the & or * is part of the text.",
    ),
    wrong="lead: &opd diskominfo\nsupport: [*opd]\n",
    right="lead: diskominfo\nsupport: [bappeda]\n",
    fix=Text(
        "tulis nilainya lengkap, atau apit teksnya dengan tanda kutip",
        "write the value out, or put the text in quotes",
    ),
)

TAG = Defect(
    code="SYN004",
    name="tag",
    severity=Severity.ERROR,
    message=Text(
        "{mark} adalah tag YAML, yang tidak dipakai dalam rencana",
        "{mark} is a YAML tag, which a plan does not use",
    ),
    why=Text(
        "Tag mengubah jenis nilai di luar apa yang terbaca, dan dapat menjalankan kode di alat "
        "lain.",
        "A tag changes what a value is beyond what can be read, and can run code in other tools.",
    ),
    instead=Text(
        "Tulis nilainya tanpa tag; format rencana sudah menentukan jenis setiap nilai. Bila tanda "
        "itu bagian teks, apit teksnya dengan tanda kutip.",
        "Write the value without the tag; the plan format already says what every value is. Where "
        "the mark is part of the text, put the text in quotes.",
    ),
    wrong="period:\n  start: !!int 2022\n",
    right="period:\n  start: 2022\n",
    fix=Text(
        "apit teksnya dengan tanda kutip, atau tulis nilainya tanpa tag",
        "put the text in quotes, or write the value without the tag",
    ),
)

SEVERAL_DOCUMENTS = Defect(
    code="SYN005",
    name="several_documents",
    severity=Severity.ERROR,
    message=Text(
        "berkas memuat lebih dari satu dokumen YAML", "the file holds more than one YAML document"
    ),
    why=Text(
        "Hanya dokumen pertama yang dibaca; sisanya akan hilang tanpa pemberitahuan.",
        "Only the first document is read; the rest would be lost without a word.",
    ),
    instead=Text(
        "Pindahkan isi di bawah --- yang kedua ke berkas sendiri; bila satu berkas yang dimaksud, "
        "jadikan baris --- itu komentar (# ---).",
        "Move what follows the second --- into a file of its own; if one file is meant, turn that "
        "line into a comment (# ---).",
    ),
    wrong="name: Program A\n---\nname: Program B\n",
    right="name: Program A\n",
    fix=Text(
        "pindahkan isi di bawahnya ke berkas sendiri, atau tulis # di depan ---",
        "move what follows into a file of its own, or write # before ---",
    ),
)

NOT_UTF8 = Defect(
    code="SYN006",
    name="not_utf8",
    severity=Severity.ERROR,
    message=Text(
        "berkas tidak tersimpan sebagai UTF-8 (byte {byte} di baris ini)",
        "the file is not saved as UTF-8 (byte {byte} on this line)",
    ),
    why=Text(
        "Huruf dan tanda baca khusus tampil rusak di komputer lain.",
        "Letters and marks beyond plain ASCII come out broken on other computers.",
    ),
    instead=Text(
        "Simpan ulang berkas dengan pengodean UTF-8.", "Save the file again with UTF-8 encoding."
    ),
    fix=Text("simpan ulang berkas sebagai UTF-8", "save the file again as UTF-8"),
)

TOO_DEEP_OR_TOO_LARGE = Defect(
    code="SYN007",
    name="too_deep_or_too_large",
    severity=Severity.ERROR,
    message=Text("{what}", "{what}"),
    why=Text(
        "Berkas rencana yang wajar berukuran puluhan kilobyte dengan paling banyak tujuh tingkat; "
        "di luar itu berkas bukan rencana, atau dibuat untuk melumpuhkan alat pembaca.",
        "A sensible plan file has tens of kilobytes and seven levels at most; beyond that it is "
        "no plan, or it was made to bring the reader down.",
    ),
    instead=Text(
        "Bagi isinya: satu program satu berkas; data mentah disimpan di luar YAML.",
        "Divide it: one program per file; keep raw data outside the YAML.",
    ),
    fix=Text(
        "bagi isinya menurut format rencana; simpan data mentah di luar YAML",
        "divide it as the plan format has it; keep raw data outside the YAML",
    ),
)

MERGE_KEY = Defect(
    code="SYN008",
    name="merge_key",
    severity=Severity.ERROR,
    message=Text(
        "<< (kunci gabung) tidak dipakai dalam rencana", "<< (merge key) is not used in a plan"
    ),
    why=Text(
        "Kunci gabung menyalin isi dari tempat lain, sehingga apa yang tertulis bukan yang "
        "berlaku.",
        "A merge key copies content from elsewhere, so that what is written is not what counts.",
    ),
    instead=Text("Tulis isinya secara lengkap.", "Write the content out."),
    wrong="<<: *dasar\nname: Program A\n",
    right="name: Program A\nstatus: planned\n",
    fix=Text("tulis isinya secara lengkap", "write the content out"),
)

NON_TEXT_KEY = Defect(
    code="SYN009",
    name="non_text_key",
    severity=Severity.ERROR,
    message=Text(
        "sebuah kunci harus berupa teks sebaris, bukan daftar atau pasangan kunci: nilai",
        "a key must be text on one line, not a list or key: value pairs",
    ),
    why=Text(
        "Kunci adalah nama; daftar tidak dapat dirujuk dari tempat lain.",
        "A key is a name; a list cannot be referred to from elsewhere.",
    ),
    instead=Text(
        "Beri nama singkat sebagai kunci; apit nilai dengan tanda kutip bila diawali [ atau {.",
        "Give it a short name as the key; quote a value that begins with [ or {.",
    ),
    wrong="? [2022, 2023]\n: 60\n",
    right='"2022": 60\n"2023": 60\n',
    fix=Text(
        "ganti dengan kunci berupa teks; apit teks yang diawali [ atau {{ dengan tanda kutip",
        "use a key that is text; put text that begins with [ or {{ in quotes",
    ),
)

UNREADABLE_FILE = Defect(
    code="SYN011",
    name="unreadable_file",
    severity=Severity.ERROR,
    message=Text("berkas tidak dapat dibaca: {reason}", "the file cannot be read: {reason}"),
    why=Text(
        "Rencana dibaca hanya dari folder rencana itu sendiri; tautan ke luar folder tidak "
        "diikuti agar rencana tetap utuh di komputer mana pun.",
        "A plan is read from its own folder alone; links that lead out of it are not followed, so "
        "that the plan is whole on any computer.",
    ),
    instead=Text(
        "Beri izin baca, atau ganti tautan dengan berkas biasa.",
        "Give permission to read it, or replace the link with an ordinary file.",
    ),
    fix=Text(
        "beri izin baca, atau ganti dengan berkas biasa",
        "give permission to read it, or replace it with an ordinary file",
    ),
)

DEFECTS = (
    INVALID_YAML,
    DUPLICATE_KEY,
    ANCHOR_OR_ALIAS,
    TAG,
    SEVERAL_DOCUMENTS,
    NOT_UTF8,
    TOO_DEEP_OR_TOO_LARGE,
    MERGE_KEY,
    NON_TEXT_KEY,
    UNREADABLE_FILE,
)
