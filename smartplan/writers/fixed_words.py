"""The few words that documents carry besides their text, the same in every format."""

from typing import TYPE_CHECKING

from smartplan import wording
from smartplan.wording import Text

if TYPE_CHECKING:  # text on a terminal needs no books
    from smartplan.books.compose import Book


def stamp(document: "Book") -> str:
    """Version and date."""
    imprint, lang = document.imprint, document.lang
    version = f"{FIXED_WORDS['version'].say(lang)} {imprint.version}" if imprint.version else ""
    updated = wording.day(imprint.updated, lang) if imprint.updated else ""
    return ", ".join(part for part in (version, updated) if part)


# What a cover says of a plan in another language than its frame.
FOREIGN = {
    "id": Text(
        "Teks rencana ditulis dalam bahasa Indonesia.", "The plan's own text is in Indonesian."
    ),
    "en": Text("Teks rencana ditulis dalam bahasa Inggris.", "The plan's own text is in English."),
}

FIXED_WORDS = {
    "illustration": Text("ilustrasi", "illustration"),
    "note": Text("Catatan", "Note"),
    "warning": Text("Perhatian", "Caution"),
    "speaker": Text("Catatan pembicara", "Speaker notes"),
    "missing": Text("Belum lengkap", "Incomplete"),
    "version": Text("Versi", "Version"),
    "updated": Text("diperbarui", "updated"),
    "contents": Text("Daftar isi", "Contents"),
    "programs": Text("Daftar program", "List of programs"),
    "tables": Text("Daftar tabel", "List of tables"),
    "figures": Text("Daftar gambar", "List of figures"),
    "contents_short": Text("Daftar isi ringkas", "Short contents"),
    "notes": Text("Catatan dan sumber", "Notes and sources"),
    "skip": Text("Langsung ke isi", "Skip to the content"),
    "contents-jump": Text("Isi", "Contents"),
    "paper-numbers": Text(
        "Nomor halaman pada daftar isi tersedia dalam versi PDF dokumen ini; untuk cetakan, "
        "gunakan versi tersebut.",
        "The PDF of this document has page numbers in its contents; print that.",
    ),
    "search": Text("Cari dalam dokumen ini", "Search this document"),
    "search-all": Text("Cari di seluruh dokumen", "Search all documents"),
    "top": Text("Ke atas", "Back to top"),
    "skip-table": Text("Lewati tabel", "Skip the table"),
    "filter": Text("Saring baris", "Filter rows"),
    "sort": Text("Urutkan", "Sort by"),
    "unsorted": Text("urutan asli", "as printed"),
    "reset": Text("Hapus saringan", "Clear"),
    "show-all": Text("Tampilkan semua", "Show all"),
    "csv": Text("Unduh CSV", "Download CSV"),
    "least": Text("lebih dari", "at least"),
    "all": Text("semua", "all"),
    "data": Text("Angka dalam tabel", "The numbers as a table"),
    "back": Text("Kembali ke teks", "Back to the text"),
    "source": Text("Sumber", "Source"),
    "books": Text("Dokumen", "Documents"),
    "front": Text("Halaman depan", "Front page"),
    "page": Text("Halaman", "Page"),
    "of": Text("dari", "of"),
    "rows": Text("baris", "rows"),
    "no-rows": Text("Tidak ada baris yang cocok", "No rows match"),
    "hits": Text("kecocokan", "matches"),
    "next": Text("berikutnya", "next"),
    "previous": Text("sebelumnya", "previous"),
}
