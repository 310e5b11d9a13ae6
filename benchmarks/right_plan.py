"""A complete plan without a fault, made up: `validate` has nothing to say of it at stage 4.

Usage: python benchmarks/right_plan.py DIR [SEED]      the same seed gives the same bytes

Eighteen programmes, one for every sub-dimension, one that was stopped, and every file that a plan
can have. Ids stay the same for every seed; numbers, years, supporters and words differ.
"""

import random
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from right_words import AGENCIES, AIMS, READINESS, SWOT, THEMES, Theme

DAY = date(2024, 6, 30)
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
PARTNERS = {
    "kampus": ("Universitas negeri setempat", "academia"),
    "kamar-dagang": ("Kamar dagang setempat", "business"),
    "karang-taruna": ("Karang taruna setempat", "community"),
    "radio": ("Radio komunitas setempat", "media"),
}
WEIGHTS = {"baseline": 10, "output": 20, "outcome": 30, "impact": 10, "quick_win": 30}


def scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    if isinstance(value, str) and (text.replace(".", "").isdigit() or ": " in text):
        return f'"{text}"'
    return text


def flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {flow(held)}" for key, held in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(held) for held in value) + "]"
    text = scalar(value)
    return f'"{text}"' if isinstance(value, str) and "," in text else text


def block(value: dict[str, Any], indent: str = "") -> list[str]:
    """Block YAML; rows of a list and the short mappings of FLOW on one line each."""
    rows = []
    for key, held in value.items():
        name = f"{indent}{scalar(key)}:"
        if isinstance(held, dict) and held and key not in FLOW:
            rows += [name, *block(held, indent + "  ")]
        elif isinstance(held, list) and held and isinstance(held[0], dict):
            rows += [name, *(f"{indent}  - {flow(row)}" for row in held)]
        elif isinstance(held, dict | list):
            rows.append(f"{name} {flow(held)}")
        else:
            rows.append(f"{name} {scalar(held)}")
    return rows


FLOW = {"period", "targets", "baseline", "horizons", "dates", "value"}


class Maker:
    """Makes the files of one plan; `ceilings` grows with the budgets of the programmes."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.spending: dict[int, int] = defaultdict(int)
        self.levels = {
            f"{component}.{element}.{one}": (2, 3, 4)[at % 3]
            for at, (component, element, one) in enumerate(
                (c, e, i) for c, held in READINESS.items() for e, ids in held.items() for i in ids
            )
        }

    def files(self) -> dict[str, str]:
        made: dict[str, Any] = {}
        for at, theme in enumerate(THEMES):
            made[f"programs/{theme.id}.yaml"] = self.program(at, theme)
        made["programs/kios-mandiri.yaml"] = self.stopped()
        made["smartplan.yaml"] = self.manifest()
        made["profile.yaml"] = self.profile()
        made["organization.yaml"] = self.organization()
        made["process.yaml"] = self.process()
        made["analysis.yaml"] = self.analysis()
        made["readiness.yaml"] = self.readiness()
        made["data.yaml"] = self.data()
        made["sources.yaml"] = self.sources()
        for year in (2022, 2023):
            made[f"progress/{year}.yaml"] = self.progress(year)
        notes = ("dibahas bersama tim", "disepakati pada bimtek", "ditinjau setiap triwulan")
        return {
            file: f"# {self.chance.choice(notes)}\n" + "\n".join(block(held)) + "\n"
            for file, held in sorted(made.items())
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
            "strategies": [f"strategi-{'so st wo wt'.split()[at % 4]}"],
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

    def manifest(self) -> dict[str, Any]:
        ceilings = {str(year): total + 40_000_000 for year, total in sorted(self.spending.items())}
        return {
            "smartplan": 1,
            "region": {"code": "35.79", "name": "Kota Batu"},
            "title": "Rencana buatan untuk pengukuran",
            "language": "id",
            "disclaimer": "Rencana buatan untuk pengukuran, bukan rencana suatu daerah.",
            "period": {"start": 2022, "end": 2032},
            "horizons": {"short": 2023, "medium": 2027, "long": 2032},
            "status": "final-review",
            "cohorts": [2022],
            "standards": {
                "dimensions": "kominfo",
                "readiness": "kesiapan-3x3",
                "evaluation": "kominfo-2022-cohort-2021",
            },
            "budget": {"ceilings": ceilings},
            "stage": 4,
        }

    def profile(self) -> dict[str, Any]:
        years = [2024, 2027, 2032]
        goals, issues = {}, {}
        for at, (dimension, (id, text, issue)) in enumerate(AIMS.items()):
            measure = self.indicator(f"Indeks {text.lower()}", "poin", "up", years)
            goals[id] = {
                "text": f"{text}.",
                "mission": f"misi-{at % 3 + 1}",
                "indicators": {f"indeks-{dimension}": measure | {"agency": "bappeda"}},
            }
            issues[f"isu-{dimension}"] = {
                "name": issue,
                "text": f"{issue} menurut kajian tahun lalu.",
                "plan_ref": f"RPJMD bab IV.{at + 1}",
            }
        own = {f"tujuan-{dimension}": aim[1] for dimension, aim in AIMS.items()}
        return {
            "about": "Kota buatan di lereng gunung, hidup dari kebun, kerajinan, dan kunjungan.",
            "facts": {
                "penduduk": {"value": self.chance.randint(150_000, 250_000), "unit": "jiwa",
                             "year": 2023, "sources": ["laporan-2023"]},
                "luas": {"value": 199, "unit": "km2", "year": 2022, "sources": ["laporan-2023"]},
            },
            "vision": {"text": "Kota yang melayani warganya dengan data yang benar.",
                       "year": 2032},
            "missions": {
                "misi-1": {"text": "Melayani warga dengan cepat dan pasti."},
                "misi-2": {"text": "Menumbuhkan usaha dan kunjungan yang merata."},
                "misi-3": {"text": "Menjaga alam dan keselamatan bersama warga."},
            },
            "goals": goals,
            "issues": issues,
            "potentials": {"kebun": {"name": "Kebun buah", "text": "Kebun buah di lereng kota."}},
            "plans": {
                "rpjmd-2022": {"kind": "rpjmd", "title": "RPJMD pertama", "number": "1/2022",
                               "period": {"start": 2022, "end": 2026}, "goals": own},
                "rpjmd-2027": {"kind": "rpjmd", "title": "Rancangan RPJMD kedua",
                               "period": {"start": 2027, "end": 2032}, "goals": own},
                "rtrw": {"kind": "rtrw", "title": "RTRW kota", "number": "7/2021",
                         "period": {"start": 2021, "end": 2041}},
            },
        }  # fmt: skip

    def organization(self) -> dict[str, Any]:
        def body(name: str, decree: str, members: list[dict[str, Any]]) -> dict[str, Any]:
            months = sorted(self.chance.sample(range(1, 6), 2))
            meetings = [
                {"date": date(2024, month, 12), "topic": f"Kemajuan rencana, bulan {month}",
                 "external": True, "sources": ["notula"]}
                for month in months
            ]  # fmt: skip
            return {"decree": decree, "chair": f"Ketua {name}", "members": members,
                    "meetings": meetings}  # fmt: skip

        def seat(partner: str) -> dict[str, Any]:
            return {"office": f"Wakil {PARTNERS[partner][0]}", "partner": partner, "role": "Anggota"}

        def instrument(kind: str, at: int, title: str, about: str) -> dict[str, Any]:
            return {"kind": kind, "number": f"{at}/2022", "date": date(2022, 5, at),
                    "title": title, "status": "signed", "about": about}  # fmt: skip

        outside = ("kamar-dagang", "kampus", "karang-taruna")
        mayor = {"office": "Wali Kota", "role": "Pembina"}
        head = {"office": "Kepala Bappeda", "agency": "bappeda", "role": "Ketua"}
        return {
            "agencies": {
                key: {"name": name, "short": key.capitalize(), "kind": "opd",
                      "tasks": f"Tugas {name} dalam kota cerdas"}
                for key, name in AGENCIES.items()
            },
            "partners": {
                key: {"name": name, "sector": sector, "role": "Pendamping program"}
                for key, (name, sector) in PARTNERS.items()
            },
            "council": body("Dewan", "sk-dewan", [mayor, *map(seat, outside)]),
            "team": body("Tim", "sk-tim", [head, seat("kampus")]),
            "forum": body("Forum", "sk-forum", [seat(one) for one in PARTNERS]),
            "instruments": {
                "perwali": instrument("perwali", 9, "Perwali masterplan", "masterplan"),
                "sk-dewan": instrument("sk", 2, "Keputusan dewan", "council"),
                "sk-tim": instrument("sk", 3, "Keputusan tim", "team"),
                "sk-forum": instrument("sk", 4, "Keputusan forum", "forum"),
            },
        }  # fmt: skip

    def process(self) -> dict[str, Any]:
        stages = {
            str(n): {
                "dates": {"start": date(2022, 5 + n, 20), "end": date(2022, 5 + n, 21)},
                "place": "Balai kota",
                "participants": self.chance.randint(60, 120),
                "outcomes": [f"Hasil tahap {n} disepakati"],
            }
            for n in range(1, 5)
        }
        offices = [{"office": "Wali Kota"}]
        offices += [{"office": f"Kepala {name}", "agency": id} for id, name in AGENCIES.items()]
        return {
            "selection": {"letter": "1/2022", "date": date(2022, 1, 3),
                          "methods": ["administrative", "interview"], "sources": ["surat"]},
            "agreements": {"nota": {"kind": "Nota Kesepakatan", "date": date(2022, 4, 21),
                                    "with": "Kementerian", "place": "Jakarta",
                                    "sources": ["surat"]}},
            "stages": stages,
            "commitment": {"date": date(2022, 9, 21), "place": "Balai kota",
                           "signatories": offices, "sources": ["surat"]},
            "ratings": {"rkci": {"scheme": "rkci", "year": 2023, "rank": 12, "of": 98,
                                 "sources": ["laporan-2023"]}},
        }  # fmt: skip

    def analysis(self) -> dict[str, Any]:
        sides = {"so": ("strengths", "opportunities"), "st": ("threats",),
                 "wo": ("weaknesses",), "wt": ()}  # fmt: skip
        uses = {
            kind: [id for held in SWOT.values() for cell in cells for id in held[cell]]
            for kind, cells in sides.items()
        }
        uses["wt"] = [uses["wo"][0], uses["st"][0]]
        return {
            "trends": {"gawai": {"kind": "technological", "text": "Hampir semua warga bergawai.",
                                 "effect": "Layanan dapat diantar ke rumah."}},
            "swot": {
                component: {
                    cell: {id: f"{id.replace('-', ' ').capitalize()} menurut kajian" for id in ids}
                    for cell, ids in cells.items()
                }
                for component, cells in SWOT.items()
            },
            "strategies": {
                f"strategi-{kind}": {"kind": kind, "uses": held,
                                     "text": f"Strategi {kind.upper()} memadukan kajian daerah."}
                for kind, held in uses.items()
            },
            "gaps": {
                f"celah-{dimension}": {"dimension": dimension, "current": f"{issue} hari ini",
                                       "desired": f"{text} pada 2032", "action": "Program terpadu"}
                for dimension, (_, text, issue) in AIMS.items()
            },
        }  # fmt: skip

    def readiness(self) -> dict[str, Any]:
        held = {}
        for key, level in self.levels.items():
            held[key] = {"level": level, "target": level + 1, "statement": f"Keadaan {key} kini",
                         "sources": ["laporan-2023"]}  # fmt: skip
            if level > 3:
                amount = self.chance.randint(50, 95)
                held[key]["value"] = {"amount": amount, "unit": "persen", "year": 2023}
        return {"assessed": date(2024, 1, 15), "assessor": "Tim Pelaksana", "indicators": held}

    def data(self) -> dict[str, Any]:
        names = list(AGENCIES)
        return {
            "systems": {
                "satu-data": {"name": "Satu Data", "purpose": "Menyatukan data",
                              "subjects": ["social"], "owner": "diskominfo", "connects": names,
                              "status": "running"},
            },
            "datasets": {
                f"data-{id}": {"name": f"Data layanan {id}", "custodian": id,
                               "subject": "layanan", "year": 2024,
                               "updated": date(2024, self.chance.randint(3, 6), 1),
                               "frequency": "monthly",
                               "completeness": self.chance.randint(85, 100), "access": "open"}
                for id in names[:8]
            },
            "requests": {
                f"minta-{id}": {"agency": id, "asked": date(2024, 1, 5), "due": date(2024, 2, 1),
                                "received": date(2024, 1, 20), "items": [f"data-{id}"],
                                "status": "received"}
                for id in names[:4]
            },
        }  # fmt: skip

    def sources(self) -> dict[str, Any]:
        def source(title: str, kind: str, day: date) -> dict[str, Any]:
            return {"title": title, "kind": kind, "publisher": "Pemerintah kota", "date": day}

        return {
            "surat": source("Surat penetapan", "letter", date(2022, 1, 3)),
            "laporan-2023": source("Laporan kinerja", "report", date(2024, 1, 10)),
            "notula": source("Notula rapat", "minutes", date(2024, 5, 20)),
        }

    def progress(self, year: int) -> dict[str, Any]:
        held = {}
        for theme in THEMES:
            span = self.span(theme)
            if span and span[0] <= year <= span[1]:
                is_over = span[1] == year
                begun = 20 * (year - span[0])
                held[theme.id] = {
                    "status": "done" if is_over else "running",
                    "physical": 100 if is_over else begun + self.chance.randint(15, 30),
                    "spent": self.chance.randint(50, 95) * 1_000_000,
                }
        values = {key: self.chance.randint(15, 35) / 10 for key in WEIGHTS}
        index = sum(round(value * WEIGHTS[key]) for key, value in values.items()) / 100
        return {
            "programs": held,
            "evaluation": {"standard": "kominfo-2022-cohort-2021", "participated": True,
                           "dimensions": values, "printed": {"index": index}},
            "recommendations": {
                "perluas": {"by": "Dewan", "text": "Perluas layanan ke kelurahan lereng.",
                            "status": "done", "programs": ["loket-terpadu"]},
            },
        }  # fmt: skip


def files(seed: int = 1) -> dict[str, str]:
    """The plan's files by their path inside the plan."""
    return Maker(seed).files()


def main() -> None:
    folder, seed = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    for file, text in files(seed).items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
