"""Why a file from outside is not taken: one sentence each, with what to do instead."""

from smartplan.failure import Failure
from smartplan.wording import Text


def refused(why: str, name: str, **slots: object) -> Failure:
    """The refusal of a file, by the key of its sentence."""
    return Failure(REFUSALS[why].fill(name=name, **slots))


REFUSALS = {
    "absent": Text("berkas {name} tidak ada", "there is no file {name}"),
    "empty": Text(
        "{name} kosong; minta berkasnya sekali lagi", "{name} is empty; ask for the file again"
    ),
    "lock": Text(
        "{name} hanya penanda bahwa berkasnya sedang dibuka; berikan berkas aslinya",
        "{name} only marks a file as being open; give the file itself",
    ),
    "xls": Text(
        "{name} berformat Excel lama (.xls); buka, simpan sebagai .xlsx, lalu berikan yang itu",
        "{name} is in the old Excel format (.xls); open it, save it as .xlsx and give that one",
    ),
    "doc": Text(
        "{name} berformat Word lama (.doc); buka, simpan sebagai .docx, lalu berikan yang itu",
        "{name} is in the old Word format (.doc); open it, save it as .docx and give that one",
    ),
    "old": Text(
        "{name} berformat Office lama; buka, simpan sebagai .xlsx atau .docx, lalu berikan yang "
        "itu",
        "{name} is in an old Office format; open it, save it as .xlsx or .docx and give that one",
    ),
    "xlsb": Text(
        "{name} buku kerja biner (.xlsb); buka, simpan sebagai .xlsx, lalu berikan yang itu",
        "{name} is a binary workbook (.xlsb); open it, save it as .xlsx and give that one",
    ),
    "odt": Text(
        "{name} dokumen OpenDocument; buka, simpan sebagai .docx, lalu berikan yang itu",
        "{name} is an OpenDocument text; open it, save it as .docx and give that one",
    ),
    "slides": Text(
        "{name} salindia; smartplan membaca .xlsx, .ods, .csv, .docx dan .json",
        "{name} holds slides; smartplan reads .xlsx, .ods, .csv, .docx and .json",
    ),
    "web": Text(
        "isi {name} laman web, apa pun namanya; buka dengan Excel atau LibreOffice, simpan "
        "sebagai .xlsx, lalu berikan yang itu",
        "{name} holds a web page, whatever it is called; open it in Excel or LibreOffice, save "
        "it as .xlsx and give that one",
    ),
    "flat": Text(
        "{name} berformat XML; buka, simpan sebagai .xlsx atau .docx, lalu berikan yang itu",
        "{name} is in an XML format; open it, save it as .xlsx or .docx and give that one",
    ),
    "pdf": Text(
        "{name} berkas PDF; minta berkas Excel atau Word yang menjadi asalnya",
        "{name} is a PDF; ask for the Excel or Word file that it was made from",
    ),
    "picture": Text(
        "{name} gambar; minta berkas Excel atau Word yang menjadi asalnya",
        "{name} is a picture; ask for the Excel or Word file that it was made from",
    ),
    "archive": Text(
        "{name} arsip; keluarkan dahulu isinya, lalu berikan berkas di dalamnya",
        "{name} is an archive; unpack it first and give the file that is in it",
    ),
    "foreign": Text(
        "{name} bukan berkas yang dikenal; smartplan membaca .xlsx, .ods, .csv, .docx dan .json",
        "{name} is not a file that is known; smartplan reads .xlsx, .ods, .csv, .docx and .json",
    ),
    "text": Text(
        "isi {name} hanya teks, tidak seperti namanya; buka, simpan lagi sebagai .xlsx atau "
        ".docx, lalu berikan yang itu",
        "{name} holds plain text, unlike its name; open it, save it again as .xlsx or .docx and "
        "give that one",
    ),
    "password": Text(
        "{name} dikunci dengan kata sandi; buka, simpan tanpa kata sandi, lalu berikan yang itu",
        "{name} is locked with a password; open it, save it without one and give that one",
    ),
    "bomb": Text(
        "{name} terlalu besar setelah dibuka (batas 64 MB); simpan hanya lembar atau bab yang "
        "diperlukan ke berkas baru",
        "{name} is too large once unpacked (the limit is 64 MB); save only the sheets or chapters "
        "that are needed in a new file",
    ),
    "wide": Text(
        "lembar {sheet} di {name} terlalu besar: {rows} baris, {columns} kolom; salin bagian yang "
        "diperlukan ke lembar baru",
        "sheet {sheet} of {name} is too large: {rows} rows, {columns} columns; copy what is "
        "needed to a new sheet",
    ),
    "broken": Text(
        "{name} rusak; buka, perbaiki dan simpan lagi dengan Excel, Word atau LibreOffice, atau "
        "minta berkasnya sekali lagi",
        "{name} is broken; open, repair and save it again in Excel, Word or LibreOffice, or ask "
        "for the file again",
    ),
    "doctype": Text(
        "{name} memuat DOCTYPE, yang tidak pernah ditulis Excel, Word atau LibreOffice; simpan "
        "lagi dengan salah satunya",
        "{name} holds a DOCTYPE, which Excel, Word and LibreOffice never write; save it again "
        "with one of them",
    ),
    "encoding": Text(
        "baris {line} di {name} bukan UTF-8; simpan lagi sebagai CSV UTF-8",
        "line {line} of {name} is not UTF-8; save it again as CSV UTF-8",
    ),
    "quotes": Text(
        "tanda kutip di {name} tidak berpasangan mulai baris {line}; perbaiki, atau simpan lagi "
        "sebagai CSV UTF-8",
        "the quotation marks of {name} do not pair from line {line} on; mend that, or save it "
        "again as CSV UTF-8",
    ),
    "separator": Text(
        "{name} dapat dibaca dengan pemisah {first} maupun {second}; tulis sep={first} atau "
        "sep={second} sebagai baris pertamanya",
        "{name} can be read with {first} as well as {second} between its cells; write "
        "sep={first} or sep={second} as its first line",
    ),
    "no_sheets": Text(
        "{name} bukan buku kerja; berikan berkas .xlsx, .ods atau .csv",
        "{name} is no workbook; give an .xlsx, .ods or .csv file",
    ),
    "no_words": Text(
        "{name} bukan dokumen Word; berikan berkas .docx", "{name} is no Word file; give a .docx"
    ),
    "extra": Text(
        "{name} memerlukan tambahan xlsx; pasang dengan: pip install smartplan[xlsx]",
        "{name} needs the extra xlsx; install it with: pip install smartplan[xlsx]",
    ),
}

MACROS = Text(
    "berkas ini memuat makro, yang tidak dibaca dan tidak dijalankan",
    "it holds macros, which are neither read nor run",
)
