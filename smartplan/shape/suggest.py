"""Did you mean: the known word that an unknown one was probably meant to be."""

from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str | None:
    """The one known word that `word` is a slip of, or the key an Indonesian word stands for.

    None when nothing is near enough, or when two known words are equally near.
    """
    choices = sorted(set(known))
    plain = _plain(word.strip())
    if alias := _alias(plain, choices):
        return alias
    near = nearest(plain, choices)
    return near[0] if len(near) == 1 else None if near else _sole_extension(plain, choices)


def certain(word: str, known: Iterable[str]) -> str | None:
    """The known word that may be put in the place of `word` without asking.

    Stricter than `closest`: a short word or an abbreviation that differs in a letter is a word of
    its own (DAU is not DAK, BUMN not BUMD, RPJMN not RPJMD), and a part of a word is no slip.
    """
    choices = sorted(set(known))
    plain = _plain(word.strip())
    if alias := _alias(plain, choices):
        return alias
    near = nearest(plain, choices)
    return near[0] if len(near) == 1 and _is_slip(plain, _plain(near[0])) else None


def alias(word: str, known: Iterable[str]) -> str | None:
    """The known word that another spelling of it, or an Indonesian word, stands for; no slip."""
    return _alias(_plain(word.strip()), sorted(set(known)))


def _is_slip(word: str, meant: str) -> bool:
    """Letters swapped, one `s` too many or too few, or a slip in a word that is long enough."""
    if sorted(word) == sorted(meant) or f"{word}s" == meant or word == f"{meant}s":
        return True
    vowels = sum(letter in "aeiou" for letter in meant)
    return len(word) >= _SHORT and vowels >= _LEAST_VOWELS


def _plain(word: str) -> str:
    return word.lower().replace(" ", "-").replace("_", "-")


def _alias(plain: str, choices: list[str]) -> str | None:
    """The same word in another case or with other hyphens, or its Indonesian name."""
    same = [choice for choice in choices if _plain(choice) == plain]
    if len(same) == 1:
        return same[0]
    meant = _INDONESIAN.get(plain.replace("-", "_"))
    return meant if meant in choices else None


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """The known words that `word` is a slip of: all those at the least distance, in order."""
    limit = 1 if len(word) < _SHORT else 2 if len(word) < _LONG else 3
    distances = {
        choice: distance
        for choice in sorted(set(known))
        if abs(len(choice) - len(word)) <= limit
        and (distance := _distance(word, choice.lower().replace("_", "-"), limit)) <= limit
        and distance < len(choice)
    }
    least = min(distances.values(), default=0)
    return [choice for choice, distance in distances.items() if distance == least]


def _sole_extension(plain: str, choices: list[str]) -> str | None:
    """The only choice that the word is a part of: `izin` for `layanan-izin`."""
    if len(plain) < _SHORT:
        return None
    holding = [choice for choice in choices if plain in choice.lower().replace("_", "-")]
    return holding[0] if len(holding) == 1 else None


def _distance(one: str, other: str, limit: int) -> int:
    """Slips between two words: letters added, dropped, changed, or two neighbours swapped.

    Where they are more than a limit, it may be any number above that.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row = row, [i]
        for j, b in enumerate(other, 1):
            best = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        if min(row) > limit and min(previous) > limit:
            return limit + 1
        before = previous
    return row[-1]


# Words of fewer letters bear one slip, from the longer limit on three.
_SHORT, _LONG = 5, 9
_LEAST_VOWELS = 2  # what has fewer is an abbreviation

# Keys of the plan format that a planner may write in Indonesian first.
_INDONESIAN = {
    "nama": "name", "judul": "title", "ringkasan": "summary", "inovasi": "innovation",
    "dimensi": "dimension", "subdimensi": "subdimension", "sub_dimensi": "subdimension",
    "tujuan": "goals", "sasaran": "goals", "isu": "issues", "isu_strategis": "issues",
    "penanggung_jawab": "lead", "pendukung": "support", "mitra": "partners",
    "periode": "period", "mulai": "start", "selesai": "done", "akhir": "end",
    "kegiatan": "actions", "aksi": "actions", "rencana_aksi": "actions", "keluaran": "output",
    "anggaran": "budget", "tahun": "year", "jumlah": "amount", "nilai": "value",
    "sumber_dana": "fund", "dana": "fund", "kode": "code", "indikator": "indicators",
    "satuan": "unit", "arah": "direction", "target": "targets", "capaian": "value",
    "risiko": "risks", "mitigasi": "mitigation", "tanggal": "date", "teks": "text",
    "uraian": "text", "catatan": "note", "sumber": "sources", "visi": "vision",
    "misi": "missions", "potensi": "potentials", "fakta": "facts", "tentang": "about",
    "wilayah": "region", "daerah": "region", "bahasa": "language", "jenis": "kind",
    "perangkat_daerah": "agencies", "opd": "agencies", "skpd": "agencies", "dewan": "council",
    "tim": "team", "anggota": "members", "rapat": "meetings", "ketua": "chair",
    "peran": "role", "jabatan": "office", "nomor": "number", "tahap": "stage",
    "tahapan": "stages", "komitmen": "commitment", "kesepakatan": "agreements",
    "strategi": "strategies", "kesenjangan": "gaps", "tren": "trends", "kekuatan": "strengths",
    "kelemahan": "weaknesses", "peluang": "opportunities", "ancaman": "threats",
    "indeks": "index", "tenggat": "deadline", "masalah": "problem", "manfaat": "benefit",
    "berjalan": "running", "direncanakan": "planned", "gagasan": "idea", "ide": "idea",
    "dihentikan": "stopped", "pendek": "short", "menengah": "medium", "panjang": "long",
    "kebijakan": "policy", "infrastruktur": "infrastructure", "aplikasi": "application",
    "literasi": "literacy", "sdm": "people", "tata_kelola": "governance", "ekonomi": "economy",
    "lingkungan": "environment", "masyarakat": "society", "struktur": "structure",
    "suprastruktur": "superstructure", "naik": "up", "turun": "down", "ya": "true",
    "swadaya": "community",
}  # fmt: skip
