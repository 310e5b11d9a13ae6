"""Tables of half a page and rows of fourteen lines do not break over pages, in both formats."""

import pytest

from smartplan.writers.docx.write import write as word
from smartplan.writers.pdf.write import document_json
from tests.books.made import made
from tests.writers.word_file import W, WordFile

HEAD = "| a |\n|---|\n"
SHEET = "title: {id: A, en: B}\nlayout: sheet\n"


@pytest.mark.parametrize("lines", [26, 27])
def test_a_table_stays_on_one_page(tmp_path, lines):
    rows = "| x |\n" * lines
    document = made(tmp_path, f"{HEAD}{rows}", description=SHEET)
    data, _ = document_json(document)
    assert data["stretches"][0]["blocks"][0]["whole"] == (lines == 26)
    kept = [row.find(f".//{W}keepNext") is not None for row in WordFile(word(document)).all("tr")]
    assert kept == ([True] * 26 + [False] if lines == 26 else [True] * 2 + [False] * 26)


@pytest.mark.parametrize("lines", [14, 15])
def test_a_row_stays_on_one_page(tmp_path, lines):
    words = "kkkkkkkk " * {14: 160, 15: 170}[lines]  # 11.4 of them are a line in both formats
    document = made(tmp_path, f"{HEAD}| {words}|\n", description=SHEET)
    data, _ = document_json(document)
    row = WordFile(word(document)).all("tr")[1]
    assert data["stretches"][0]["blocks"][0]["tall"] == [lines == 15]
    assert (row.find(f"{W}trPr/{W}cantSplit") is None) == (lines == 15)
