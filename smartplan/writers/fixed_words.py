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


FIXED_WORDS = {
    "illustration": Text("ilustrasi", "illustration"),
    "note": Text("Catatan", "Note"),
    "warning": Text("Perhatian", "Caution"),
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
    "search": Text("Cari dalam dokumen ini", "Search this document"),
    "filter": Text("Saring baris", "Filter rows"),
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
