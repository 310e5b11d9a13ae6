"""Made-up plans of any size, for the benchmarks: the same seed gives the same bytes."""

import random
from pathlib import Path

WORDS = [
    *("layanan", "warga", "data", "jaringan", "kelurahan", "perizinan", "antrean", "petugas"),
    *("terpadu", "pelatihan", "usaha", "pasar", "sampah", "energi", "sekolah", "puskesmas"),
    *("pelabuhan", "wisata", "aplikasi", "informasi", "pengaduan", "anggaran"),
]
SUBDIMENSIONS = {
    "governance": ("public-service", "public-policy", "bureaucracy"),
    "branding": ("tourism", "business", "city-appearance"),
    "economy": ("industry", "welfare", "transaction"),
    "living": ("harmony", "health", "mobility"),
    "society": ("community", "education", "security"),
    "environment": ("protection", "waste", "energy"),
}
FUNDS = ("apbd", "apbd-provinsi", "dak", "csr", "kpbu")


def program(number: int, chance: random.Random) -> str:
    """A program of about 2 KB: folded text, actions, budget rows, indicators, comments."""

    def prose(count: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(count))

    def folded(count: int, indent: str) -> str:
        words = prose(count).split()
        rows = [" ".join(words[at : at + 12]) for at in range(0, len(words), 12)]
        return ">-\n" + "\n".join(f"{indent}{row}" for row in rows)

    dimension = chance.choice(list(SUBDIMENSIONS))
    start = chance.randint(2022, 2026)
    end = start + chance.randint(1, 4)
    rows = [
        f"# Program {number}",
        f"name: Program {number} {prose(3)}",
        f"summary: {folded(48, '  ')}",
        f"innovation: {folded(24, '  ')}",
        f"dimension: {dimension}",
        f"subdimension: {chance.choice(SUBDIMENSIONS[dimension])}",
        "goals: [sasaran-1]",
        "issues: [isu-1]",
        f"lead: opd-{chance.randint(1, 12)}  # penanggung jawab",
        f"support: [opd-{chance.randint(1, 12)}]",
        "status: planned",
        f"horizon: {'short' if end <= 2023 else 'medium' if end <= 2027 else 'long'}",
        f"period: {{start: {start}, end: {end}}}",
        "actions:",
    ]
    for at, kind in enumerate(("policy", "people", "application")):
        rows += [
            f"  aksi-{at}:",
            f"    kind: {kind}",
            f"    name: {prose(6)}",
            f"    output: {prose(5)}",
            f"    years: [{start}]",
        ]
    rows.append("budget:")
    rows += [
        f"  - {{year: {year}, amount: {chance.randint(50, 900) * 1_000_000}, "
        f'fund: {chance.choice(FUNDS)}, code: "2.16.03.2.02.09"}}'
        for year in range(start, end + 1)
    ]
    rows.append("indicators:")
    for at in range(2):
        rows += [
            f"  ukuran-{at}:",
            f"    name: {prose(5)}",
            "    unit: persen",
            "    direction: up",
            f"    baseline: {{year: {start - 1}, value: {chance.randint(5, 40)}}}",
            f'    targets: {{"{start}": {chance.randint(40, 60)}, "{end}": 95}}',
        ]
    return "\n".join(rows) + "\n"


def plan(folder: Path, programs: int, seed: int = 1) -> Path:
    """Write a plan with that many programs into a folder."""
    chance = random.Random(seed)
    (folder / "programs").mkdir(parents=True, exist_ok=True)
    files = {
        "smartplan.yaml": (
            'smartplan: 1\nregion: {code: "21.71", name: Kota Batam}\ntitle: Rencana buatan\n'
            "period: {start: 2022, end: 2032}\nhorizons: {short: 2023, medium: 2027, long: 2032}\n"
            "stage: 4\n"
        ),
        "profile.yaml": (
            "goals: {sasaran-1: {text: Sasaran buatan untuk pengukuran}}\n"
            "issues: {isu-1: {name: Isu buatan}}\n"
        ),
        "organization.yaml": "agencies:\n"
        + "".join(f"  opd-{n}: {{name: Perangkat daerah {n}}}\n" for n in range(1, 13)),
    }
    files |= {f"programs/program-{n}.yaml": program(n, chance) for n in range(programs)}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder
