"""`smartplan score`: what it prints, in every format, and what it refuses."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smartplan.commands.score import run
from smartplan.failure import Failure
from tests.places import EXAMPLES, ROOT
from tests.scoring.plans import MANIFEST, SOURCES, STANDARD

MALANG = Path(__file__).parent / "data" / "kab-malang"
Tell = Callable[..., str]
READINESS = """indicators:
  a.x.one: {level: 4, target: 5, statement: Berjalan., sources: [laporan]}
  a.x.two: {level: 3, target: 4, basis: illustration}
  b.z.three: {level: 3, confirmed: {level: 1, by: Asesor, reason: Belum rutin}}
  entah.apa: {level: 2}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "uji satu"
    files = {
        "smartplan.yaml": MANIFEST,
        "sources.yaml": SOURCES,
        "readiness.yaml": READINESS,
        "standards/readiness/uji.yaml": STANDARD,
        "programs/naik.yaml": (
            "name: Naik\ndimension: living\nsubdimension: health\n"
            "budget: [{year: 2025, amount: 1500000000}]\nreadiness: {b.z.three: 4}\n"
        ),
        "progress/2022.yaml": (
            "evaluation: {standard: kominfo-2022-cohort-2021, participated: false}\n"
        ),
        "progress/2023.yaml": (
            "evaluation: {standard: kominfo-2023-kppn-ikn, participated: true,"
            " dimensions: {baseline: 2}, printed: {index: 2.5}}\n"
        ),
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def told(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tell:
    """What `score` prints with some options."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def tell(*paths: Path, lang: str = "en", **options: Any) -> str:
        capfd.readouterr()
        assert run(list(paths), lang=lang, as_of="2024-06-30", **options) == 0
        return capfd.readouterr().out

    return tell


EVERYTHING: dict[str, Any] = {
    "explain": True, "what_if": ["three=4"], "toward": "4.5", "sensitivity": True,
    "evaluation": True, "dimensions": "giffinger",
}  # fmt: skip


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("plan", ["uji", "tegal", "batam", "batang", "bukittinggi", "malang"])
def test_no_line_is_longer_than_a_hundred_columns(
    told: Tell, folder: Path, plan: str, lang: str
) -> None:
    where = {"uji": folder, "malang": MALANG}.get(plan, EXAMPLES / plan)
    options = {**EVERYTHING, "what_if": ["three=4"] if plan == "uji" else None}
    for wishes in (options, {}):
        out = told(where, lang=lang, **wishes)
        long = [line for line in out.splitlines() if len(line) > 100]
        # only what a user has to copy in one piece may be longer: a command, a file name
        assert [line for line in long if "smartplan score" not in line and "/" not in line] == []


def test_the_table_says_what_counts_and_why(told: Tell, folder: Path) -> None:
    out = told(folder)
    assert "Kota Tegal · Test standard (uji)" in out
    assert row(out, "    One").split()[1:] == ["3*", "██████░░░░", "5", "claim", "4"]
    assert row(out, "    Two").split()[1:] == ["2*", "████░░░░░░", "4", "claim", "3"]
    assert row(out, "    Four").split()[1:] == ["–", "▒▒▒▒▒▒▒▒▒▒", "–", "not", "assessed"]
    assert "a.x.one: claimed 4 without a dated value: it counts as 3 at most" in out
    assert "a.x.two: claimed 3 without evidence" in out
    assert "1 of 3 levels are marked as illustrations" in out
    assert "that the standard uji does not have (1): entah.apa." in out
    assert "Proposed, not official: elements, indicators, level texts, weights and bands" in out
    # a: (3 + 3*2)/4 = 2.25, b: 1; whole: (2.25 + 2*1)/3
    assert out.splitlines()[1].startswith("1.42 of 5, Low")
    assert "2 of 5 indicators are not assessed" in out
    assert f'smartplan score "{folder.as_posix()}" --explain' in out.splitlines()[-1]


def test_explain_leads_every_point_to_its_line(told: Tell, folder: Path) -> None:
    out = told(folder, explain=True)
    assert "Readiness = (1 × 2.250 + 2 × 1.000) / 3 = 1.417" in out
    assert "── X\n  (1 × 3 + 3 × 2) / 4 = 2.250" in out
    assert "lowest, if the unassessed are 0 = (1 × 1 + 1 × 0) / 2 = 0.500" in out
    assert f"{folder.as_posix()}/readiness.yaml:2" in out
    assert "laporan: Laporan (report, 10 January 2024)" in out
    assert f"{folder.as_posix()}/sources.yaml:2" in out
    assert "the region claims 3, assessors confirmed 1; what is confirmed counts" in out
    assert "naik → 4" in out


def test_advice_in_words(told: Tell, folder: Path) -> None:
    out = told(folder, what_if=["b.z.three=4"], toward="3,0", lang="id")
    assert "1,42 → 3,42 (+2,00), Rendah → Sedang" in out
    assert "naik: Rp1,5 miliar, selesai 2025" in out
    assert "1,42 → 3,42 dengan 1 program, Rp1,5 miliar, paling lambat 2025" in out
    assert "    Satu" not in out  # an answer by itself, without the table
    out = told(folder, toward="4.5")
    assert "the plan's programs do not reach 4.50: at most 1.42 → 3.42" in out
    assert "raises still needed that no program brings:" in out


def test_evaluation_in_words(told: Tell) -> None:
    out = told(MALANG, evaluation=True, lang="id")
    assert row(out, "  Outcome").split() == [
        "Outcome", "2,92", "30", "0,88", "rata-rata", "31", "butir",
    ]  # fmt: skip
    assert row(out, "  Indeks").split() == ["Indeks", "2,51"]
    assert "tercetak 2,51; selisih 0,00 dalam batas pembulatan" in out
    assert "+0,43 terhadap 2022, dengan bobot yang berbeda dari tahun itu" in out


def test_a_year_without_participation(told: Tell, folder: Path) -> None:
    out = told(folder, evaluation=True)
    assert "did not take part (which is not a 0)" in out
    assert "Index 2.50 (as printed, not calculated again)" in out
    shown = json.loads(told(folder, evaluation=True, format="json"))["evaluation"]
    assert (shown["2022"]["participated"], shown["2022"]["index"]) == (False, None)
    assert (shown["2023"]["index"], shown["2023"]["calculated"]) == (2.5, False)
    assert shown["2023"]["missing"] == [
        "output",
        "outcome",
        "impact",
        "quick_win",
        "collaboration",
    ]


def test_json_is_as_promised(told: Tell, folder: Path) -> None:
    shown = json.loads(told(folder, format="json", **EVERYTHING))
    assert shown["version"] == 1
    assert (shown["plan"], shown["standard"]) == ("uji satu", "uji")
    assert (shown["score"], shown["low"], shown["high"]) == (1.42, 0.71, 3.21)
    assert (shown["assessed"], shown["of"], shown["band"]) == (3, 5, "Low")
    one = shown["components"]["a"]["elements"]["x"]["indicators"]["one"]
    assert (one["level"], one["claimed"], one["confirmed"], one["target"]) == (3, 4, None, 5)
    assert (one["score"], one["evidence"]) == (3.0, ["laporan"])
    assert (one["explain"]["file"], one["explain"]["line"]) == ("readiness.yaml", 2)
    assert one["explain"]["points"] == pytest.approx(3 / 12, abs=1e-6)
    assert shown["what_if"]["levels"] == {"b.z.three": {"from": 1, "to": 4}}
    assert shown["toward"]["reached"] is False
    assert shown["toward"]["programs"][0]["cost"] == 1500000000
    assert set(shown["sensitivity"]["weights"]) == {"a", "b", "a.x", "a.y", "b.z"}
    assert shown["dimensions"]["dimensions"]["living"]["programs"] == ["naik"]
    assert list(shown["dimensions"]["without_counterpart"]) == ["branding"]


def test_the_evaluation_of_product_md_in_json(told: Tell) -> None:
    shown = json.loads(told(MALANG, evaluation=True, format="json"))["evaluation"]["2022"]
    assert shown["standard"] == "kominfo-2022-cohort-2021"
    assert shown["participated"] is True
    assert shown["dimensions"]["baseline"] == 1.40
    assert (shown["index"], shown["printed"], shown["change"]) == (2.51, 2.51, None)


def test_several_plans_stand_side_by_side(told: Tell, folder: Path) -> None:
    shown = json.loads(told(folder, MALANG, format="json"))
    assert list(shown) == ["version", "plans", "cohorts"]
    assert [one["plan"] for one in shown["plans"]] == ["uji satu", "kab-malang"]
    assert (shown["cohorts"]["participations"], shown["cohorts"]["regions"]) == (2, 2)
    out = told(folder, MALANG)
    assert "participations: 2, regions: 2" in out
    assert "    One" not in out
    assert "Nothing is assessed yet" in out


def test_markdown_is_tables_with_plan_text_made_harmless(told: Tell, folder: Path) -> None:
    manifest = (folder / "smartplan.yaml").read_text(encoding="utf-8")
    text = manifest.replace("name: Kota Tegal", 'name: "Kota | <b>*Tegal*"')
    (folder / "smartplan.yaml").write_text(text, encoding="utf-8")
    out = told(folder, format="markdown", **EVERYTHING)
    assert out.startswith("## Kota \\| \\<b\\>\\*Tegal\\* · Test standard (uji)\n")
    assert "**1.42 of 5, Low**" in out
    assert "range 0.71–3.21" in out
    assert "##### `a.x.one` · One\n\nlevel 3 × 8.33% of the score = 0.250 points" in out
    assert "\nProposed, not official: elements," in out
    assert "### The cheapest way to a score of 4.50" in out
    tables = [line for line in out.splitlines() if line.startswith("|")]
    assert {line.count(" | ") for line in tables} <= {2, 4}
    plain = told(folder, format="markdown")
    assert "One | 3\\* | `██████░░░░` | 5 | claim 4 |" in plain
    assert "- `a.x.two`: claimed 3 without evidence" in plain


def test_flaws_of_the_standard_and_errors_of_the_plan_are_said(told: Tell, folder: Path) -> None:
    path = folder / "standards/readiness/uji.yaml"
    text = path.read_text(encoding="utf-8").replace("below: 3.5", "below: 1")
    path.write_text(text, encoding="utf-8")
    (folder / "profile.yaml").write_text("visi: [", encoding="utf-8")
    out = told(folder)
    assert "standard uji, standards.readiness.uji.bands.1.below: the limit of this band" in out
    assert "errors in the plan's files (1) may change this score; run smartplan validate." in out


def test_a_plan_is_scored_under_another_standard(told: Tell, folder: Path) -> None:
    out = told(folder, standard="seleksi-2018")
    assert "Readiness by the 2018 selection (short form) (seleksi-2018)" in out
    assert "Nothing is assessed yet" in out
    assert "that the standard seleksi-2018 does not have (4): a.x.one" in out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"standard": "seleksi-2017"}, "did you mean seleksi-2018"),
        ({"dimensions": "giffingr"}, "did you mean giffinger"),
        ({"what_if": ["thre=3"]}, "did you mean b.z.three"),
        ({"what_if": ["one=3"]}, "a.x.one, a.y.one"),
        ({"toward": "6"}, "from 0 to 5"),
        ({"toward": "tinggi"}, "is no score"),
        ({"toward": "nan"}, "from 0 to 5"),
        ({"format": "xml"}, "choices: text, markdown, html"),
    ],
)
def test_requests_that_cannot_be_done(folder: Path, options: dict[str, Any], said: str) -> None:
    with pytest.raises(Failure) as refused:
        run([folder], lang="en", **options)
    assert said in refused.value.text.en


def test_an_own_standard_that_is_broken_cannot_be_asked_for(folder: Path) -> None:
    (folder / "standards/readiness/uji.yaml").write_text("- a\n", encoding="utf-8")
    with pytest.raises(Failure) as refused:
        run([folder], lang="en", standard="uji")
    assert "its file is broken" in refused.value.text.en


def test_it_loads_nothing_heavy(folder: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom smartplan.commands.score import run\n"
        "run([Path(sys.argv[1])], explain=True, toward='4')\n"
        "heavy = {'jinja2', 'ruamel', 'rich', 'pydantic'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stderr.decode()


def row(out: str, start: str) -> str:
    return next(line for line in out.splitlines() if line.startswith(start))
