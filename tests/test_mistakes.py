"""Mistakes put by hand into a real plan: each is one finding, at its exact place, with advice.

Every entry: file, what is written, what a slip makes of it, the code, and the words that the
finding must point at (the first of them inside the slip).
"""

import shutil
from datetime import date
from pathlib import Path

import pytest

from smartplan.assess import Assessment, assess
from smartplan.finding import Finding
from tests.places import EXAMPLES

DAY = date(2024, 3, 31)
AIR = "programs/air-terpantau.yaml"

MISTAKES = [
    # Reading
    (AIR, "horizon: medium", "horizon:medium", "SYN001", "horizon:"),
    (AIR, "unit: zona", "unit: zona: wilayah", "SYN001", "zona: wilayah"),
    (AIR, "    unit: zona", "\tunit: zona", "SYN001", "\t"),
    (AIR, "goals: [air-bersih-merata]", "goals: [air-bersih-merata", "SYN001", "[air-bersih-merata"),
    (AIR, "status: planned", "status: planned\nstatus: running", "SYN002", "status: running"),
    (AIR, "lead: perumda-air\nsupport", "lead: &opd perumda-air\nsupport", "SYN003", "&opd"),
    (AIR, "lead: perumda-air\nsupport", "lead: !opd perumda-air\nsupport", "SYN004", "!opd"),
    (AIR, "status: planned", "status: planned\n---\nx: 1", "SYN005", "---"),
    (AIR, "unit: zona", "unit: zo\x0cna", "SYN010", "\x0c"),
    # Shape
    (AIR, "innovation: >-", "inovation: >-", "SCH001", "inovation"),
    (AIR, "support: [dpupr", "pendukung: [dpupr", "SCH001", "pendukung"),
    (AIR, "name: Jaringan Air Terpantau per Zona", "nama: Jaringan Air", "SCH001", "nama"),
    (AIR, "    name: Melatih regu pencari bocor malam hari\n", "", "SCH002", "regu-pencari-bocor"),
    (AIR, "{year: 2024, amount: 650000000, fund: bumd}", "{year: 2024, fund: bumd}", "SCH002", "{year"),
    (AIR, "period: {start: 2024,", 'period: {start: "2024",', "SCH003", '"2024"'),
    (AIR, "partners: [perguruan-tinggi, penyedia-jaringan]", "partners: perguruan-tinggi", "SCH003", "perguruan-tinggi"),
    (AIR, "horizon: medium", "horizon: menengah", "SCH004", "menengah"),
    (AIR, "fund: dak", "fund: dka", "SCH004", "dka"),
    (AIR, "likelihood: 3\n    impact: 5", "likelihood: 3\n    impact: 15", "SCH005", "15"),
    (AIR, "{date: 2025-08-29", "{date: 29 Agustus 2025", "SCH006", "29 Agustus 2025"),
    (AIR, "{date: 2025-08-29", "{date: 2025-02-30", "SCH006", "2025-02-30"),
    (AIR, "  zona-perintis:", "  Zona_Perintis:", "SCH007", "Zona_Perintis"),
    (AIR, "amount: 650000000", "amount: Rp 650 juta", "SCH008", "Rp 650 juta"),
    (AIR, "amount: 1700000000", "amount: 1.700.000.000", "SCH008", "1.700.000.000"),
    (AIR, "  renstra: Pengelolaan sistem penyediaan air minum", "  renstra:", "SCH009", "renstra"),
    ("smartplan.yaml", "smartplan: 1", "smartplan: 2", "SCH011", "2"),
    ("smartplan.yaml", "name: Kota Tegal", "name: Kabupaten Tegal", "SCH012", "Kabupaten Tegal"),
    ("smartplan.yaml", 'code: "33.76"', 'code: "33.99"', "SCH012", '"33.99"'),
    (AIR, 'code: "1.03.03.2.01.05"', 'code: "1-03-03"', "SCH013", '"1-03-03"'),
    # References
    (AIR, "lead: perumda-air\nsupport", "lead: perumda-ari\nsupport", "REF001", "perumda-ari"),
    (AIR, "subdimension: harmony", "subdimension: hramony", "REF001", "hramony"),
    (AIR, "issues: [air-bersih,", "issues: [air-bersh,", "REF001", "air-bersh"),
    (AIR, "  infrastructure.physical.water-sanitation-waste: 3", "  infrastructure.physical.water: 3", "REF001", "infrastructure.physical.water"),
    ("organization.yaml", "sources: [berita-bimtek-tahap-i]\n    note: Nama badan", "sources: [berita-bimtek]\n    note: Nama badan", "REF001", "berita-bimtek"),
    (AIR, "support: [dpupr, diskominfo]", "support: [dpupr, perguruan-tinggi]", "REF008", "perguruan-tinggi"),
    (AIR, "basis: illustration", "depends: [air-terpantau]\nbasis: illustration", "REF003", "air-terpantau]"),
]  # fmt: skip


@pytest.fixture(scope="module")
def untouched() -> Assessment:
    return assess(EXAMPLES / "tegal", DAY)


def key(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.place.file, str(finding.place.route) or finding.message.en


@pytest.mark.parametrize(
    ("file", "written", "slip", "code", "pointed"),
    MISTAKES,
    ids=[f"{n:02}-{entry[3]}" for n, entry in enumerate(MISTAKES, 1)],
)
def test_a_mistake_is_one_finding_at_its_place(
    file: str,
    written: str,
    slip: str,
    code: str,
    pointed: str,
    untouched: Assessment,
    tmp_path: Path,
) -> None:
    target = tmp_path / "tegal"
    shutil.copytree(EXAMPLES / "tegal", target)
    text = (target / file).read_text("utf-8")
    assert text.count(written) >= 1, "the example has changed: choose another place"
    begin = text.index(written)
    changed = text[:begin] + slip + text[begin + len(written) :]
    (target / file).write_text(changed, encoding="utf-8", newline="\n")
    before = {key(finding) for finding in untouched.findings}
    new = [f for f in assess(target, DAY).findings if key(f) not in before]
    assert [finding.code for finding in new] == [code], [f.message.en for f in new]
    (finding,) = new
    spot = finding.place.spot
    assert spot is not None
    at = (
        changed.rindex(pointed, 0, begin + len(slip) + len(pointed))
        if slip
        else changed.rindex(pointed, 0, begin)
    )
    line = changed.count("\n", 0, at) + 1
    column = at - (changed.rfind("\n", 0, at) + 1) + 1
    assert (spot.file, spot.line, spot.column) == (file, line, column)
    assert finding.fix, "a finding says what to do"
    assert finding.fix.id != finding.fix.en or code.startswith("REF")
