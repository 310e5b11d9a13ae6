"""Plans for the scoring tests, made of a few lines of YAML, and a standard whose sums are easy."""

from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.bundle import Bundle
from tests.places import AS_OF

MANIFEST = """
smartplan: 1
region: {code: "33.76", name: Kota Tegal}
title: Rencana uji
period: {start: 2022, end: 2032}
cohorts: [2022]
standards: {readiness: uji}
"""

RUNGS = ", ".join(f'"{n}": {{id: tingkat {n}, en: level {n}}}' for n in range(6))
LADDER = f"{{{RUNGS}}}"

# Two components of unlike weight; the second holds one element with two indicators.
STANDARD = f"""
name: {{id: Standar uji, en: Test standard}}
official: {{components: true, elements: false}}
bands:
  - {{below: 2, name: {{id: Rendah, en: Low}}}}
  - {{below: 3.5, name: {{id: Sedang, en: Middle}}}}
  - {{name: {{id: Tinggi, en: High}}}}
components:
  a:
    name: {{id: A, en: A}}
    weight: 1
    elements:
      x:
        name: {{id: X, en: X}}
        indicators:
          one: {{name: {{id: Satu, en: One}}, levels: {LADDER}}}
          two: {{name: {{id: Dua, en: Two}}, weight: 3, levels: {LADDER}}}
      y:
        name: {{id: Y, en: Y}}
        indicators:
          one: {{name: {{id: Satu, en: One}}, levels: {LADDER}}}
  b:
    name: {{id: B, en: B}}
    weight: 2
    elements:
      z:
        name: {{id: Z, en: Z}}
        indicators:
          three: {{name: {{id: Tiga, en: Three}}, levels: {LADDER}}}
          four: {{name: {{id: Empat, en: Four}}, levels: {LADDER}}}
"""

IDS = ("a.x.one", "a.x.two", "a.y.one", "b.z.three", "b.z.four")

SOURCES = """
laporan: {title: Laporan, kind: report, date: 2024-01-10}
contoh: {title: Contoh, kind: report, basis: illustration}
"""


def plan_of(
    readiness: str = "", *, manifest: str = MANIFEST, standard: str = STANDARD, **files: str
) -> Plan:
    """A plan with these indicators (the lines under `indicators:`) and further files.

    A file is named as a keyword: `programs__izin` is programs/izin.yaml.
    """
    contents = {
        "smartplan.yaml": manifest,
        "profile.yaml": "about: Rencana uji.\n",
        "sources.yaml": SOURCES,
        "standards/readiness/uji.yaml": standard,
    }
    if readiness.strip():
        contents["readiness.yaml"] = f"indicators:\n{readiness}"
    for name, text in files.items():
        contents[f"{name.replace('__', '/').replace('_', '-')}.yaml"] = text
    encoded = {file: text.encode() for file, text in contents.items()}
    return load(Bundle("uji", encoded, frozenset()), AS_OF).plan


def levels(**given: int) -> str:
    """Lines for `indicators:` at these levels, each with evidence and a dated value.

    An indicator is named as a keyword: `a_x_one`.
    """
    return "".join(
        f"  {name.replace('_', '.')}: {{level: {level}, sources: [laporan], "
        "value: {amount: 1, year: 2024}}\n"
        for name, level in given.items()
    )
