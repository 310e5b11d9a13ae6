"""A complete plan without a fault, made up: `validate` has nothing to say of it at stage 4.

Usage: python benchmarks/right_plan.py DIR [SEED]      the same seed gives the same bytes

Eighteen programs, one for every sub-dimension, one that was stopped, and every file that a plan
can have. Ids stay the same for every seed; numbers, years, supporters and words differ.
"""

import sys
from datetime import date
from pathlib import Path
from typing import Any

from right_programs import Programs
from right_words import AGENCIES, AIMS, PARTNERS, SWOT, THEMES
from right_yaml import block

DAY = date(2024, 6, 30)
# The standard of each year, and its weights.
EVALUATIONS = {
    2022: (
        "kominfo-2022-cohort-2021",
        {"baseline": 10, "output": 20, "outcome": 30, "impact": 10, "quick_win": 30},
    ),
    2023: (
        "kominfo-2023-cohorts-2017-2019",
        {"baseline": 10, "output": 20, "outcome": 30, "impact": 20, "quick_win": 20},
    ),
}


class Maker(Programs):
    """Makes the files of one plan around its programs."""

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
            return {
                "office": f"Wakil {PARTNERS[partner][0]}",
                "partner": partner,
                "role": "Anggota",
            }

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
        standard, weights = EVALUATIONS[year]
        values = {key: self.chance.randint(15, 35) / 10 for key in weights}
        index = sum(round(value * weights[key]) for key, value in values.items()) / 100
        return {
            "programs": held,
            "evaluation": {"standard": standard, "participated": True,
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
