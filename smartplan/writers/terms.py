"""The few words that documents carry besides their text."""

from smartplan.wording import Text

TERMS = {
    "illustration": Text("ilustrasi", "illustration"),
    "note": Text("Catatan", "Note"),
    "warning": Text("Perhatian", "Caution"),
    "missing": Text("Belum lengkap", "Incomplete"),
    "version": Text("Versi", "Version"),
    "updated": Text("diperbarui", "updated"),
    "contents": Text("Daftar isi", "Contents"),
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
    "of": Text("dari", "of"),
    "rows": Text("baris", "rows"),
    "no-rows": Text("Tidak ada baris yang cocok", "No rows match"),
    "hits": Text("kecocokan", "matches"),
    "next": Text("berikutnya", "next"),
    "previous": Text("sebelumnya", "previous"),
}
