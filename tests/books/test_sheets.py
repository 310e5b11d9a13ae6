"""Sheets of programs, quick wins and agencies, and the action matrix: what is said, and when."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.books.books import books, edition_of, wanted
from smartplan.books.compose import Book
from smartplan.books.parts.bars import bars
from smartplan.books.parts.matrix import matrix
from smartplan.books.parts.program_money import program_money
from smartplan.books.parts.programs import card
from smartplan.books.parts.spans import months_line, years_line
from smartplan.books.subject import Subject
from smartplan.books.views import agency
from smartplan.plan.load import load
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from smartplan.source.revision import Version
from smartplan.wording import LANGS, Lang
from smartplan.writers.pdf.write import page_numbers
from tests.places import EXAMPLES, RENDERED

pytestmark = pytest.mark.wide

Make = Callable[..., Path]
FILE = "programs/uji.yaml"


def plan_with(make: Make, program: str, **files: str) -> tuple[Plan, Program]:
    """The smallest plan with one more program, and that program."""
    text = "name: Program uji\ndimension: warga\nlead: bappeda\n" + program
    folder = make({FILE: text, **{f"{name}.yaml": held for name, held in files.items()}})
    plan = load(read_folder(folder), RENDERED).plan
    return plan, plan.programs["uji"]


def said(make: Make, indicator: str, lang: Lang = "id") -> list[tuple[str, float | None]]:
    plan, program = plan_with(make, f"indicators:\n  satu: {indicator}\n")
    return [(one.words, one.at) for one in bars(plan, program.indicators.values(), lang)[0].values]


@pytest.mark.parametrize("lang", LANGS)
def test_a_bar_runs_from_nought_to_the_greatest_value(plan_folder: Make, lang: Lang) -> None:
    told = said(
        plan_folder,
        "{name: A, unit: jam, baseline: {year: 2022, value: 40}, "
        "targets: {'2024': 20, '2026': 10}}",
        lang,
    )
    words = {
        "id": ["awal 40 jam (2022)", "target 20 jam (2024)", "target 10 jam (2026)"],
        "en": ["start 40 jam (2022)", "target 20 jam (2024)", "target 10 jam (2026)"],
    }
    assert told == list(zip(words[lang], [1.0, 0.5, 0.25], strict=True))


@pytest.mark.parametrize(
    ("indicator", "places"),
    [
        ("{name: A, targets: {'2024': 20}}", [None, 1.0]),
        ("{name: A, baseline: {year: 2022, value: 5}}", [1.0, None]),
        ("{name: A, baseline: {value: 2}, targets: {'2024': {min: 3, max: 5}}}", [0.5, 1.0]),
        ("{name: A, scale: [B, A], baseline: {value: B}, targets: {'2024': A}}", [None, None]),
        ("{name: A, baseline: {value: -4}, targets: {'2024': 4}}", [0.0, 1.0]),
        ("{name: A, baseline: {value: 0}, targets: {'2024': 0}}", [None, None]),
    ],
)
def test_only_numbers_are_drawn(
    plan_folder: Make, indicator: str, places: list[float | None]
) -> None:
    assert [place for _, place in said(plan_folder, indicator)] == places


def test_what_is_not_known_is_told_in_words(plan_folder: Make) -> None:
    assert [words for words, _ in said(plan_folder, "{name: A}")] == [
        "nilai awal belum diukur",
        "target belum ditetapkan",
    ]


@pytest.mark.parametrize(
    ("unit", "word"), [("x" * 12, "awal 1 " + "x" * 12), ("x" * 13, "awal 1")]
)
def test_a_long_unit_stands_beside_the_name(plan_folder: Make, unit: str, word: str) -> None:
    plan, program = plan_with(
        plan_folder,
        f"indicators:\n  satu: {{name: A, unit: {unit}, baseline: {{value: 1}}}}\n",
    )
    line = bars(plan, program.indicators.values(), "id")[0]
    assert line.values[0].words == word
    assert (unit in line.about) is (word == "awal 1")


def test_the_last_value_reached_stands_on_the_bar(plan_folder: Make) -> None:
    text = "indicators:\n  satu: {name: A, baseline: {value: 1}, targets: {'2024': 4}}\n"
    plan, program = plan_with(
        plan_folder,
        text,
        **{
            "progress/2022": "programs:\n  uji: {indicators: {satu: 2}}\n",
            "progress/2023": "programs:\n  uji: {indicators: {satu: 3}}\n",
        },
    )
    words = [one.words for one in bars(plan, program.indicators.values(), "id")[0].values]
    assert words[-1] == "capaian 3 (2023)"
    assert not any("capaian 2" in one for one in words)


@pytest.mark.parametrize(
    ("last", "spans"),
    [(2033, 12), (2034, 7)],  # twelve years stand alone, of thirteen two go together
)
def test_many_years_go_together(plan_folder: Make, last: int, spans: int) -> None:
    milestones = (
        f"milestones:\n  a: {{date: 2022-05-01, text: A}}\n  b: {{date: {last}-05-01, text: B}}\n"
    )
    _, program = plan_with(plan_folder, milestones)
    line = years_line(program, "id")
    assert line
    assert len(line.spans) == spans
    assert [one.span for one in line.points] == [0, spans - 1]
    assert line.spans[0] == ("2022" if spans == 12 else "2022–23")


def test_a_program_without_milestones_has_no_line(plan_folder: Make) -> None:
    _, program = plan_with(plan_folder, "period: {start: 2022, end: 2024}\n")
    assert years_line(program, "id") is None


@pytest.mark.parametrize(
    ("day", "spans"),
    [
        ("2022-11-30", []),  # before the twelve months
        ("2022-12-01", [0]),
        ("2023-11-30", [11]),
        ("2023-12-01", []),
        ("2023-05", [5]),
        ("2023", []),  # in no month that is known
    ],
)
def test_twelve_months_lead_to_the_deadline(plan_folder: Make, day: str, spans: list[int]) -> None:
    _, program = plan_with(
        plan_folder,
        f"milestones:\n  a: {{date: {day}, text: A}}\nquick_win: {{deadline: 2023-11-15}}\n",
    )
    line = months_line(program, "id")
    assert line
    assert line.spans[:2] == ("Des 2022", "Jan 2023")
    assert line.end == 11
    assert [one.span for one in line.points] == spans


def test_without_a_deadline_there_are_no_months(plan_folder: Make) -> None:
    _, program = plan_with(plan_folder, "quick_win: {problem: Antre}\n")
    assert months_line(program, "id") is None


@pytest.mark.parametrize(
    ("rows", "unit", "first"),
    [
        ("{year: 2023, amount: 1500000, fund: apbd}", "juta rupiah", "1,5"),
        ("{year: 2023, amount: 1549999, fund: apbd}", "juta rupiah; dibulatkan", "1,5"),
        ("{year: 2023, amount: 123456700000, fund: apbd}", "juta rupiah; dibulatkan", "123.457"),
        (
            "{year: 2023, amount: 1000000, fund: apbd, approximate: true}",
            "juta rupiah; seluruhnya perkiraan",
            "1",
        ),
        (
            "{year: 2023, amount: 1000000, fund: apbd, at_least: true}",
            "juta rupiah; ≥ paling sedikit",
            "≥ 1",
        ),
        (
            (
                "{year: 2023, amount: 1000000, fund: apbd, approximate: true}, "
                "{year: 2024, amount: 2000000, fund: apbd}"
            ),
            "juta rupiah; ≈ memuat perkiraan",
            "≈ 1",
        ),
    ],
)
def test_estimates_and_least_amounts_are_marked(
    plan_folder: Make, rows: str, unit: str, first: str
) -> None:
    plan, program = plan_with(plan_folder, f"budget: [{rows}]\n")
    held = program_money(plan, program, "id")
    assert held
    assert held.unit == unit
    assert held.rows[0].cells[0] == first


def test_money_of_several_funds_is_summed_up(plan_folder: Make) -> None:
    rows = (
        "budget:\n  - {year: 2023, amount: 1000000, fund: apbd}\n"
        "  - {year: 2024, amount: 3000000, fund: [csr, apbd]}\n"
    )
    plan, program = plan_with(plan_folder, rows)
    held = program_money(plan, program, "id")
    assert held
    assert [(row.fund, row.cells, row.total) for row in held.rows] == [
        ("APBD Kota", ("1", "–"), "1"),
        ("CSR/TJSL + APBD Kota", ("–", "3"), "3"),
        ("Jumlah", ("1", "3"), "4"),
    ]
    assert held.has_total


@pytest.mark.parametrize(
    ("program", "felt"),
    [
        ("", {"id": "", "en": ""}),
        (
            "indicators:\n  a: {name: Lama antre, unit: menit, targets: {'2024': 15}}\n",
            {
                "id": "Pada 2024, lama antre ditargetkan 15 menit.",
                "en": "By 2024, lama antre is to be 15 menit.",
            },
        ),
        (
            (
                "indicators:\n  a: {name: Lama antre, unit: menit, baseline: {value: 60}, "
                "targets: {'2023': 30, '2024': 15}}\n"
            ),
            {
                "id": "Pada 2024, lama antre ditargetkan 15 menit dari semula 60 menit.",
                "en": "By 2024, lama antre is to be 15 menit, from 60 menit at the start.",
            },
        ),
        (
            "beneficiaries: [{group: Warga lanjut usia}, {group: ASN}]\n",
            {
                "id": "Manfaatnya dirasakan warga lanjut usia dan ASN.",
                "en": "It is felt by warga lanjut usia and ASN.",
            },
        ),
        (
            "beneficiaries: [{group: Nelayan}]\nquick_win: {deadline: 2023-12-01}\n",
            {
                "id": "Manfaatnya dirasakan nelayan paling lambat 1 Desember 2023.",
                "en": "It is felt by nelayan by 1 December 2023.",
            },
        ),
    ],
)
@pytest.mark.parametrize("lang", LANGS)
def test_one_sentence_says_who_feels_what(
    plan_folder: Make, program: str, felt: dict[Lang, str], lang: Lang
) -> None:
    plan, held = plan_with(plan_folder, program)
    assert card(plan, held, lang).felt == felt[lang]


def test_risks_are_dots_with_their_word(plan_folder: Make) -> None:
    plan, program = plan_with(
        plan_folder,
        "risks:\n"
        "  a: {text: Ringan., likelihood: 1, impact: 2}\n"
        "  b: {text: Berat, likelihood: 5, impact: 5}\n"
        "  c: {text: Entah}\n",
    )
    told = [(one.dots, one.grade, one.text) for one in card(plan, program, "id").risks]
    assert told == [
        ("●●●", "tinggi", "Berat"),
        ("●○○", "rendah", "Ringan"),
        ("○○○", "belum dinilai", "Entah"),
    ]


AGENCIES = """\
agencies:
  diskominfo: {name: Dinas Komunikasi dan Informatika, short: Dinas, kind: opd}
  bappeda: {name: Badan Perencanaan Pembangunan Daerah, short: Dinas, kind: opd}
"""


def test_agencies_of_one_short_name_keep_their_own(plan_folder: Make) -> None:
    plan, _ = plan_with(
        plan_folder,
        "actions:\n  a: {kind: policy, name: Menyusun aturan, lead: diskominfo}\n"
        "risks:\n  r: {text: Terlambat, owner: bappeda}\n",
        organization=AGENCIES,
    )
    sheets = {one.id: one for one in agency.view(Subject(plan, score(plan), ()), "id").sheets}
    assert "Menyusun aturan" in [one.name for one in sheets["diskominfo"].actions]
    assert "Menyusun aturan" not in [one.name for one in sheets["bappeda"].actions]
    assert "Terlambat" in [one.text for one in sheets["bappeda"].risks]
    assert "Terlambat" not in [one.text for one in sheets["diskominfo"].risks]


@pytest.mark.parametrize(
    ("named", "signs", "signer"),
    [
        ("head: Budi Uji", "Kepala Dinas Uji", "Budi Uji"),
        ("head: Kepala Dinas Uji", "Kepala Dinas Uji", ""),
        ("kind: opd", "Kepala Dinas Uji", ""),
        ("head: Budi Uji\n    basis: illustration", "Kepala Dinas Uji", ""),
    ],
)
def test_the_head_signs(plan_folder: Make, named: str, signs: str, signer: str) -> None:
    plan, _ = plan_with(
        plan_folder,
        "",
        organization=f"agencies:\n  uji:\n    name: Dinas Uji\n    {named}\n",
    )
    sheet = agency.view(Subject(plan, score(plan), ()), "id").sheets[0]
    assert (sheet.signs, sheet.signer) == (signs, signer)


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("Sekretariat Daerah", "Sekretaris Daerah"),
        ("Inspektorat Daerah", "Inspektur"),
        ("Kecamatan Tegal Barat", "Camat"),
        ("Kecamatan dan Kelurahan se-Kota Uji", "Pimpinan Kecamatan dan Kelurahan se-Kota Uji"),
        ("Perumda Air Minum", "Direktur Perumda Air Minum"),
        ("Badan Pusat Uji", "Kepala Badan Pusat Uji"),
        ("Forum Warga", "Pimpinan Forum Warga"),
    ],
)
def test_the_office_follows_from_the_kind_of_agency(
    plan_folder: Make, name: str, office: str
) -> None:
    plan, _ = plan_with(plan_folder, "", organization=f"agencies:\n  uji: {{name: {name}}}\n")
    assert agency.view(Subject(plan, score(plan), ()), "id").sheets[0].signs == office


@pytest.mark.parametrize(("count", "told"), [(6, 6), (7, 0)])
def test_few_activities_stand_on_the_sheet(plan_folder: Make, count: int, told: int) -> None:
    actions = "".join(f"  a{at}: {{kind: policy, name: Kegiatan {at}}}\n" for at in range(count))
    plan, _ = plan_with(
        plan_folder,
        f"actions:\n{actions}",
        organization="agencies:\n  bappeda: {name: Bappeda}\n  diskominfo: {name: Dinas}\n",
    )
    sheet = agency.view(Subject(plan, score(plan), ()), "id").sheets[0]
    own = [one for one in sheet.actions if one.name.startswith("Kegiatan")]
    others = sum(
        (action.lead or program.lead) == "bappeda"
        for program in plan.programs.values()
        for action in program.actions.values()
    )
    assert len(own) == (told if others <= 6 else 0)


def rows(make: Make, program: str) -> list[tuple[int, tuple[str, ...], str, str]]:
    plan, _ = plan_with(make, program)
    held = matrix(plan, "id")
    assert held
    return [
        (row.depth, row.codes, row.name, row.money) for row in held.rows if row.program_id == "uji"
    ]


def test_money_under_one_code_stands_in_the_row_itself(plan_folder: Make) -> None:
    told = rows(
        plan_folder,
        "code: 1.01.02\nactions:\n  a: {kind: policy, name: Menyusun aturan, years: [2023]}\n"
        "budget:\n"
        '  - {year: 2023, amount: 1000000, fund: apbd, code: "1.01.02.2.01"}\n'
        "  - {year: 2024, amount: 2500000, fund: apbd, approximate: true}\n"
        "  - {year: 2024, amount: 123456789, fund: csr, action: a}\n",
    )
    assert told == [
        (0, ("1.01.02", "1.01.02.2.01"), "Program uji", "APBD Kota 3,5 (2023: 1; 2024: ≈ 2,5)"),
        (1, (), "Menyusun aturan", "CSR/TJSL 2024: 123,456789"),
    ]


def test_money_under_several_codes_has_rows_of_its_own(plan_folder: Make) -> None:
    told = rows(
        plan_folder,
        "budget:\n"
        '  - {year: 2023, amount: 1000000, fund: apbd, code: "1.01.02.2.01", name: Rapat}\n'
        '  - {year: 2023, amount: 2000000, fund: apbd, code: "1.01.02.2.02", name: Pelatihan}\n',
    )
    assert [(depth, name) for depth, _, name, _ in told] == [
        (0, "Program uji"),
        (2, "Rapat"),
        (2, "Pelatihan"),
    ]


def test_a_program_without_code_activity_and_money_is_not_in_the_matrix(plan_folder: Make) -> None:
    assert rows(plan_folder, "status: idea\n") == []


def test_dots_stand_for_the_years_of_all_activities(plan_folder: Make) -> None:
    plan, _ = plan_with(
        plan_folder, "actions:\n  a: {kind: policy, name: A, years: [2023, 2025]}\n"
    )
    held = matrix(plan, "id")
    assert held
    assert held.span == "2022–2025"
    assert next(row.dots for row in held.rows if row.name == "A") == "○●○●"


@pytest.mark.parametrize("name", ["tegal", "batam"])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("document", "mark"), [("agency", "agency-"), ("quick-wins", "quick-win-")]
)
def test_every_sheet_is_one_page(name: str, document: str, mark: str, lang: Lang) -> None:
    pytest.importorskip("typst")
    root = EXAMPLES / name
    plan = load(read_folder(root), RENDERED).plan
    edition = edition_of(plan, root, lang, Version())
    kinds = wanted(edition, plan, [document], with_front=False)
    (book,) = books(Subject(plan, score(plan), ()), kinds, edition)
    assert isinstance(book, Book)
    found = page_numbers(book)
    pages = [int(page) for id, page in found.items() if id.startswith(mark)]
    assert len(pages) > 5
    assert pages == list(range(pages[0], pages[0] + len(pages)))


def test_a_sheet_that_is_taller_than_a_page_goes_on(plan_folder: Make) -> None:
    pytest.importorskip("typst")
    lines = "".join(f"  r{at}: {{text: Risiko {at}}}\n" for at in range(120))
    plan, _ = plan_with(plan_folder, f"risks:\n{lines}")
    edition = edition_of(plan, Path("uji"), "id", Version())
    kinds = wanted(edition, plan, ["masterplan"], with_front=False)
    (book,) = books(Subject(plan, score(plan), ()), kinds, edition)
    assert isinstance(book, Book)
    found = page_numbers(book)
    assert int(found["action-plan"]) - int(found["program-uji"]) > 1


@pytest.mark.parametrize(("basis", "signer"), [("", "Budi Uji"), ("basis: illustration\n", "")])
def test_no_name_signs_under_an_illustration(plan_folder: Make, basis: str, signer: str) -> None:
    agencies = (
        "agencies:\n  bappeda: {name: Dinas Uji}\n  uji: {name: Badan Uji, head: Budi Uji}\n"
    )
    plan, _ = plan_with(plan_folder, f"support: [uji]\n{basis}", organization=agencies)
    sheet = agency.view(Subject(plan, score(plan), ()), "id").sheets[1]
    assert (sheet.signs, sheet.signer) == ("Kepala Badan Uji", signer)


def test_half_known_money_is_told_without_blanks(plan_folder: Make) -> None:
    told = rows(
        plan_folder,
        "budget:\n  - {year: 2023, fund: apbd}\n  - {amount: 1000000, fund: csr}\n",
    )
    assert told[0][3] == "CSR/TJSL tahun belum ditetapkan: 1; APBD Kota 2023: –"
