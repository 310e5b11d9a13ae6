"""The programs of the made-up right plan."""

import random
from collections import defaultdict
from datetime import date
from typing import Any

from right_words import AGENCIES, AIMS, PARTNERS, READINESS, Theme

QUICK_WINS = {
    "loket-terpadu": "done",
    "jalur-wisata": "running",
    "pasar-nontunai": "done",
    "antrean-puskesmas": "running",
    "kelas-gawai": "done",
    "pilah-sampah": "running",
}
SPANS = {"done": (2022, 2023), "running": (2023, 2025)}
LONG_RUNNING = ("sentra-olahan", "taman-rukun", "siaga-lereng")  # since the plan's first year


class Programs:
    """Makes programs; `spending` grows with their budgets."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.spending: dict[int, int] = defaultdict(int)
        self.levels = {
            f"{component}.{element}.{one}": (2, 3, 4)[at % 3]
            for at, (component, element, one) in enumerate(
                (c, e, i) for c, held in READINESS.items() for e, ids in held.items() for i in ids
            )
        }

    def status(self, theme: Theme) -> str:
        return "running" if theme.id in LONG_RUNNING else QUICK_WINS.get(theme.id, "planned")

    def span(self, theme: Theme) -> tuple[int, int] | None:
        return (2022, 2026) if theme.id in LONG_RUNNING else SPANS.get(self.status(theme))

    def program(self, at: int, theme: Theme) -> dict[str, Any]:
        status = self.status(theme)
        late = 2028 + at % 3
        first, last = self.span(theme) or ((2025, 2027) if at % 2 else (late, late + 2))
        years = list(range(first, last + 1))
        aim, partner = AIMS[theme.dimension][0], list(PARTNERS)[at % 4]
        support = self.chance.sample([key for key in AGENCIES if key != theme.lead], 2)
        middle = self.chance.choice(years)
        return {
            "name": theme.name,
            "summary": f"{theme.users.capitalize()} di {theme.place} dapat {theme.work}.",
            "innovation": f"Kini {theme.work}; sebelumnya {theme.once}.",
            "dimension": theme.dimension,
            "subdimension": theme.subdimension,
            "goals": [aim],
            "issues": [f"isu-{theme.dimension}"],
            "gaps": [f"celah-{theme.dimension}"],
            "strategies": [f"strategi-{['so', 'st', 'wo', 'wt'][at % 4]}"],
            "lead": theme.lead,
            "support": support,
            "partners": [partner],
            "status": status,
            "horizon": "short" if last <= 2023 else "medium" if last <= 2027 else "long",
            "period": {"start": first, "end": last},
            "actions": {
                "prosedur": self.action("policy", theme, "Menetapkan prosedur", first),
                "pelatihan": self.action("people", theme, "Melatih petugas", first, middle),
                "sarana": self.action("infrastructure", theme, "Melengkapi sarana", *years),
                "sosialisasi": self.action("literacy", theme, "Mengajak", last),
            },
            "budget": self.budget(years),
            "indicators": {
                "terlayani": self.indicator(f"Cakupan {theme.users}", theme.unit, "up", years),
                "keluhan": self.indicator(f"Keluhan {theme.users}", "aduan", "down", years),
            },
            "milestones": {
                "mulai": {"date": date(first, 3, 15), "text": f"{theme.name} dimulai"},
                "selesai": {"date": date(last, 11, 20), "text": f"{theme.name} dinilai"},
            },
            **({"depends": ["loket-terpadu"]} if at in (1, 2) else {}),
            "risks": {
                "tenaga-kurang": {
                    "text": f"Petugas {theme.place} berkurang",
                    "likelihood": self.chance.randint(1, 5),
                    "impact": self.chance.randint(1, 5),
                    "mitigation": f"Petugas cadangan {theme.place} dilatih sejak awal",
                    "owner": theme.lead,
                }
            },
            "alignment": {
                "rpjmd": f"tujuan-{theme.dimension}",
                "renstra": f"Renstra {AGENCIES[theme.lead]}",
                "rkpd": f"RKPD {first}",
                "sdg": [self.chance.randint(1, 17)],
            },
            **({"readiness": held} if (held := self.raised(at)) else {}),
            **({"quick_win": self.sheet(theme, first)} if theme.id in QUICK_WINS else {}),
        }

    def action(self, kind: str, theme: Theme, verb: str, *years: int) -> dict[str, Any]:
        return {
            "kind": kind,
            "name": f"{verb} untuk {theme.users} di {theme.place}",
            "output": f"{self.chance.randint(2, 40)} hasil di {theme.place}",
            "years": sorted(set(years)),
            "lead": theme.lead,
        }

    def budget(self, years: list[int]) -> list[dict[str, Any]]:
        rows = []
        for year in years:
            amount = self.chance.randint(10, 90) * 10_000_000
            code = f"2.16.03.2.02.{self.chance.randint(1, 20):02}"
            rows.append({"year": year, "amount": amount, "fund": "apbd", "code": code})
            self.spending[year] += amount
        extra = self.chance.randint(5, 15) * 10_000_000
        rows.append({"year": years[-1], "amount": extra, "fund": "csr", "approximate": True})
        self.spending[years[-1]] += extra
        return rows

    def indicator(self, name: str, unit: str, way: str, years: list[int]) -> dict[str, Any]:
        start = self.chance.randint(40, 60)
        step = 10 if way == "up" else -10
        return {
            "name": name,
            "unit": unit,
            "direction": way,
            "baseline": {"year": 2021, "value": start, "sources": ["laporan-2023"]},
            "targets": {str(year): start + step * n for n, year in enumerate(years, 1)},
        }

    def raised(self, at: int) -> dict[str, int]:
        weak = [key for key, level in self.levels.items() if level < 3]
        return {key: 3 for n, key in enumerate(weak) if n == at}

    def sheet(self, theme: Theme, first: int) -> dict[str, Any]:
        few, many = self.chance.randint(1, 20), self.chance.randint(30, 90)
        return {
            "deadline": date(first, 12, 10),
            "problem": f"Bagi {theme.users}, {theme.once} dan tidak ada kepastian.",
            "users": theme.users.capitalize(),
            "benefit": f"Mereka {theme.work} tanpa biaya tambahan.",
            "appeal": f"Terlihat setiap hari di {theme.place}",
            "uniqueness": f"Belum ada {theme.place} sekitar yang melakukannya",
            "partners_note": f"Mitra menyediakan pendamping di {theme.place}",
            "development": f"Diperluas ke {theme.place} lain tahun berikutnya",
            "continuity": f"Menjadi tugas tetap {AGENCIES[theme.lead]}",
            "resources": {
                "regulation": f"Prosedur {theme.place}",
                "infrastructure": f"Ruang di {theme.place}",
                "application": "Aplikasi yang sudah dilanggan",
                "people": f"Petugas {theme.place}",
                "budget": f"APBD {first}",
            },
            "before": f"{few} {theme.unit} pada awal tahun",
            "after": f"{many} {theme.unit} pada akhir tahun",
            "years": {str(first + 1): {"status": "running"}},
        }

    def stopped(self) -> dict[str, Any]:
        return {
            "name": "Kios cetak mandiri",
            "summary": "Mesin cetak kartu di pusat belanja dipakai warga tanpa petugas.",
            "dimension": "governance",
            "subdimension": "public-service",
            "goals": ["layanan-pasti"],
            "issues": ["isu-governance"],
            "lead": "disdukcapil",
            "support": ["diskominfo"],
            "status": "stopped",
            "reason": "Pengguna tetap membutuhkan bantuan petugas, sehingga loket lebih murah.",
            "horizon": "short",
            "period": {"start": 2022, "end": 2022},
            "budget": [{"year": 2022, "amount": 80_000_000, "fund": "apbd", "code": "2.12.02"}],
        }
