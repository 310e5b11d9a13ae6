"""The talk: which slides there are, what they state, and that their numbers are those of facts."""

import base64
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Figure,
    Heading,
    Illustration,
    Items,
    Paragraph,
    Plain,
    Strong,
    Table,
)
from smartplan.books.books import edition_of, maker
from smartplan.books.charts.data_talk import ComparedBars
from smartplan.books.cited import CitedBook
from smartplan.books.compose import Book
from smartplan.books.library import Layout
from smartplan.books.printing import Printing
from smartplan.books.subject import Subject
from smartplan.books.talk import results
from smartplan.books.talk.room import readable
from smartplan.books.talk.slide import (
    MOST_ROWS,
    Slide,
    SlideColumn,
    SlideTable,
    prose,
    row,
    shortened,
    without_blanks,
)
from smartplan.books.views import deck
from smartplan.books.words import words
from smartplan.facts.promised import promised, promised_by
from smartplan.plan.load import Loaded, load
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from smartplan.source.revision import Version
from smartplan.value import replace
from smartplan.wording import LANGS, Lang, grouped, rupiah_short
from smartplan.writers.slides import slides_of
from tests import every_key
from tests.places import AS_OF, EXAMPLES, PLANS, RENDERED

NOVEMBER = date(2018, 11, 15)
CITED = CitedBook(
    "Buku II", {"tbl-risks": "Tabel 10.1", "tbl-next": "Tabel 1.1"}, {"tbl-risks": "82"}
)
DAYS = {
    "tegal": AS_OF,
    "batam": AS_OF,
    "bukittinggi": AS_OF,
    "batang": NOVEMBER,
    "smallest": RENDERED,
    every_key.NAME: RENDERED,
}


@cache
def loaded(name: str) -> Loaded:
    if name == every_key.NAME:
        return every_key.loaded()
    home = PLANS / name if name == "smallest" else EXAMPLES / name
    return load(read_folder(home), DAYS[name])


@cache
def slides(name: str, lang: Lang) -> tuple[Slide, ...]:
    plan = loaded(name).plan
    subject = Subject(plan, score(plan), cited=lambda _: CITED)
    return deck.view(subject, lang).slides


@cache
def book(name: str, lang: Lang, printing: Printing = Printing.DRAFT) -> Book:
    plan = loaded(name).plan
    edition = edition_of(plan, EXAMPLES, lang, Version(), printing=printing)
    kind = next(one for one in edition.shelf if one.layout is Layout.SLIDES)
    made = maker(Subject(plan, score(plan), cited=lambda _: CITED), edition)(kind)
    assert isinstance(made, Book), made
    return made


def slide(name: str, id: str, lang: Lang = "id") -> Slide:
    return next(one for one in slides(name, lang) if one.id == id)


def cells(table: SlideTable | None) -> list[list[str]]:
    assert table
    return [[str(cell.text) for cell in one.cells] for one in table.rows]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", DAYS)
def test_at_most_fifteen_slides_and_none_is_empty(name: str, lang: Lang) -> None:
    held = slides(name, lang)
    assert 1 <= len(held) <= deck.MOST_SLIDES
    assert len({one.id for one in held}) == len(held)
    for one in held:
        assert one.title.strip(), one.id
        assert one.chart or one.points or (one.table and one.table.rows), one.id
        assert not one.table or len(one.table.rows) <= MOST_ROWS + 3, one.id


def test_the_cover_comes_first() -> None:
    assert next(one.id for one in slides("smallest", "id")) == "cover"


@pytest.mark.parametrize("name", DAYS)
def test_both_languages_have_the_same_slides(name: str) -> None:
    assert [one.id for one in slides(name, "id")] == [one.id for one in slides(name, "en")]


@pytest.mark.parametrize("name", ["tegal", "batam", "batang", "bukittinggi"])
def test_the_dimensions_of_a_year_are_those_of_what_was_promised(name: str) -> None:
    plan = loaded(name).plan
    year = results.told_years(plan)[-1]
    rows = cells(slide(name, "dimensions").table)
    whole = promised(plan, year)
    parts = promised_by(plan, year, lambda program: program.dimension or "")
    assert len(rows) == 1 + sum(bool(one.programs.planned) for one in parts.values())
    counts = whole.programs
    assert rows[-1][1:6] == [
        *(str(len(some)) for some in (counts.planned, counts.ran, counts.done, counts.silent)),
        rupiah_short(whole.money, "id"),
    ]
    for column in range(1, 5):
        assert sum(int(one[column]) for one in rows[:-1]) == int(rows[-1][column])


def test_the_activities_of_a_year_add_up_over_their_kinds() -> None:
    rows = cells(slide("tegal", "actions").table)
    for column in range(1, 5):
        assert sum(int(one[column]) for one in rows[:-1]) == int(rows[-1][column])


def test_without_progress_a_plan_tells_what_it_promises() -> None:
    told = replace(loaded("batang").plan, progress={})
    ids = [one.id for one in deck.view(Subject(told, score(told)), "id").slides]
    assert {"programs", "goals"} <= set(ids)
    assert not {"dimensions", "actions", "indicators", "changes"} & set(ids)


@pytest.mark.parametrize("years", [(), (2026,)])
def test_a_second_year_tells_what_changed(
    years: tuple[int, ...], plan_folder: Callable[..., Path]
) -> None:
    program = "name: Program uji\ndimension: warga\nlead: bappeda\nstatus: running\n"
    program += "period: {start: 2025, end: 2027}\n"  # the smallest plan tells of 2023 itself
    files: dict[str, str | bytes] = {
        f"progress/{year}.yaml": "programs: {uji: {status: running, physical: 10}}\n"
        for year in years
    }
    plan = load(read_folder(plan_folder({"programs/uji.yaml": program, **files})), RENDERED).plan
    held = deck.view(Subject(plan, score(plan)), "id").slides
    table = next((one.table for one in held if one.id == "changes"), None)
    assert (table is not None) is bool(years)
    if table:
        assert [one.head for one in table.columns] == ["Ukuran", "2023", "2026"]
        assert cells(table)[1][::2] == ["Program berjalan", "1"]


@pytest.mark.parametrize(("count", "left"), [(MOST_ROWS, 0), (MOST_ROWS + 1, 1)])
def test_a_table_has_as_many_rows_as_a_hall_can_read(
    count: int, left: int, plan_folder: Callable[..., Path]
) -> None:
    held = "\n".join(
        f"  i{at}: {{name: Ukuran {at}, unit: jam, targets: {{'2026': {at}}}}}"
        for at in range(count)
    )
    goal = f"goals:\n  satu:\n    text: Sasaran satu.\n    indicators:\n{indented(held)}\n"
    folder = plan_folder({"profile.yaml": goal})
    plan = load(read_folder(folder), RENDERED).plan
    table = next(
        one.table
        for one in deck.view(Subject(plan, score(plan)), "id").slides
        if one.id == "goals"
    )
    assert table
    assert (len(table.rows), table.left) == (MOST_ROWS, left)
    assert bool(table.more) == bool(left)


def indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))


def test_what_is_left_out_is_in_the_book_where_that_has_it() -> None:
    assert slide("tegal", "risks").table.more == "53 lainnya ada dalam Buku II."  # type: ignore[union-attr]
    assert slide("tegal", "indicators").table.more == "13 lainnya tidak ditampilkan."  # type: ignore[union-attr]


def test_a_place_is_cited_with_its_page_where_it_is_known() -> None:
    book = CitedBook("Buku II", {"a": "Tabel 9.1", "b": "Gambar 8.1"}, {"a": "75"})
    assert book.places(("a", "b", "gone", "a"), "id") == "Buku II, Tabel 9.1, hlm. 75; Gambar 8.1"
    assert book.places(("a",), "en") == "Buku II, Tabel 9.1, p. 75"
    assert book.places(("gone",), "id") == ""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["tegal", "batang", every_key.NAME])
def test_a_chart_is_drawn_of_the_value_that_goes_with_it(name: str, lang: Lang) -> None:
    from smartplan.books.charts import CHARTS

    made = book(name, lang)
    charts = [one.chart for one in slides(name, lang) if one.chart]
    drawn = [one for one in everything(made.blocks) if isinstance(one, Figure)]
    assert [one.data for one in drawn] == [one.data for one in charts]
    for figure, chart in zip(drawn, charts, strict=True):
        assert figure.label == ""
        again = CHARTS[chart.name](figure.data, lang, prefix="x")
        assert figure.chart.table == again.table


@pytest.mark.parametrize("name", DAYS)
def test_a_slide_is_a_heading_with_its_foot_and_its_notes(name: str) -> None:
    held = slides_of(book(name, "id").blocks)
    told = slides(name, "id")
    assert [words(one.heading.inlines) for one in held if one.heading] == [
        " ".join(one.title.split()) for one in told
    ]
    for shown, one in zip(held, told, strict=True):
        foot = " ".join(words(block.inlines) for block in shown.foot)  # type: ignore[union-attr]
        assert one.places in foot
        assert one.origin in foot
        marks = [x for block in shown.foot for x in getattr(block, "inlines", ())]
        assert any(isinstance(x, Illustration) for x in marks) is one.illustration
        assert not any(isinstance(block, Heading) for block in shown.blocks)
        assert all(block.label == "" for block in shown.blocks if isinstance(block, Table))
        assert bool(shown.speaker) == bool(one.said or one.rests or (one.chart and one.table))


def test_a_final_says_in_words_what_a_draft_marks() -> None:
    for shown, one in zip(
        slides_of(book("batang", "id", Printing.FINAL).blocks), slides("batang", "id"), strict=True
    ):
        foot = " ".join(words(block.inlines) for block in shown.foot)  # type: ignore[union-attr]
        assert ("memuat ilustrasi" in foot) is one.illustration


def test_the_talk_of_batang_is_marked_as_an_illustration_on_every_slide() -> None:
    assert all(one.illustration for one in slides("batang", "id"))
    assert {"dimensions", "actions", "quick-wins", "next-year"} <= {
        one.id for one in slides("batang", "id")
    }


def everything(blocks: Blocks) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Box):
            yield from everything(block.blocks)


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("Tepat.", 6, "Tepat."),
        ("Kalimat satu panjang. Kalimat dua.", 24, "Kalimat satu panjang."),
        ("Satu kata lagi", 13, "Satu kata…"),
        ("Satu. Lalu kalimat kedua yang panjang sekali", 30, "Satu. Lalu kalimat kedua yang…"),
        ("Berkas **yang tebal sekali** lengkap", 20, "Berkas yang tebal…"),
        ("[tautan](https://contoh.test) yang panjang", 12, "tautan yang…"),
    ],
)  # fmt: skip
def test_a_long_text_is_cut_after_a_sentence_else_after_a_word(
    text: str, most: int, short: str
) -> None:
    assert shortened(text, most) == short


def test_a_missing_text_is_a_dash() -> None:
    assert prose(None, 10).text == "–"
    assert not prose("", 10).prose


def test_a_column_that_holds_nothing_is_left_out() -> None:
    columns = (SlideColumn("A", 1), SlideColumn("B", 1), SlideColumn("C", 1))
    held = without_blanks(SlideTable(columns, (row("a", "–", "–"), row("b", "–", "c")), 2))
    assert [one.head for one in held.columns] == ["A", "C"]
    assert cells(held) == [["a", "–"], ["b", "c"]]
    assert held.left == 2


def test_rows_are_marked_where_others_are_no_illustration() -> None:
    made, real = row("a", illustration=True), row("b")
    assert SlideTable((), (made, real)).is_mixed
    assert not SlideTable((), (made, made)).is_mixed
    assert not SlideTable((), (real,)).is_mixed


@pytest.mark.parametrize(
    ("items", "years"),
    [("items: {output.policy.regulation: {claim: 4}}\n", ["2024"]), ("", [])],
)
def test_the_self_assessment_told_is_the_one_that_is_worked_on(
    items: str, years: list[str], tmp_path: Path
) -> None:
    """One that is only laid down is no answer yet, still less that of a year to come."""
    shutil.copytree(PLANS / "smallest", tmp_path / "uji")
    (tmp_path / "uji" / "assessment").mkdir()
    for year, text in (("2024", items), ("2025", "")):
        held = f"instrument: kominfo-2023-kppn-ikn\n{text}"
        (tmp_path / "uji" / "assessment" / f"{year}.yaml").write_text(held, "utf-8")
    plan = load(read_folder(tmp_path / "uji"), AS_OF).plan
    told = deck.view(Subject(plan, score(plan)), "id").slides
    titles = [one.title for one in told if one.id == "self-assessment"]
    assert [one.removeprefix("Penilaian mandiri tahun ")[:4] for one in titles] == years


@pytest.mark.parametrize(
    ("day", "name"),
    [(date(2024, 11, 1), "Kedua"), (date(2024, 10, 1), "Pertama"), (date(2025, 1, 1), "Kedua")],
)
def test_the_cover_names_the_next_presentation_else_the_last(
    day: date, name: str, plan_folder: Callable[..., Path]
) -> None:
    text = (
        "agenda:\n"
        "  a: {name: Pertama, date: 2024-10-15, kind: presentation}\n"
        "  b: {name: Kedua, date: 2024-11, kind: presentation, place: Jakarta}\n"
        "  c: {name: Rapat, date: 2024-12-01, kind: meeting}\n"
    )
    plan = load(read_folder(plan_folder({"process.yaml": text})), day).plan
    cover = deck.view(Subject(plan, score(plan)), "id").slides[0]
    assert cover.lead.startswith(name)
    assert "Rapat" not in cover.lead


WIN = """\
name: Program {at}
dimension: warga
lead: bappeda
status: running
sources: [foto]
quick_win: {{deadline: 2024-11-15, before: Lama., after: Cepat.}}
"""


@pytest.mark.parametrize("is_there", [True, False])
def test_a_photograph_among_the_sources_of_a_quick_win_is_shown(
    plan_folder: Callable[..., Path], *, is_there: bool
) -> None:
    photo = "foto: {title: Foto loket, kind: photo, file: foto.png}\n"
    files: dict[str, str | bytes] = {f"programs/p{at}.yaml": WIN.format(at=at) for at in range(5)}
    folder = plan_folder({"sources.yaml": photo, **files})
    if is_there:
        (folder / "foto.png").write_bytes(base64.b64decode(PIXEL))
    plan = load(read_folder(folder), RENDERED).plan
    subject = Subject(plan, score(plan), root=folder)
    held = next(one for one in deck.view(subject, "id").slides if one.id == "quick-wins")
    assert held.table
    assert [one.caption for one in held.photos] == (["Foto loket"] if is_there else [])
    assert (held.origin, held.rests) == ("", ("Foto loket",))  # no source of numbers
    # Three are read from the last row; of the others the notes tell.
    assert len(held.table.rows) == 3
    assert held.table.left == len(held.said) - 3 > 1


PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
)


@cache
def masterplan(name: str) -> dict[str, str]:
    """The numbers of the tables and figures of Buku II, by their ids."""
    plan = loaded(name).plan
    edition = edition_of(plan, EXAMPLES, "id", Version())
    kind = next(one for one in edition.shelf if one.name == "masterplan")
    made = maker(Subject(plan, score(plan)), edition)(kind)
    assert isinstance(made, Book)
    return {one.id: one.number for one in (*made.tables, *made.figures)}


NOT_IN_BOOK = {"self-assessment", "readiness", "surveys", "asks"}  # which Buku II does not tell


@pytest.mark.parametrize("name", ["tegal", "batang", "bukittinggi"])
def test_what_is_shown_is_cited_from_the_masterplan(name: str) -> None:
    known = masterplan(name)
    for one in slides(name, "id"):
        assert bool(known.keys() & set(one.targets)) is (one.id not in NOT_IN_BOOK), one.id


def test_every_place_that_slides_look_for_is_one_of_the_masterplan() -> None:
    told = ("tegal", "batang", "bukittinggi", every_key.NAME)
    known = {id for name in told for id in masterplan(name)}
    asked = {id for name in DAYS for one in slides(name, "id") for id in one.targets}
    assert asked - known == {"tbl-surveys"}  # which the self-assessment has


def test_a_plan_with_everything_has_fifteen_slides_and_asks_at_the_end(tmp_path: Path) -> None:
    folder = tmp_path / "tegal"
    shutil.copytree(EXAMPLES / "tegal", folder, ignore=shutil.ignore_patterns("build"))
    told = "programs: {satu-data: {status: running, physical: 20, spent: 1000000}}\n"
    judged = "evaluation: {standard: %s, participated: true, printed: {index: %s}}\n"
    (folder / "progress/2022.yaml").write_text(told + judged % ("kominfo-2021", "2.5"), "utf-8")
    with (folder / "progress/2023.yaml").open("a", encoding="utf-8") as file:
        file.write(judged % ("kominfo-2023-kppn-ikn", "2.9"))
    plan = load(read_folder(folder), AS_OF).plan
    held = {one.id: one for one in deck.view(Subject(plan, score(plan)), "id").slides}
    assert list(held) == [
        *("cover", "evaluation", "self-assessment", "changes", "dimensions", "indicators"),
        *("quick-wins", "quick-wins-now", "money", "actions", "surveys", "recommendations"),
        *("risks", "next-year", "asks"),
    ]
    assert held["evaluation"].title == "Indeks evaluasi kementerian tahun 2023 sebesar 2,90"
    assert held["evaluation"].chart
    assert len(held) == deck.MOST_SLIDES


def bars(held: Slide) -> ComparedBars:
    assert held.chart
    assert isinstance(held.chart.data, ComparedBars)
    return held.chart.data


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["tegal", "batam", "batang", "bukittinggi"])
def test_the_bars_of_a_year_are_the_counts_of_what_was_promised(name: str, lang: Lang) -> None:
    plan = loaded(name).plan
    parts = promised_by(
        plan, results.told_years(plan)[-1], lambda program: program.dimension or ""
    )
    wanted = {
        ref: tuple(map(float, map(len, (one.planned, one.ran, one.done))))
        for ref, held in parts.items()
        if (one := held.programs).planned
    }
    shown = bars(slide(name, "dimensions", lang)).bars
    assert {one.dimension.id if one.dimension else "": one.values for one in shown} == wanted


@pytest.mark.parametrize("id", ["dimensions", "actions", "self-assessment", "surveys"])
def test_a_bar_has_the_numbers_of_its_row_in_the_table_of_the_notes(id: str) -> None:
    held = slide("tegal", id)
    shown = bars(held)
    columns = [one.head for one in held.table.columns] if held.table else []
    places = [columns.index(name) for name in shown.series]
    rows = cells(held.table)[: len(shown.bars)]
    for one, row_ in zip(shown.bars, rows, strict=True):
        told = [grouped(value or 0, "id", decimals=shown.decimals) for value in one.values]
        assert told == [row_[at] for at in places], one.name
    for made in slides_of(book("tegal", "id").blocks):
        if made.heading and made.heading.id == id:
            assert not [one for one in made.blocks if isinstance(one, Table)]
            assert [one for one in made.speaker if isinstance(one, Table)]


@pytest.mark.parametrize("name", DAYS)
def test_a_chart_of_a_slide_has_no_second_title(name: str) -> None:
    for figure in everything(book(name, "id").blocks):
        if isinstance(figure, Figure):
            for one in (figure.chart, figure.narrow):
                assert one.title in one.svg  # for those who hear it
                assert 'font-size="17"' not in one.svg
                assert "Sumber" not in re.sub(r"<desc.*?</desc>", "", one.svg)


@pytest.mark.parametrize(("letters", "rows"), [(40, 6), (130, 4), (200, 3)])
def test_a_slide_has_as_many_rows_as_it_has_room_for(letters: int, rows: int) -> None:
    text = "kata " * (letters // 5)
    table = SlideTable((SlideColumn("A", 1), SlideColumn("B", 1)), (row(text, text),) * 6, 3)
    held = readable(table, "Judul", is_beside=False)
    assert (len(held.rows), held.left) == (rows, 9 - rows)
    assert len(readable(table, "Judul " * 20, is_beside=True).rows) <= rows
    summed = replace(table, has_total=True)
    assert readable(summed, "Judul", is_beside=False) == summed


def test_two_rows_are_shown_whatever_they_hold() -> None:
    table = SlideTable((SlideColumn("A", 1),), (row("kata " * 900),) * 3)
    assert len(readable(table, "Judul", is_beside=False).rows) == 2


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_asked_is_numbered_and_says_of_whom(lang: Lang) -> None:
    shown = next(
        one
        for one in slides_of(book("batang", lang).blocks)
        if one.heading and one.heading.id == "asks"
    )
    asked = [one for one in slide("batang", "asks", lang).points if one.who]
    (listed,) = [one for one in shown.blocks if isinstance(one, Items)]
    assert listed.ordered
    assert len(listed.items) == len(asked) > 1
    for item, one in zip(listed.items, asked, strict=True):
        (said,) = item
        assert isinstance(said, Paragraph)
        assert said.inlines[0] == Strong((Plain(one.who),))


@pytest.mark.parametrize(("name", "is_told"), [("batang", True), ("tegal", False)])
def test_few_bars_leave_room_for_the_money_of_the_year(name: str, *, is_told: bool) -> None:
    """Of three dimensions and more the notes tell it."""
    held = slide(name, "dimensions")
    whole = promised(loaded(name).plan, results.told_years(loaded(name).plan)[-1])
    assert bool(held.points) is is_told
    for one in held.points:
        assert rupiah_short(whole.money, "id") in one.text
        assert rupiah_short(whole.spent, "id") in one.text
