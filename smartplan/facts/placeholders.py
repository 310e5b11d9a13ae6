"""Words that stand where somebody has yet to write: what makes a text a placeholder."""

import re
from collections.abc import Iterator

from smartplan.facts.passages import Passage, notes, passages, texts
from smartplan.plan.plan import Plan


def placeholders(plan: Plan) -> Iterator[tuple[Passage, str]]:
    """The passages and notes of which a part is only a placeholder, with that part."""
    marked = set(map(id, texts(plan).holding((*_MARKS, *_WORDS))))
    for asked, judged in ((passages, unwritten), (notes, unwritten_note)):
        for one in asked(plan):
            text = one.text
            if id(one) in marked or (len(text) <= _LONGEST and _may_be_bare(text)):
                words = judged(text)
                if words:
                    yield one, words


def unwritten(text: str) -> str | None:
    """The part of a text that is only a placeholder, as written; None if it has none."""
    low = text.lower()
    if _is_bare(low):
        return text.strip()
    match = re.search(_ANYWHERE, text) if any(mark in low for mark in _MARKS) else None
    if match is None and any(word in low for word in _WORDS):
        match = re.search(_CLAUSE, text)
    return match[1].strip() if match else None


def unwritten_note(text: str) -> str | None:
    """The same of a note, which may well say that something is still to come, or quote in part.

    Only what asks its writer for words holds a place there.
    """
    low = text.lower()
    if _is_bare(low) and low.strip(_AROUND) not in _COMES_LATER:
        return text.strip()
    found = re.finditer(_ANYWHERE, text) if any(mark in low for mark in _MARKS) else ()
    match = next((one for one in found if one[1].strip(".…")), None)
    if match is None and any(word in low for word in _WORDS):
        match = re.search(_ASKING_CLAUSE, text)
    return match[1].strip() if match else None


def _is_bare(low: str) -> bool:
    """Whether a text is a placeholder and nothing more."""
    if len(low) > _LONGEST:
        return False
    bare = low.strip(_AROUND)
    return not bare or bare in _ALONE or bool(re.fullmatch(_FILLER, bare))


def _may_be_bare(text: str) -> bool:
    """Whether a short text may be a placeholder and nothing more, by how it begins."""
    bare = text.lower().strip(_AROUND)
    return not bare or bare in _ALONE or bare.startswith(_FILLED_WITH)


_LONGEST = 40  # characters; what is longer says something, whatever it begins with
_AROUND = " \n\t.,:;!?*#_-–—/|…[](){}<>«»\"'"
# Patterns are compiled when they are first needed: most plans need none.
_FILLER = r"x+|asdf\w*"
_FILLED_WITH = ("x", "asdf")

# Words that say nothing when they are all there is, most of them from the form itself.
_ALONE = frozenset({
    "n/a", "na", "tba", "tbc", "tbd", "todo", "qwerty", "test", "testing", "tes", "coba", "dummy",
    "placeholder", "menyusul", "akan menyusul", "nama", "nama program", "nama kegiatan",
    "nama opd", "nama indikator", "nama data", "nama sasaran", "nama mitra", "judul",
    "judul program", "uraian", "deskripsi", "ringkasan", "keterangan", "description", "summary",
})  # fmt: skip

_COMES_LATER = frozenset({"menyusul", "akan menyusul"})

# Stands for something to come wherever it occurs. Case counts where it tells a word from a name:
# Todo is a village, XXX may be a numeral, TBC an illness.
_ANYWHERE = (
    r"(\b(?:TODO|todo|TBD|tbd|FIXME|fixme|xx+|XXXX+)\b"
    r"|(?i:\blorem ipsum\b)"
    # Dots and lines to fill in: as a word of their own, or more than an ellipsis has.
    r"|(?<!\S)(?:\.{3,}|…+)(?=[\s,;:.!?)]|$)|\.{4,}|_{4,}|\bRp ?(?:\.{3,}|…)"
    # [nama], <isi di sini>, {{ tahun }}; but no link.
    r"|(?i:[\[<{«]{1,2}\s*(?:nama|isi|tulis|sebutkan|masukkan|lengkapi|tanggal|tahun|jumlah|nomor"
    r"|jabatan|lokasi|tempat|nilai|satuan|daerah|kota|kabupaten|opd|instansi|angka|name|insert|date"
    r"|year|number|fill|your|amount|value|region|title)\b[^\[\]<>{}\n]{0,40}[\]>}»]{1,2}(?![(\[])))"
)
# Few texts hold any of these, which is told faster than that one matches.
_MARKS = ("todo", "tbd", "fixme", "xx", "lorem", "...", "…", "__", "[", "<", "{", "«")

_ASKING = (
    r"(?:mohon|harap|silakan) (?:di)?(?:isi|lengkapi|tulis|sesuaikan)(?:kan)?"
    r"(?: (?:kemudian|nanti|menyusul|belakangan|oleh .{1,40}))?"
    r"|(?:isi|tulis|ketik|masukkan|sisipkan|uraikan|jelaskan) (?:\S+ ){0,3}di ?sini"
    r"|(?:fill|insert|write|type) (?:\S+ ){0,3}(?:here|in later)|your text here"
    r"|(?:contoh|sampel) (?:teks|isi|judul|kalimat)|(?:teks|judul) (?:contoh|dummy|sementara)"
    r"|(?:dummy|placeholder|sample) text"
)
_COMING = (
    r"(?:akan|belum|perlu|untuk) (?:di)?(?:isi|lengkapi|tulis|sesuaikan)(?:kan)?"
    r"(?: (?:kemudian|nanti|menyusul|belakangan|oleh .{1,40}))?"
    r"|di(?:isi|lengkapi|tulis)(?:kan)? (?:kemudian|nanti|menyusul|belakangan|oleh .{1,40})"
    r"|data (?:akan )?menyusul"
    r"|to be (?:determined|decided|confirmed|announced|defined|completed|filled in)"
)

# A clause that says nothing else: "(belum diisi)", "Target: diisi kemudian".
_BEFORE, _BEHIND = r"(?i)(?:^|[\[({<:;.\n])\s*", r"\s*(?=$|[\])}>:;.,!\n])"
_CLAUSE = rf"{_BEFORE}({_ASKING}|{_COMING}){_BEHIND}"
_ASKING_CLAUSE = rf"{_BEFORE}({_ASKING}){_BEHIND}"
_WORDS = (
    "diisi", "isi ", "lengkapi", "tulis", "sesuaikan", "sini", "menyusul", "to be ", " here",
    "text", "teks", "contoh", "sampel", "later",
)  # fmt: skip
