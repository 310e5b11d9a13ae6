"""Layouts of tables that consultants use: read as people read them, or asked about."""

from smartplan.importing.books.tables import book_of
from smartplan.incoming.said import Said
from smartplan.plan.model.program import ActionKind, Fund
from tests.importing.books import Reading, plan, word

CHAPTER = (1, "BAB II TATA KELOLA CERDAS (SMART GOVERNANCE)")
HEAD = ["No", "Program", "2026", "<", "2027", "<", "Sumber Dana", "Penanggung Jawab"]
SECOND = ["^", "^", "Target", "Rp juta", "Target", "Rp juta", "^", "^"]
ROW = ["1", "Aduan Warga", "70", "300", "80", "250", "APBD", "Diskominfo"]


def test_years_and_targets_side_by_side() -> None:
    read = Reading(CHAPTER, "Tabel 2.1 Program", [HEAD, SECOND, ROW])
    program = read.programs["Aduan Warga"]
    assert program.dimension == "governance"
    assert program.lead == "diskominfo"
    assert read.money("Aduan Warga") == {2026: 300_000_000, 2027: 250_000_000}
    assert program.money[0].funds == (Fund.APBD,)
    assert program.origin.place == "tabel 2.1 baris 1"
    assert not read.asked


def test_years_counted_from_the_first_of_the_plan() -> None:
    head = [
        "No",
        "Program",
        "Tahun ke-1 (Rp juta)",
        "Tahun ke-2 (Rp juta)",
        "Tahun ke-5 (Rp juta)",
        "PJ",
    ]
    rows = [head, ["1", "Aduan Warga", "300", "250", "100", "DLH"]]
    read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
    assert read.money("Aduan Warga") == {2026: 300_000_000, 2027: 250_000_000, 2030: 100_000_000}


def test_the_unit_below_the_table() -> None:
    rows = [["No", "Program", "Pagu 2026", "OPD"], ["1", "Aduan Warga", "300", "DLH"]]
    read = Reading(CHAPTER, "Tabel 2.1 Program", rows, "*) angka dalam juta rupiah")
    assert read.money("Aduan Warga") == {2026: 300_000_000}
    assert not read.asked


def test_the_unit_in_the_line_above() -> None:
    rows = [["No", "Program", "Pagu 2026", "OPD"], ["1", "Aduan Warga", "300", "DLH"]]
    read = Reading(CHAPTER, "Tabel 2.1 Program", "(dalam ribu rupiah)", rows)
    assert read.money("Aduan Warga") == {2026: 300_000}


def test_no_unit_is_asked_and_nothing_written() -> None:
    rows = [["No", "Program", "Pagu 2026", "OPD"], ["1", "Aduan Warga", "300", "DLH"]]
    read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
    assert read.money("Aduan Warga") == {}
    assert read.asked == ["Angka anggaran dalam satuan apa? (tabel 2.1)"]
    again = Reading(
        CHAPTER, "Tabel 2.1 Program", rows, recipe="tables:\n  tabel 2.1: {unit: million}\n"
    )
    assert again.money("Aduan Warga") == {2026: 300_000_000}
    assert not again.asked


def test_amounts_that_name_their_own_unit() -> None:
    rows = [
        ["No", "Program", "Pagu 2026", "OPD"],
        ["1", "Aduan Warga", "Rp 300 juta", "DLH"],
        ["2", "Satu Data", "Rp 1.250.000.000", "DLH"],
    ]
    read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
    assert read.money("Aduan Warga") == {2026: 300_000_000}
    assert read.money("Satu Data") == {2026: 1_250_000_000}


def test_a_program_over_several_rows_by_merged_or_empty_cells() -> None:
    head = ["No", "Program", "Indikator", "Satuan", "Target 2026", "Rp juta 2026", "OPD"]
    for below in ("^", ""):
        rows = [
            head,
            ["1", "Aduan Warga", "Aduan selesai", "%", "70", "300", "DLH"],
            [below, below, "Waktu jawab", "hari", "3", "^" if below else "", below],
        ]
        read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
        program = read.programs["Aduan Warga"]
        assert [one.name for one in program.indicators] == ["Aduan selesai", "Waktu jawab"]
        assert read.money("Aduan Warga") == {2026: 300_000_000}, below
        assert len(read.programs) == 1


def test_money_of_several_rows_adds_up() -> None:
    head = [
        "No",
        "Program",
        "Kegiatan",
        "Keluaran",
        "Rp juta 2026",
        "Rp juta 2027",
        "Sumber Dana",
        "OPD",
    ]
    rows = [
        head,
        ["1", "Aduan Warga", "Bangun loket", "Dua loket", "300", "-", "APBD", "Diskominfo"],
        ["^", "^", "Latih petugas", "20 orang", "40", "50", "CSR", "Diskominfo"],
        ["", "Jumlah", "", "", "340", "50", "", ""],
    ]
    read = Reading(CHAPTER, "Tabel 2.1 Rencana aksi: Pengembangan SDM", rows)
    program = read.programs["Aduan Warga"]
    assert read.money("Aduan Warga") == {2026: 340_000_000, 2027: 50_000_000}
    assert program.lead == "diskominfo"
    first, second = program.actions
    assert (first.name, first.output, first.years) == ("Bangun loket", "Dua loket", (2026,))
    assert first.kind is ActionKind.PEOPLE
    assert second.years == (2026, 2027)
    assert [one.action for one in program.money] == ["Bangun loket", *["Latih petugas"] * 2]
    assert not read.asked


def test_activities_of_several_agencies_do_not_tell_who_leads() -> None:
    head = ["No", "Program", "Kegiatan", "Rp juta 2026", "OPD"]
    rows = [
        head,
        ["1", "Aduan Warga", "Bangun loket", "300", "Diskominfo"],
        ["^", "^", "Latih petugas", "40", "DLH"],
    ]
    read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
    assert not read.programs["Aduan Warga"].lead
    assert read.asked == ["Siapa penanggung jawab Aduan Warga? Kegiatannya berbeda-beda."]
    assert [one.lead for one in read.programs["Aduan Warga"].actions] == ["diskominfo", "dlh"]


def test_the_row_of_a_program_that_sums_its_activities_counts_once() -> None:
    head = ["No", "Program", "Kegiatan", "Rp juta 2026", "OPD"]
    parts = [["", "", "Bangun loket", "300", "DLH"], ["", "", "Latih petugas", "40", "DLH"]]
    for whole, asked in (("340", 0), ("400", 1)):
        rows = [head, ["1", "Aduan Warga", "", whole, "DLH"], *parts]
        read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
        assert read.money("Aduan Warga") == {2026: 340_000_000}
        assert len(read.asked) == asked
    key = "Aduan Warga: tabel 2.1 program dan kegiatan"
    again = Reading(CHAPTER, "Tabel 2.1", rows, recipe=f'answers:\n  "{key}": keduanya\n')
    assert again.money("Aduan Warga") == {2026: 740_000_000}


def test_two_columns_of_one_year_are_asked_unless_each_is_of_a_fund() -> None:
    for first, second, funds in (
        ("APBD", "CSR", {Fund.APBD, Fund.CSR}),
        ("Sebelum perubahan", "Sesudah perubahan", set()),
    ):
        rows = [
            ["No", "Program", "2026 (Rp juta)", "<", "OPD"],
            ["^", "^", first, second, "^"],
            ["1", "Aduan Warga", "300", "60", "DLH"],
        ]
        read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
        assert {fund for one in read.programs["Aduan Warga"].money for fund in one.funds} == funds
        if funds:
            assert not read.asked
            continue
        assert read.asked == ["Kolom uang 2026 mana yang dipakai di tabel 2.1?"]
        assert read.money("Aduan Warga") == {}
        answer = 'answers:\n  "tabel 2.1: uang 2026": 2026 (Rp juta) / Sesudah perubahan\n'
        again = Reading(CHAPTER, "Tabel 2.1 Program", rows, recipe=answer)
        assert again.money("Aduan Warga") == {2026: 60_000_000}


def test_the_only_column_of_money_is_of_the_year_in_the_caption() -> None:
    rows = [["No", "Program", "Anggaran (Rp juta)", "OPD"], ["1", "Aduan Warga", "300", "DLH"]]
    for caption, money in (
        ("Program Prioritas Tahun 2026", {2026: 300_000_000}),
        ("Program Prioritas TA 2027", {2027: 300_000_000}),
        ("Program Tahun 2026–2028", {}),
        ("Program jangka pendek (sampai 2026)", {}),
        ("Program Prioritas", {}),
    ):
        read = Reading(CHAPTER, f"Tabel 2.1 {caption}", rows)
        assert read.money("Aduan Warga") == money, caption
        is_told = any("Anggaran (Rp juta)" in one for one in read.noted)
        assert is_told is not bool(money)


def test_what_was_spent_is_no_budget() -> None:
    rows = [
        ["No", "Program", "Realisasi 2025 (Rp juta)", "Pagu 2026 (Rp juta)", "OPD"],
        ["1", "Aduan Warga", "200", "300", "DLH"],
    ]
    read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
    assert read.money("Aduan Warga") == {2026: 300_000_000}


def test_totals_of_groups_and_of_all() -> None:
    head = ["No", "Program", "Rp juta 2026", "OPD"]
    rows = [
        head,
        ["A. Layanan Publik", "<", "<", "<"],
        ["1", "Aduan Warga", "300", "DLH"],
        ["Jumlah A", "<", "300", ""],
        ["B. Kebijakan Publik", "<", "<", "<"],
        ["2", "Ruang Usul", "100", "DLH"],
        ["3", "Satu Data", "50", "DLH"],
        ["Jumlah B", "<", "150", ""],
    ]
    for last in ([], [["Jumlah", "<", "450", ""]]):
        assert not Reading(CHAPTER, "Tabel 2.1 Program", [*rows, *last]).asked
    wrong = Reading(CHAPTER, "Tabel 2.1 Program", [*rows, ["Jumlah", "<", "460", ""]])
    assert wrong.asked == ["Jumlah 2026 tercetak 460, barisnya 450: mana yang benar?"]


def test_a_row_with_a_name_alone_is_a_group() -> None:
    rows = [
        ["No", "Program", "Rp juta 2026", "OPD"],
        ["", "Urusan Wajib", "", ""],
        ["1", "Aduan Warga", "300", "DLH"],
    ]
    assert set(Reading(CHAPTER, "Tabel 2.1 Program", rows).programs) == {"Aduan Warga"}


def test_money_in_a_cell_of_two_programs_is_asked() -> None:
    rows = [
        ["No", "Program", "Rp juta 2026", "OPD"],
        ["1", "Aduan Warga", "300", "DLH"],
        ["2", "Satu Data", "^", "DLH"],
    ]
    read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
    assert read.asked == ["Uang 300 di sel gabungan: milik program mana?"]
    assert read.money("Satu Data") == {}


def test_the_same_money_in_two_rows_is_asked() -> None:
    rows = [
        ["No", "Program", "Indikator", "Target 2026", "Rp juta 2026", "OPD"],
        ["1", "Aduan Warga", "Aduan selesai", "70", "300", "DLH"],
        ["2", "Aduan Warga", "Waktu jawab", "3", "300", "DLH"],
    ]
    read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
    assert len(read.asked) == 1
    assert "dihitung sekali atau masing-masing?" in read.asked[0]
    key = "Aduan Warga: tabel 2.1 dua baris"
    for answer, total in (("once", 300), ("masing-masing", 600)):
        again = Reading(
            CHAPTER, "Tabel 2.1 Program", rows, recipe=f'answers:\n  "{key}": {answer}\n'
        )
        assert again.money("Aduan Warga") == {2026: total * 10**6}


def test_tables_of_other_years_complete_each_other() -> None:
    def rows(year: int, amount: int) -> list[list[str]]:
        head = ["No", "Program", f"Rp juta {year}", f"Rp juta {year + 1}", "OPD"]
        return [head, ["1", "Aduan Warga", str(amount), "250", "DLH"]]

    read = Reading(
        CHAPTER, "Tabel 2.1 Jangka pendek", rows(2026, 300), "Tabel 2.2 Jangka menengah",
        rows(2028, 400),
    )  # fmt: skip
    assert not read.asked
    assert read.money("Aduan Warga") == {
        2026: 300 * 10**6, 2027: 250 * 10**6, 2028: 400 * 10**6, 2029: 250 * 10**6,
    }  # fmt: skip
    assert read.programs["Aduan Warga"].period == (2026, 2029)
    other = Reading(
        CHAPTER, "Tabel 2.1 Jangka pendek", rows(2026, 300), "Tabel 2.2 Jangka menengah",
        rows(2027, 400),
    )  # fmt: skip
    assert len(other.asked) == 1
    assert "Angka mana yang dipakai?" in other.asked[0]


def test_a_table_that_goes_on_without_a_caption() -> None:
    """The same head again below nothing but a page break is the same table."""
    head = [["No", "Program", "Rp juta 2026", "OPD"]]
    first = [*head, ["1", "Aduan Warga", "300", "DLH"]]
    second = [*head, ["2", "Satu Data", "100", "DLH"], ["", "Jumlah", "400", ""]]
    read = Reading(CHAPTER, "Tabel 2.1 Program", first, "", second)
    assert not read.asked
    assert read.programs["Satu Data"].origin.place == "tabel 2.1 baris 2"
    parts = [one.parts for one in book_of(word("Tabel 1", first, "", second)).tables]
    assert parts == [2]


def test_tables_of_the_same_head_in_other_chapters_stay_apart() -> None:
    head = [["No", "Program", "Rp juta 2026", "OPD"]]
    first = [*head, ["1", "Aduan Warga", "300", "DLH"], ["", "Jumlah", "300", ""]]
    second = [*head, ["1", "Kota Hijau", "100", "DLH"], ["", "Jumlah", "100", ""]]
    read = Reading(
        CHAPTER, "Tabel 2.1 Program", first, (1, "BAB III SMART ENVIRONMENT"), "Tabel 3.1 Program",
        second,
    )  # fmt: skip
    assert not read.asked
    assert read.programs["Kota Hijau"].dimension == "environment"


def test_rows_that_number_the_columns() -> None:
    rows = [HEAD, SECOND, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"], ROW]
    assert set(Reading(CHAPTER, "Tabel 2.1", rows).programs) == {"Aduan Warga"}


def test_groups_in_one_cell_or_with_their_letter_apart() -> None:
    for group in (
        ["A. Layanan Publik", *["<"] * 7],
        ["A", "Layanan Publik", *[""] * 6],
        ["I.", "Layanan Publik", *["<"] * 6],
    ):
        read = Reading(CHAPTER, "Tabel 2.1", [HEAD, SECOND, group, ROW])
        assert set(read.programs) == {"Aduan Warga"}
        assert read.programs["Aduan Warga"].subdimension == "public-service"


def test_a_group_that_is_no_subdimension_is_told() -> None:
    rows = [HEAD, SECOND, ["A. Urusan Wajib", *["<"] * 7], ROW]
    read = Reading(CHAPTER, "Tabel 2.1", rows)
    assert not read.programs["Aduan Warga"].subdimension
    assert any("Urusan Wajib" in one for one in read.noted)


def test_a_total_that_differs_stops() -> None:
    rows = [HEAD, SECOND, ROW, ["Jumlah", "<", "", "310", "", "250", "", ""]]
    read = Reading(CHAPTER, "Tabel 2.1", rows)
    assert read.asked == ["Jumlah 2026 tercetak 310, barisnya 300: mana yang benar?"]


def test_a_total_that_differs_by_rounding_makes_estimates() -> None:
    head = ["No", "Program", "Rp miliar 2026", "OPD"]
    rows = [
        head,
        ["1", "Aduan Warga", "1,2", "DLH"],
        ["2", "Satu Data", "0,4", "DLH"],
        ["", "Jumlah", "1,7", ""],
    ]
    read = Reading(CHAPTER, "Tabel 2.1", rows)
    assert not read.asked
    assert all(one.is_approximate for p in read.programs.values() for one in p.money)


def test_figures_that_say_they_are_rounded_are_estimates() -> None:
    rows = [["No", "Program", "Pagu 2026", "OPD"], ["1", "Aduan Warga", "300", "DLH"]]
    for caption, is_rounded in (("juta rupiah, dibulatkan", True), ("juta rupiah", False)):
        read = Reading(CHAPTER, f"Tabel 2.1 Program ({caption})", rows)
        assert read.programs["Aduan Warga"].money[0].is_approximate is is_rounded


def test_thousands_or_a_fraction_is_asked_once_where_nothing_tells() -> None:
    rows = [
        ["No", "Program", "2026 (juta)", "OPD"],
        ["1", "Aduan", "1.250", "DLH"],
        ["2", "Satu Data", "2.500", "DLH"],
    ]
    read = Reading((1, "Smart Governance"), "Tabel 2.1", rows)
    assert read.asked == ['Angka "1.250" ribuan atau pecahan?']
    assert read.money("Aduan") == {}
    for answer, amount in (("point", 1_250_000_000), ("comma", 1_250_000)):
        again = Reading(
            (1, "Smart Governance"), "Tabel 2.1", rows,
            recipe=f"answers:\n  pemisah ribuan: {answer}\n",
        )  # fmt: skip
        assert not again.asked
        assert again.money("Aduan") == {2026: amount}


def test_sums_tell_thousands_from_fractions() -> None:
    rows = [
        ["No", "Program", "2026 (juta)", "2027 (juta)", "Jumlah", "OPD"],
        ["1", "Aduan", "950", "300", "1.250", "DLH"],
        ["2", "Satu Data", "2.500", "1.500", "4.000", "DLH"],
    ]
    read = Reading((1, "Smart Governance"), "Tabel 2.1", rows)
    assert not read.asked
    assert read.money("Satu Data") == {2026: 2_500_000_000, 2027: 1_500_000_000}


def test_tables_that_are_not_taken_are_listed() -> None:
    rows = [["Kegiatan", "Waktu"], ["Rapat", "Mei"]]
    read = Reading(CHAPTER, "Tabel 2.1 Jadwal", rows)
    assert read.noted == ["tabel yang tidak diambil: tabel 2.1"]
    assert not read.programs


def test_years_below_one_heading_of_money() -> None:
    rows = [
        ["No", "Program", "Kebutuhan Dana (Rp juta)", "<", "OPD"],
        ["^", "^", "2026", "2027", "^"],
        ["1", "Aduan Warga", "300", "250", "DLH"],
    ]
    read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
    assert read.money("Aduan Warga") == {2026: 300_000_000, 2027: 250_000_000}
    assert not read.asked


def test_columns_that_are_not_taken_are_listed() -> None:
    rows = [["No", "Program", "2026", "Hasil", "OPD"], ["1", "Aduan Warga", "3", "baik", "DLH"]]
    read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
    assert read.noted == ["kolom tabel program yang tidak diambil: 2026 dan Hasil"]


def test_programs_and_activities_in_one_column_are_not_told_apart_without_codes() -> None:
    rows = [
        ["No", "Program / Kegiatan", "Rp juta 2026", "OPD"],
        ["1", "Aduan Warga", "340", "DLH"],
        ["1.1", "Bangun loket", "340", "DLH"],
    ]
    read = Reading(CHAPTER, "Tabel 2.1 Program", rows)
    assert not read.programs
    assert read.noted == ["tabel yang tidak diambil: tabel 2.1"]


def test_a_table_is_skipped_when_the_recipe_says_so() -> None:
    rows = [HEAD, SECOND, ROW]
    read = Reading(
        CHAPTER, "Tabel 2.1 Program", rows, recipe="tables:\n  tabel 2.1: {skip: true}\n"
    )
    assert not read.programs


def test_money_under_the_heading_of_a_program_of_the_plan() -> None:
    held = {"programs/aduan.yaml": "name: Aduan Warga\ndimension: governance\n"}
    rows = [["Sumber dana", "2026", "2027"], ["APBD", "300", "-"], ["Hibah", "-", "20"]]
    blocks = ((2, "2.1 Aduan Warga"), "Kebutuhan dana (juta rupiah)", rows)
    read = Reading(*blocks, into=plan(held))
    assert read.money("Aduan Warga") == {2026: 300_000_000, 2027: 20_000_000}
    assert not Reading(*blocks).programs


def test_a_chapter_of_no_dimension_is_asked_once_for_its_table() -> None:
    rows = [HEAD, SECOND, ROW, ["2", "Satu Data", "1", "20", "2", "30", "APBD", "DLH"]]
    read = Reading((1, "BAB II PROGRAM"), "Tabel 2.1 Program", rows)
    assert read.asked == ["Masuk dimensi mana program di tabel 2.1?"]
    assert not read.programs
    again = Reading(
        (1, "BAB II PROGRAM"), "Tabel 2.1 Program", rows,
        recipe="tables:\n  tabel 2.1: {dimension: living}\n",
    )  # fmt: skip
    assert {one.dimension for one in again.programs.values()} == {"living"}


def test_chapters_that_are_no_headings_in_word() -> None:
    """Typed as plain lines; the contents page has the same words."""
    read = Reading(
        "BAB II TATA KELOLA CERDAS (SMART GOVERNANCE) ......... 4",
        "BAB III LINGKUNGAN CERDAS (SMART ENVIRONMENT) ......... 9",
        "BAB II TATA KELOLA CERDAS (SMART GOVERNANCE)",
        "2.1 Strategi dan Program",
        "Tabel 2.1 Program",
        [HEAD, SECOND, ROW],
        "BAB III LINGKUNGAN CERDAS (SMART ENVIRONMENT)",
        "Tabel 3.1 Program",
        [HEAD, SECOND, ["1", "Kota Hijau", "1", "20", "2", "30", "APBD", "DLH"]],
    )
    found = {name: one.dimension for name, one in read.programs.items()}
    assert found == {"Aduan Warga": "governance", "Kota Hijau": "environment"}
    assert not read.asked


def test_the_code_of_the_region_is_written_where_it_is_answered() -> None:
    asked = Reading(CHAPTER)
    assert [one.at[-1] for one in asked.questions] == ["kode wilayah"]
    for answer, wanted in (("33.76", ["33.76"]), ("open", []), ("Tegal", [])):
        read = Reading(CHAPTER, recipe=f'answers:\n  kode wilayah: "{answer}"\n')
        said = [one for one in read.read.said if isinstance(one, Said)]
        assert [one.value for one in said] == wanted
        assert [tuple(one.route) for one in said] == [("region", "code")] * len(wanted)


def test_a_spelling_of_dimension_columns() -> None:
    rows = [
        ["Program", "Dimensi", "Penanggung jawab"],
        ["Aduan Warga", "Smart Living", "Dinkes"],
        ["Satu Data", "Ekonomi cerdas", "DLH"],
    ]
    read = Reading((1, "Lampiran"), "Tabel 1 Daftar program", rows)
    assert [one.dimension for one in read.programs.values()] == ["living", "economy"]
