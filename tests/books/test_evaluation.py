"""The chapter of the masterplan on the ministry's evaluation: each year in words and figures."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.places import RENDERED

Make = Callable[..., Path]
Run = Callable[..., Ran]

STANDARD = """\
name: {id: Evaluasi uji, en: Test evaluation}
official: false
scale: {min: 0, max: 4}
dimensions:
  satu: {name: {id: Satu, en: One}, weight: 25}
  dua: {name: {id: Dua, en: Two}, weight: 75}
bands:
  - {below: 2, name: {id: kurang, en: poor}}
  - {name: {id: baik, en: good}}
"""
YEARS = {
    2021: "{standard: uji, participated: true, printed: {index: 2.5}}",
    2022: "{standard: uji, participated: false}",
    2023: "{standard: uji, participated: true, dimensions: {satu: 1, dua: 1.9},"
    " printed: {index: 1.9}}",
    2024: "{standard: uji, participated: true, dimensions: {satu: 2}}",
    2025: "{standard: uji, participated: true, dimensions: {satu: 2, dua: 2},"
    " printed: {index: 2.01}}",
    2026: "{standard: uji, participated: true, dimensions: {satu: 2, dua: 2}}",
}
# One paragraph a year, a sentence a line.
SAID = {
    "id": """\
Indeks evaluasi 2021 tercatat sebesar 2,50.
Predikatnya baik.

Daerah tidak mengikuti evaluasi kementerian pada 2022.

Indeks evaluasi 2023 sebesar 1,68, dihitung dari nilai dimensi dan bobotnya.
Nilai yang tercatat 1,90; selisihnya perlu ditanyakan.
Nilai ini turun 0,82 sejak 2021.
Predikatnya kurang.
Bobot yang dipakai tidak berasal dari ketentuan resmi.

Indeks evaluasi 2024 belum dapat dihitung karena nilai dimensinya belum lengkap.

Indeks evaluasi 2025 sebesar 2,00, dihitung dari nilai dimensi dan bobotnya.
Nilai yang tercatat 2,01; selisihnya dalam batas pembulatan.
Nilai ini naik 0,32 sejak 2023.
Predikatnya baik.
Bobot yang dipakai tidak berasal dari ketentuan resmi.

Indeks evaluasi 2026 sebesar 2,00, dihitung dari nilai dimensi dan bobotnya.
Nilai ini sama dengan 2025.
Predikatnya baik.
Bobot yang dipakai tidak berasal dari ketentuan resmi.
""",
    "en": """\
The evaluation index of 2021 is on record as 2.50.
Its band is good.

The region did not take part in the ministry's evaluation of 2022.

The evaluation index of 2023 is 1.68, calculated from dimensions and weights.
The value on record is 1.90; the difference should be asked about.
It fell by 0.82 since 2021.
Its band is poor.
The weights used are not official.

The evaluation index of 2024 cannot be calculated: its dimensions are not complete.

The evaluation index of 2025 is 2.00, calculated from dimensions and weights.
The value on record is 2.01; the difference is within rounding.
It rose by 0.32 since 2023.
Its band is good.
The weights used are not official.

The evaluation index of 2026 is 2.00, calculated from dimensions and weights.
It is the same as in 2025.
Its band is good.
The weights used are not official.
""",
}
ROWS = {
    "id": ["2021 | 2,5 | baik", "2022 | tidak ikut | –", "2023 | 1,68 | kurang",
           "2024 | nilai belum ada | –", "2025 | 2 | baik", "2026 | 2 | baik"],
    "en": ["2021 | 2.5 | good", "2022 | took no part | –", "2023 | 1.68 | poor",
           "2024 | no value yet | –", "2025 | 2 | good", "2026 | 2 | good"],
}  # fmt: skip


def chapter(smartplan: Run, folder: Path, lang: str) -> str:
    """The chapter, each paragraph on one line."""
    how = ("--document", "masterplan", "--format", "md", "--as-of", RENDERED.isoformat())
    ran = smartplan("render", *how, "--lang", lang, "--out", "hasil", cwd=folder)
    assert ran.code == 0, ran.err
    text = (folder / "hasil" / "masterplan.md").read_text("utf-8")
    title = {"id": "Evaluasi Kementerian", "en": "The ministry's evaluation"}[lang]
    match = re.search(rf"(?s)\n### [\d.]+ {title}\n(.*?)\n## ", text)
    return match[1] if match else ""


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_year_is_told(smartplan: Run, plan_folder: Make, lang: str) -> None:
    folder = plan_folder(
        {
            "standards/evaluation/uji.yaml": STANDARD,
            **{f"progress/{year}.yaml": f"evaluation: {text}\n" for year, text in YEARS.items()},
        }
    )
    text = chapter(smartplan, folder, lang)
    for paragraph in SAID[lang].strip().split("\n\n"):
        assert paragraph.replace("\n", " ") in text.splitlines()
    name = {"id": "Evaluasi uji", "en": "Test evaluation"}[lang]
    for row in ROWS[lang]:
        assert f"| {row} | {name} |" in text
    points = {"id": "| Dua | 75% | 1,90 | 1,43 |", "en": "| Two | 75% | 1.90 | 1.43 |"}
    assert points[lang] in text


@pytest.mark.parametrize("years", [(), (2021,), (2021, 2023)])
def test_one_year_is_no_history(smartplan: Run, plan_folder: Make, years: tuple[int, ...]) -> None:
    files = {f"progress/{year}.yaml": f"evaluation: {YEARS[year]}\n" for year in years}
    files["standards/evaluation/uji.yaml"] = STANDARD
    text = chapter(smartplan, plan_folder(files), "en")
    assert bool(text) is bool(years)
    assert ("index per year" in text) is (len(years) > 1)


LETTER = "{title: Hasil evaluasi, kind: letter, publisher: Kementerian Kominfo}"
ORIGINS = [
    ("", "", "on record as 3.12."),
    ("{title: Skripsi, kind: website}", "[^1]", "3.12 according to “Skripsi”."),
    ("{title: X, kind: website, publisher: Budi}", "[^1]", "3.12 according to Budi."),
    ("{title: X, kind: report, publisher: Kominfo}", "[^1]", "3.12 according to Kominfo."),
    ("{title: X, kind: letter, publisher: Bappeda}", "[^1]", "according to a letter of Bappeda."),
    ("{title: Surat Menteri, kind: letter}", "[^1]", "according to the ministry's letter."),
    (LETTER, "[^1]", "3.12 according to the ministry's letter."),
]


@pytest.mark.parametrize(("source", "mark", "said"), ORIGINS)
def test_an_index_is_told_with_whoever_printed_it(
    smartplan: Run, plan_folder: Make, source: str, mark: str, said: str
) -> None:
    result = "participated: true, printed: {index: 3.12}"
    result += ", sources: [hasil]" if source else ""
    folder = plan_folder({"progress/2021.yaml": f"evaluation: {{{result}}}\n"})
    if source:
        file = folder / "sources.yaml"
        file.write_text(f"{file.read_text('utf-8')}\nhasil: {source}\n", "utf-8")
    text = chapter(smartplan, folder, "en")
    assert said in re.sub(r"\[\^\d+\]", "", text)
    assert ("[^" in text) is bool(mark)
    assert "|" not in text  # no rows of dimensions that nobody gave, and no standard


@pytest.mark.parametrize(
    ("standards", "is_noted"),
    [
        (("standard: uji,", "standard: uji,"), False),
        (("standard: uji,", ""), True),
        (("", ""), True),
    ],
)
def test_only_indexes_of_one_standard_are_joined_as_such(
    smartplan: Run, plan_folder: Make, standards: tuple[str, str], *, is_noted: bool
) -> None:
    given = zip((2021, 2022), (3, 3.2), standards, strict=True)
    files = {
        f"progress/{year}.yaml": f"evaluation: {{{name} participated: true,"
        f" printed: {{index: {index}}}}}\n"
        for year, index, name in given
    }
    folder = plan_folder({"standards/evaluation/uji.yaml": STANDARD, **files})
    how = ("--document", "masterplan", "--format", "html", "--as-of", RENDERED.isoformat())
    ran = smartplan("render", *how, "--lang", "en", "--out", "hasil", cwd=folder)
    assert ran.code == 0, ran.err
    text = (folder / "hasil" / "masterplan.html").read_text("utf-8")
    assert ("Dashed line" in text) is is_noted
    assert ("The two years are not known to have the same standard" in text) is is_noted
