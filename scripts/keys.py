"""Write what `explain` knows of each key: an example, and the documents that print it.

Both are found, not claimed: examples in examples/, documents by rendering all of them for a plan
that uses every key. Usage: python scripts/keys.py [--check]
"""

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # it is about the smartplan beside it, whichever one is installed

from smartplan.plan.files import kind_of  # noqa: E402
from smartplan.plan.keys import ANY, every_key  # noqa: E402
from smartplan.plan.load import load  # noqa: E402
from smartplan.plan.types import inside, plan_type  # noqa: E402
from smartplan.route import Route  # noqa: E402
from smartplan.shape.types import ListOf, MapOf, RecordOf, Type, record_in  # noqa: E402
from smartplan.source.folder import read_folder  # noqa: E402
from smartplan.source.node import Node  # noqa: E402
from smartplan.source.read import read  # noqa: E402
from smartplan.standards.shelf import KINDS  # noqa: E402
from tests import every_key as whole  # noqa: E402
from tests.books.printed import printed  # noqa: E402
from tests.books.typed import about, forms, typed  # noqa: E402
from tests.places import EXAMPLES, RENDERED  # noqa: E402

TABLE = ROOT / "smartplan" / "plan" / "keys.json"
LONGEST, MOST = 60, 3


def table() -> str:
    """The table as it stands in its file: a line for each key that something is known of."""
    documents, examples, names = _documents(), *_examples()
    rows = []
    for key in every_key():
        route = str(key.at)
        known = {
            "printed": sorted(documents.get(route, ())),
            "example": _best(examples.get(route, [])),
            "key": _best(names.get(route, [])),
        }
        held = {name: value for name, value in known.items() if value not in (None, [])}
        if held:
            rows.append(f"{json.dumps(route)}: {json.dumps(held, ensure_ascii=False)}")
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _documents() -> dict[str, set[str]]:
    """For each key the documents in which its value was found, beside what it is about.

    In the plan that uses every key each value stands for itself alone.
    """
    plan = whole.loaded().plan
    books = printed(plan, "id")
    found: dict[str, set[str]] = {}
    for one in typed(plan):
        if words := forms(plan, one, "id"):
            around = about(plan, one, "id")
            names = {name for name, book in books.items() if book.tells(words, around)}
            found.setdefault(_pattern(one.at), set()).update(names)
    return found


Found = dict[str, list[Any]]


def _examples() -> tuple[Found, Found]:
    """What the examples write at each key, and the names that they give to what it holds."""
    values: Found = {}
    names: Found = {}
    for manifest in sorted(EXAMPLES.glob("*/smartplan.yaml")):
        loaded = load(read_folder(manifest.parent), RENDERED)
        for file, document in loaded.documents.items():
            if kind := kind_of(file):
                at = Route(_pattern(kind.at).split(".")) if kind.at else kind.at
                _gather(document.data, kind.type, at, values, names)
    for shelf, record in KINDS.items():
        for path in sorted((ROOT / "smartplan" / "standards" / shelf).glob("*.yaml")):
            document, _ = read(path.name, path.read_bytes())
            at = Route(("standards", shelf, ANY))
            _gather(document.data, RecordOf(record), at, values, names)
    for route, value in SAMPLES.items():
        values.setdefault(route, []).append(value)
    return values, names


# Of keys that no example writes yet; a field that stands at several places is named at one.
SAMPLES = {
    "commitment.signatories.*.name": "Nama lengkap beserta gelar",
    "documents": ["masterplan", "executive-summary"],
    "dimensions.*.theme": "Birokrasi yang melayani",
    "dimensions.*.text": "Layanan selesai di kelurahan, tanpa surat pengantar.",
    "versions.*.decree": "perwali-masterplan-2019",
    "versions.*.reason": "Disesuaikan dengan RPJMD baru",
    "versions.*.documents": ["Buku Induk 2019"],
    "programs.*.alignment.priorities.national": ["Transformasi digital"],
    "programs.*.alignment.priorities.province": ["Layanan publik yang cepat"],
    "programs.*.alignment.priorities.region": ["Birokrasi melayani"],
    "books.*.title": "Rencana Induk Kota Cerdas",
    "books.*.book": "Buku 2",
    "annexes.*.file": "lampiran/peta-wilayah.pdf",
    "annexes.*.title": "Peta wilayah",
    "vision.alternatives.*.text": "Menurut RPJPD: kota jasa yang nyaman",
    "vision.internal_note": "Tanyakan lagi kepada Bappeda sebelum dicetak.",
    "leaders.*.office": "Wali Kota",
    "leaders.*.name": "Nama Wali Kota",
    "leaders.*.rank": "Pembina Utama Muda (IV/c)",
    "leaders.*.nip": "198001012005011001",
    "forewords.*.office": "Wali Kota",
    "forewords.*.name": "Nama Wali Kota",
    "forewords.*.text": "Masterplan ini disusun bersama warga.",
    "forewords.*.place": "Tegal",
    "agencies.*.code": "2.16.2.20.2.21.01",
    "agencies.*.former.*.name": "Dinas Perhubungan, Komunikasi dan Informatika",
    "agencies.*.contact.office": "Jalan Ki Gede Sebayu 12",
    "agencies.*.contact.phone": "(0283) 000000",
    "agencies.*.contact.email": "diskominfo@contoh.go.id",
    "agencies.*.reviewers": ["@kota/diskominfo"],
    "council.name": "Dewan Smart City Kota Tegal",
    "council.tasks": "Memberi arahan dan menilai kemajuan setiap semester.",
    "council.members.*.rank": "Pembina Utama Muda (IV/c)",
    "instruments.*.gazette": "Berita Daerah Tahun 2026 Nomor 12",
    "agreements.*.place": "Jakarta",
    "commitment.signatories.*.rank": "Pembina Utama Muda (IV/c)",
    "ratings.*.category": "kota sedang",
    "applications.*.name": "Layanan Satu Pintu",
    "applications.*.purpose": "Menerima dan memantau permohonan izin.",
    "applications.*.developer": "Diskominfo",
    "applications.*.users": "warga dan pelaku usaha",
    "applications.*.legal_basis": "perwali-spbe",
    "programs.*.code": "2.16.03",
    "programs.*.contact.office": "Jalan Ki Gede Sebayu 12",
    "programs.*.contact.phone": "(0283) 000000",
    "programs.*.contact.email": "diskominfo@contoh.go.id",
    "programs.*.proposer": "dpmptsp",
    "programs.*.with_regions": ["33.28"],
    "programs.*.adopted_from.region": "Kota Batam",
    "programs.*.adopted_from.program": "Layanan izin terpadu",
    "programs.*.actions.*.code": "2.16.03.2.02",
    "programs.*.budget.*.name": "Penyelenggaraan sistem jaringan intra pemerintah daerah",
    "programs.*.locations.*.name": "Mal Pelayanan Publik",
    "programs.*.locations.*.district": "Tegal Timur",
    "programs.*.locations.*.village": "Mangkukusuman",
    "programs.*.locations.*.lat": -6.8694,
    "programs.*.locations.*.lon": 109.1402,
    "programs.*.beneficiaries.*.group": "pelaku usaha mikro",
    "programs.*.quick_win.years.*.reason": "Dilanjutkan sebagai layanan tetap",
    "programs.*.indicators.*.scale": ["D", "C", "B", "A"],
    "progress.*.programs.*.drivers": "Tim lintas dinas bertemu setiap pekan.",
    "progress.*.programs.*.follow_up_next": "Dipindahkan ke anggaran perubahan.",
    "progress.*.programs.*.quarters.*.drivers": "Lelang selesai pada Maret.",
    "progress.*.programs.*.quarters.*.constraint": "Server datang terlambat.",
    "progress.*.programs.*.quarters.*.follow_up": "Jadwal pelatihan digeser.",
    "progress.*.recommendations.*.answer": "Perkada sudah ditetapkan pada Juni.",
    "assessment.*.items.*.claim": 4,
    "assessment.*.items.*.answer": "Dewan bersidang dua kali dalam setahun.",
    "assessment.*.items.*.assessor.value": 3.5,
    "assessment.*.items.*.assessor.note": "Notula baru dilampirkan untuk satu rapat.",
    "assessment.*.items.*.assessor.by": "Asesor I",
    "surveys.*.surveys.*.service": "Layanan izin",
}


def _gather(node: Node, held: Type, at: Route, values: Found, names: Found) -> None:
    if isinstance(held, MapOf) and isinstance(node, dict):
        names.setdefault(str(at), []).extend(node)
        if record_in(held):
            for inner in node.values():
                _gather(inner, held.item, at / ANY, values, names)
        else:
            values.setdefault(str(at), []).extend({key: inner} for key, inner in node.items())
    elif isinstance(held, ListOf) and record_in(held) and isinstance(node, list):
        for inner in node:
            _gather(inner, held.item, at / ANY, values, names)
    elif isinstance(node, dict):
        for key, inner in node.items():
            _gather(inner, held.inside(key), at / key, values, names)
    elif node is not None:
        values.setdefault(str(at), []).append(node[:MOST] if isinstance(node, list) else node)


def _best(values: list[Any]) -> Node:
    """The longest of those that are short, else the shortest; of numbers the first."""

    def rank(value: Node) -> tuple[bool, int]:
        size = len(json.dumps(value, ensure_ascii=False))
        return size > LONGEST, -size if size <= LONGEST else size

    if not values or not isinstance(values[0], str | list):
        return values[0] if values else None
    best = min(values, key=rank)
    is_long = isinstance(best, str) and len(best) > LONGEST
    return f"{best[:LONGEST].rpartition(' ')[0]} …" if is_long else best


def _pattern(route: Route) -> str:
    """The route of the key that a value belongs to, with `*` for what the plan gives."""
    held: Type = plan_type()
    keys = []
    for key in inside(route):
        keys.append(ANY if isinstance(held, MapOf | ListOf) else key)
        held = held.inside(key)
    if not isinstance(held, RecordOf):
        while len(keys) > 1 and keys[-1] == ANY:
            keys.pop()
    return ".".join(keys)


def main() -> int:
    made = table()
    is_current = TABLE.is_file() and TABLE.read_text("utf-8") == made
    if "--check" in sys.argv[1:]:
        if not is_current:
            print(f"not current, run python scripts/keys.py: {TABLE.name}")
        return int(not is_current)
    TABLE.write_text(made, encoding="utf-8", newline="\n")
    print(f"{made.count(chr(10)) - 2} keys, {'all current' if is_current else 'written'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
