"""Workbooks as offices and people give them back: moved, renamed, sorted, copied, taken apart."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from smartplan.failure import Failure
from smartplan.incoming.said import GONE, ConcernKind, Heard, NewEntry, Provenance, Said
from smartplan.plan.files import home
from smartplan.route import Route
from smartplan.source.folder import read_folder
from smartplan.value import replace
from tests.places import EXAMPLES, RENDERED
from tests.sheets.paper import Desk, Paper

DESK = Desk(read_folder(EXAMPLES / "tegal"), RENDERED)
BUDGET = "Anggaran"
FIBER = "Serat Optik Tuntas ke Titik Layanan"
AMOUNT = Route(("programs", "fiber-titik-layanan", "budget", "0", "amount"))


@pytest.fixture
def paper() -> Paper:
    return DESK.paper("diskominfo")


def first(paper: Paper) -> list[Any]:
    """The first line of the budget."""
    return paper.sheets[BUDGET][1]


def heard(paper: Paper, **more: Any) -> Heard:
    (found,) = DESK.says(paper, **more)
    return found


def renamed(paper: Paper) -> None:
    paper.sheets = {f"Lembar {n}": lines for n, lines in enumerate(paper.sheets.values())}


def sorted_by_amount(paper: Paper) -> None:
    head, *lines = paper.sheets[BUDGET]
    paper.sheets[BUDGET] = [head, *sorted(lines, key=lambda line: -line[3])]


def columns_moved(paper: Paper) -> None:
    for lines in paper.sheets.values():
        for line in lines:
            line.reverse()


def titled(paper: Paper) -> None:
    for lines in paper.sheets.values():
        lines[:0] = [["Kota Tegal"], [], ["diisi oleh", None, "Diskominfo"]]


def spaced(paper: Paper) -> None:
    for name, lines in paper.sheets.items():
        paper.sheets[name] = [line for one in lines for line in (one, [None] * 3)]


def blanks_and_breaks(paper: Paper) -> None:
    for lines in paper.sheets.values():
        for line in lines[1:]:
            line[:] = [f" {one}\u00a0_x000D_" if isinstance(one, str) else one for one in line]


def heads_in_english(paper: Paper) -> None:
    for sheet in paper.workbook.sheets:
        labels = {one.label.id: one.label.en for one in sheet.kind.columns}
        labels |= {"Kode": "Code", "Butir": "Item", "Isi": "Content", "Hapus": "Delete"}
        labels |= {sheet.kind.owner.id: sheet.kind.owner.en} if sheet.kind.owner else {}
        lines = paper.sheets[sheet.kind.name.id]
        lines[0] = [labels[one] for one in lines[0]]


def heads_without_units(paper: Paper) -> None:
    for lines in paper.sheets.values():
        lines[0] = [one.partition(" (")[0] for one in lines[0]]


def heads_in_capitals(paper: Paper) -> None:
    for lines in paper.sheets.values():
        lines[0] = [f"{one.upper()} *" for one in lines[0]]


def a_helping_column_without_values(paper: Paper) -> None:
    paper.sheets[BUDGET][0].append("Sudah dicek")


def empty_rows_below(paper: Paper) -> None:
    for lines in paper.sheets.values():
        lines += [[None, FIBER] if n == 4 and "Program" in lines[0] else [] for n in range(10)]


def numbers_for_texts(paper: Paper) -> None:
    """As an office that takes what looks like a number for one."""
    for lines in paper.sheets.values():
        for line in lines[1:]:
            line[:] = [
                float(one) if isinstance(one, str) and one.isdecimal() else one for one in line
            ]


@pytest.mark.parametrize(
    "change",
    [
        renamed,
        sorted_by_amount,
        columns_moved,
        titled,
        spaced,
        blanks_and_breaks,
        heads_in_english,
        heads_in_capitals,
        heads_without_units,
        a_helping_column_without_values,
        empty_rows_below,
        numbers_for_texts,
    ],
)
def test_what_is_no_change_says_nothing(paper: Paper, change: Callable[[Paper], None]) -> None:
    change(paper)
    found = heard(paper)
    assert (found.said, found.concerns) == ((), ())


@pytest.mark.parametrize("change", [renamed, sorted_by_amount, columns_moved, titled, spaced])
def test_a_change_is_found_whatever_the_sheet_looks_like(
    paper: Paper, change: Callable[[Paper], None]
) -> None:
    first(paper)[3] = 1_950_000_000
    change(paper)
    found = heard(paper)
    (said,) = found.said
    assert isinstance(said, Said)
    assert (said.route, said.base, said.value) == (AMOUNT, 1_800_000_000, 1_950_000_000)
    assert found.who == said.who == "diskominfo"
    assert found.concerns == ()


def test_a_cell_is_named_as_a_person_names_it(paper: Paper) -> None:
    first(paper)[3] = 1_950_000_000
    (said,) = heard(paper).said
    assert (said.origin.file, said.origin.place) == ("buku.xlsx", "Anggaran!D2")


def test_a_copied_row_is_a_new_one(paper: Paper) -> None:
    copy = list(first(paper))
    copy[2], copy[3] = 2026, 700_000_000
    paper.sheets[BUDGET].insert(1, copy)
    found = heard(paper)
    (entry,) = found.said
    assert isinstance(entry, NewEntry)
    assert entry.holder == AMOUNT.parent.parent
    assert entry.data == {
        "year": 2026,
        "amount": 700_000_000,
        "fund": "apbd",
        "code": "2.16.03.2.02.07",
    }
    assert found.concerns == ()


def test_a_row_twice_and_changed_in_both_is_a_question(paper: Paper) -> None:
    copy = list(first(paper))
    copy[3] = 1
    first(paper)[3] = 2_000_000_000
    paper.sheets[BUDGET].append(copy)
    found = heard(paper)
    assert found.said == ()
    (concern,) = found.concerns
    assert concern.kind is ConcernKind.ASK
    assert "Anggaran!A2 dan Anggaran!A27" in concern.message.id


@pytest.mark.parametrize(
    ("answer", "old", "new"), [(0, 2_000_000_000, 300_000_000), (1, 300_000_000, 2_000_000_000)]
)
def test_who_is_asked_tells_which_row_is_the_new_one(
    paper: Paper, answer: int, old: int, new: int
) -> None:
    copy = list(first(paper))
    copy[3], copy[2] = 300_000_000, 2027
    first(paper)[3] = 2_000_000_000
    paper.sheets[BUDGET].append(copy)
    found = heard(paper, ask=lambda one: one.choices[answer].value)
    values = [one.value for one in found.said if isinstance(one, Said)]
    entries = [one.data["amount"] for one in found.said if isinstance(one, NewEntry)]
    assert (old in values, entries) == (True, [new])


def test_a_row_twice_is_read_once(paper: Paper) -> None:
    paper.sheets[BUDGET].append(list(first(paper)))
    found = heard(paper)
    assert (found.said, kinds(found)) == ((), [ConcernKind.CHECK])


def kinds(found: Heard) -> list[ConcernKind]:
    return [one.kind for one in found.concerns]


def strange_column(paper: Paper) -> None:
    paper.sheets[BUDGET][0].append("Jumlh")
    first(paper).append(5)


def nameless_column(paper: Paper) -> None:
    first(paper).append("lihat surat")


def doubled_column(paper: Paper) -> None:
    paper.sheets[BUDGET][0].append("Jumlah (Rp)")
    first(paper).append(5)


def no_code_column(paper: Paper) -> None:
    for line in paper.sheets[BUDGET]:
        del line[0]


def unknown_code(paper: Paper) -> None:
    first(paper)[0] = "#99"


def other_owner(paper: Paper) -> None:
    first(paper)[1] = "Program lain"


def unclear_wish(paper: Paper) -> None:
    first(paper)[-1] = "mungkin"


def a_sheet_twice(paper: Paper) -> None:
    paper.sheets["Anggaran (2)"] = [list(line) for line in paper.sheets[BUDGET]]
    first(paper)[3] = 5_000_000


def an_unknown_item(paper: Paper) -> None:
    paper.sheets["Uraian"].append(["fiber-titik-layanan", FIBER, "Ringkasn", "Teks"])


def an_item_twice(paper: Paper) -> None:
    paper.sheets["Uraian"].append(["fiber-titik-layanan", FIBER, "Ringkasan", "Teks"])


def a_new_row_where_none_belongs(paper: Paper) -> None:
    paper.sheets["Target"].append([None, "Program › indikator", 5])


@pytest.mark.parametrize(
    ("change", "place", "message"),
    [
        (strange_column, "Anggaran!O1", 'kolom "Jumlh" tidak dikenal lembar ini; apakah'),
        (nameless_column, "Anggaran!O1", "tidak berjudul"),
        (doubled_column, "Anggaran!O1", "ada dua kali"),
        (no_code_column, "Anggaran", "kolom Kode tidak ada lagi"),
        (unknown_code, "Anggaran!A2", "untuk baris baru, kosongkan kolom Kode"),
        (other_owner, "Anggaran!A2", "kini disebut milik"),
        (unclear_wish, "Anggaran!N2", '"mungkin" tidak dimengerti'),
        (a_sheet_twice, "Anggaran (2)", "berisi Anggaran tetapi isinya berbeda"),
        (an_unknown_item, "Uraian!C102", 'butir "Ringkasn" tidak dikenal'),
        (an_item_twice, "Uraian!D102", "sudah diisi lain di Uraian!D2"),
        (a_new_row_where_none_belongs, "Target!C11", "tidak menerima baris baru"),
    ],
)
def test_what_cannot_be_right_is_told_with_its_place(
    paper: Paper, change: Callable[[Paper], None], place: str, message: str
) -> None:
    change(paper)
    wrong = [one for one in heard(paper).concerns if one.kind is ConcernKind.WRONG]
    assert [one.origin.place for one in wrong] == [place]
    assert message in wrong[0].message.id


def row_gone(paper: Paper) -> None:
    del paper.sheets[BUDGET][1]


def column_gone(paper: Paper) -> None:
    for line in paper.sheets[BUDGET]:
        del line[3]


def sheet_gone(paper: Paper) -> None:
    del paper.sheets[BUDGET]


def emptied(paper: Paper) -> None:
    first(paper)[5] = None


def wished_gone(paper: Paper) -> None:
    first(paper)[-1] = "ya"


def own_sheet(paper: Paper) -> None:
    paper.sheets["Catatan kami"] = [["Tolong dibahas hari Senin"]]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (row_gone, "1 baris tidak ada lagi"),
        (column_gone, "kolom Jumlah (Rp) tidak ada lagi"),
        (sheet_gone, "lembar Anggaran tidak ada lagi"),
        (emptied, "dikosongkan"),
        (wished_gone, "ditandai untuk dihapus"),
        (own_sheet, "bukan lembar buku kerja"),
    ],
)
def test_what_is_not_there_any_more_stays_and_is_told(
    paper: Paper, change: Callable[[Paper], None], message: str
) -> None:
    change(paper)
    found = heard(paper)
    assert (found.said, kinds(found)) == ((), [ConcernKind.KEPT])
    assert message in found.concerns[0].message.id


def test_delete_takes_out_what_was_emptied(paper: Paper) -> None:
    emptied(paper)
    (said,) = heard(paper, deletes=True).said
    assert isinstance(said, Said)
    assert (said.route, said.value) == (AMOUNT.parent / "code", GONE)


def test_delete_empties_nothing_that_has_to_be_there(paper: Paper) -> None:
    first(paper)[3] = None
    found = heard(paper, deletes=True)
    assert (found.said, kinds(found)) == ((), [ConcernKind.WRONG])


def test_delete_takes_out_a_marked_row(paper: Paper) -> None:
    wished_gone(paper)
    found = heard(paper, deletes=True)
    after, concerns = DESK.after(found)
    assert concerns == []
    file = home(AMOUNT)[0]
    was, now = (one.contents[file].decode().splitlines() for one in (DESK.bundle, after))
    assert len(was) - len(now) == 1
    assert not any("1800000000" in line for line in now)


MILESTONES = Route(("programs", "fiber-titik-layanan", "milestones"))


@pytest.mark.parametrize(
    ("was", "now", "count"),
    [
        ("", "", 0),
        ("text: Titik terakhir", "text: Titik penghabisan", 1),
        ("# nothing", "# nothing", 0),
    ],
)
def test_a_marked_entry_goes_unless_the_team_changed_it(
    paper: Paper, was: str, now: str, count: int
) -> None:
    paper.find("Tonggak", "titik-tuntas")[-1] = "ya"
    texts = dict(DESK.bundle.contents)
    file = home(MILESTONES)[0]
    texts[file] = texts[file].decode().replace(was, now).encode()
    desk = replace_bundle(DESK, replace(DESK.bundle, contents=texts))
    after, concerns = desk.after(*desk.says(paper, deletes=True))
    assert [one.kind for one in concerns] == [ConcernKind.CONFLICT] * count
    assert ("titik-tuntas:" in after.contents[file].decode()) == bool(count)


def test_a_marked_action_stays_when_money_came_to_it(paper: Paper) -> None:
    line = paper.sheets["Rencana aksi"][1]
    line[-1] = "ya"
    (row,) = [
        one
        for sheet in paper.workbook.sheets
        for one in sheet.rows
        if sheet.kind.name.id == "Rencana aksi" and one.code == line[0] and one.owner == line[1]
    ]
    (alone,) = DESK.says(paper, deletes=True)
    _, concerns = DESK.after(alone)
    assert concerns == []
    money = NewEntry(row.route / "budget", {"year": 2026, "amount": 1}, Provenance("", ""))
    more, _ = DESK.after(Heard("tim", (money,)))
    desk = replace_bundle(DESK, more)
    _, concerns = desk.after(*desk.says(paper, deletes=True))
    assert [one.kind for one in concerns] == [ConcernKind.CONFLICT]


def test_no_program_is_taken_out(paper: Paper) -> None:
    paper.sheets["Program"][1][-1] = "ya"
    assert kinds(heard(paper, deletes=True)) == [ConcernKind.WRONG]


def test_new_rows_get_an_id_of_their_name(paper: Paper) -> None:
    paper.sheets["Tonggak"].append([None, FIBER, date(2026, 5, 15), "Titik tuntas"])
    paper.sheets["Tonggak"].append([None, FIBER, date(2026, 5, 16), "Titik tuntas"])
    found = heard(paper)
    assert [one.id for one in found.said if isinstance(one, NewEntry)] == [
        "titik-tuntas-2",
        "titik-tuntas-3",
    ]


def test_a_new_program_comes_with_all_that_belongs_to_it(paper: Paper) -> None:
    name = "Layanan Pengaduan Satu Pintu"
    dimension = paper.sheets["Program"][1][3]
    paper.sheets["Program"].append([None, name, None, dimension])
    kind = paper.sheets["Rencana aksi"][1][3]
    paper.sheets["Uraian"].append([None, name, "Ringkasan", "Satu nomor untuk semua."])
    paper.sheets["Rencana aksi"].append([None, name, None, kind, "Menyusun tata cara"])
    paper.sheets[BUDGET].append([None, f"{name} › Menyusun tata cara", 2026, 50_000_000])
    found = heard(paper)
    assert found.concerns == ()
    after, concerns = DESK.after(found)
    assert concerns == []
    assert after.contents["programs/layanan-pengaduan-satu-pintu.yaml"].decode() == (
        "name: Layanan Pengaduan Satu Pintu\n"
        "summary: Satu nomor untuk semua.\n"
        "dimension: living\n"
        "actions:\n"
        "  menyusun-tata-cara:\n"
        "    kind: application\n"
        "    name: Menyusun tata cara\n"
        "    budget:\n"
        "      - year: 2026\n"
        "        amount: 50000000\n"
    )


def test_a_new_indicator_comes_with_its_targets(paper: Paper) -> None:
    paper.sheets["Indikator"].append([None, FIBER, "Titik aktif", "persen"])
    column = paper.column("Target", "Target 2026")
    line = [None, f"{FIBER} > Titik aktif (persen)", *[None] * (column - 2), "62,5%"]
    paper.sheets["Target"].append(line)
    found = heard(paper)
    (entry,) = found.said
    assert isinstance(entry, NewEntry)
    assert (entry.id, entry.data) == (
        "titik-aktif",
        {"name": "Titik aktif", "unit": "persen", "targets": {"2026": 62.5}},
    )
    assert found.concerns == ()


@pytest.mark.parametrize("code", ["fiber-titik-layanan", None])
def test_a_program_may_get_a_quick_win(paper: Paper, code: str | None) -> None:
    paper.sheets["Quick win"].append([code, FIBER, "Masalah yang dijawab", "Titik putus"])
    found = heard(paper)
    (said,) = found.said
    assert isinstance(said, Said)
    at = Route(("programs", "fiber-titik-layanan", "quick_win", "problem"))
    assert (said.route, said.base, said.value) == (at, GONE, "Titik putus")
    assert found.concerns == ()


def test_a_new_row_that_lacks_something_is_told_at_the_cell(paper: Paper) -> None:
    paper.sheets["Rencana aksi"].append([None, FIBER, None, None, "Menyusun tata cara"])
    paper.sheets[BUDGET].append([None, f"{FIBER} › Menyusun tata cara", 2026])
    found = heard(paper)
    assert found.said == ()
    assert [(one.origin.place, one.kind) for one in found.concerns] == [
        ("Rencana aksi!D29", ConcernKind.WRONG),
        ("Anggaran!D27", ConcernKind.WRONG),
    ]


def test_a_new_program_is_not_made_twice(paper: Paper) -> None:
    name = "Layanan Pengaduan Satu Pintu"
    dimension, kind = paper.sheets["Program"][1][3], paper.sheets["Rencana aksi"][1][3]
    paper.sheets["Program"].append([None, name, None, dimension])
    paper.sheets["Rencana aksi"].append([None, name, None, kind, "Menyusun tata cara"])
    after, _ = DESK.after(heard(paper))
    desk = replace_bundle(DESK, after)
    again, concerns = desk.after(*desk.says(paper))
    assert again.contents == after.contents
    assert not any(one.kind.stops for one in concerns)


def replace_bundle(desk: Desk, bundle: Any) -> Desk:
    return Desk(bundle, desk.day)


def test_two_workbooks_of_a_call_give_different_ids() -> None:
    books = [DESK.paper(agency) for agency in ("diskominfo", "dinkes")]
    for number, book in enumerate(books):
        line = [None, "Data baru", None, None, None, None, None, 50 + number]
        book.sheets["Data"].append(line)
    found = DESK.says(*books)
    assert [one.id for each in found for one in each.said if isinstance(one, NewEntry)] == [
        "data-baru",
        "data-baru-2",
    ]


def test_two_copies_of_a_workbook_make_one_entry(paper: Paper) -> None:
    dimension, kind = paper.sheets["Program"][1][3], paper.sheets["Rencana aksi"][1][3]
    paper.sheets["Data"].append([None, "Data baru", "Dinas Kesehatan"])
    paper.sheets["Program"].append([None, "Layanan baru", None, dimension])
    paper.sheets["Rencana aksi"].append([None, "Layanan baru", None, kind, "Menyusun"])
    once, _ = DESK.after(*DESK.says(paper))
    twice, concerns = DESK.after(*DESK.says(paper, paper))
    assert (twice.contents, concerns) == (once.contents, [])


def test_the_first_that_is_told_of_a_year_makes_its_file(paper: Paper) -> None:
    sheet = "Kemajuan 2026"
    code = paper.sheets[sheet][1][0]
    paper.put(sheet, code, "TW 1: keuangan (Rp)", 25_000_000)
    paper.put("Capaian 2026", "peserta-tuntas", "TW 1: capaian", "40")
    after, concerns = DESK.after(heard(paper))
    assert concerns == []
    assert "progress/2026.yaml" not in DESK.bundle.contents
    assert after.contents["progress/2026.yaml"].decode() == (
        "programs:\n"
        "  kelas-digital-rw:\n"
        "    quarters:\n"
        '      "1":\n'
        "        spent: 25000000\n"
        "        indicators:\n"
        "          peserta-tuntas: 40\n"
    )


def test_a_new_row_of_nobody_is_a_question(paper: Paper) -> None:
    paper.sheets[BUDGET].append([None, None, 2026, 50_000_000])
    (concern,) = heard(paper).concerns
    assert concern.kind is ConcernKind.ASK
    assert FIBER in [one.label.id for one in concern.choices]
    (entry,) = heard(paper, ask=lambda _: FIBER).said
    assert isinstance(entry, NewEntry)
    assert entry.holder == AMOUNT.parent.parent


def refused(paper: Paper) -> str:
    with pytest.raises(Failure) as raised:
        heard(paper)
    return raised.value.text.id


def base_gone(paper: Paper) -> None:
    paper.hidden = []


def base_meddled_with(paper: Paper) -> None:
    paper.hidden[-1][5] = "{"


def no_sheet_left(paper: Paper) -> None:
    paper.sheets = {"Lembar 1": [["apa saja", 1]]}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (base_gone, "_dasar di dalamnya sudah hilang; ekspor ulang"),
        (base_meddled_with, "telah diubah dan tidak terbaca lagi"),
        (no_sheet_left, "tidak ada lembar yang dikenal"),
    ],
)
def test_a_workbook_that_does_not_know_itself_is_refused(
    paper: Paper, change: Callable[[Paper], None], message: str
) -> None:
    change(paper)
    assert message in refused(paper)


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"region": "33.28"}, "berasal dari rencana lain (33.28)"),
        ({"agency": "dinas-lain"}, "bukan perangkat daerah rencana ini"),
        ({"version": 99}, "smartplan yang lebih baru"),
    ],
)
def test_a_workbook_of_somebody_else_is_refused(told: dict[str, Any], message: str) -> None:
    from smartplan.sheets.hidden import hidden_lines

    paper = DESK.paper("diskominfo")
    book = replace(paper.workbook, origin=replace(paper.workbook.origin, **told))
    paper.hidden = [list(line) for line in hidden_lines(book)]
    assert message in refused(paper)


def test_a_name_that_the_team_changed_since_is_still_known(paper: Paper) -> None:
    """Words are those of the workbook, not of the plan by now."""
    texts = dict(DESK.bundle.contents)
    was = texts["organization.yaml"].decode()
    name = "Dinas Kesehatan"
    assert name in was
    texts["organization.yaml"] = was.replace(name, "Dinas Kesehatan dan Gizi").encode()
    desk = Desk(replace(DESK.bundle, contents=texts), DESK.day)
    paper.sheets["Program"][1][5] = name
    (found,) = desk.says(paper)
    assert [one.value for one in found.said if isinstance(one, Said)] == ["dinkes"]
    assert found.concerns == ()
