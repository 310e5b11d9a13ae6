"""Questions about what agencies wrote, answered at a terminal as a person does."""

import fcntl
import os
import re
import select
import shutil
import struct
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from smartplan.source.folder import read_folder
from tests.places import EXAMPLES, PLANS, RENDERED
from tests.sheets.paper import Desk, Paper

AMOUNT = "Jumlah (Rp)"
BOOK = Path(__file__).parent.parent / "importing" / "files" / "masterplan-contoh.docx"


def saved(paper: Paper, path: Path) -> Path:
    """A workbook as an office saves it."""
    with xlsxwriter.Workbook(str(path)) as book:
        days = book.add_format({"num_format": "d mmmm yyyy"})
        for grid in paper.grids:
            sheet = book.add_worksheet(grid.name)
            for row, line in enumerate(grid.rows):
                for column, cell in enumerate(line):
                    if hasattr(cell, "isoformat"):
                        sheet.write_datetime(row, column, cell, days)
                    elif cell is not None:
                        sheet.write(row, column, cell)
    return path


@pytest.fixture
def tegal(tmp_path: Path) -> Path:
    target = tmp_path / "tegal"
    shutil.copytree(EXAMPLES / "tegal", target)
    return target


def at_terminal(folder: Path, typed: list[str], *call: str) -> tuple[str, int]:
    """What smartplan shows and returns to a person who types answers when it asks."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    code = "import sys; from smartplan.cli import main; main(sys.argv[1:])"
    answers = iter(typed)
    with subprocess.Popen(
        [sys.executable, "-c", code, *call],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder,
        env={**os.environ, "NO_COLOR": "1", "TERM": "xterm"},
    ) as process:  # fmt: skip
        os.close(theirs)
        said = ""
        asked = 0
        try:
            while select.select([ours], [], [], 60)[0] and (part := os.read(ours, 65_536)):
                said += part.decode()
                while len(re.findall(r"(?:Yang mana|Which one)\?", said)) > asked:
                    asked += 1
                    os.write(ours, next(answers, "\x04").encode())
        except OSError:  # all is read
            pass
        process.wait()
    os.close(ours)
    return said.replace("\r\n", "\n"), process.returncode


def filled(tegal: Path) -> Path:
    """A workbook in which two amounts are not clear, and one that the team has changed since."""
    paper = Desk(read_folder(tegal), RENDERED).paper("diskominfo")
    amount = paper.column("Anggaran", AMOUNT)
    first, second, third = paper.sheets["Anggaran"][1:4]
    first[amount] = "1.950 juta"
    second[amount] = "sekitar 2,5 miliar"
    third[amount] = 650_000_000
    file = tegal / "programs" / "fiber-titik-layanan.yaml"
    text = file.read_text("utf-8")
    assert text.count("600000000") == 1
    file.write_text(text.replace("600000000", "620000000"), "utf-8")
    return saved(paper, tegal.parent / "diskominfo.xlsx")


def amounts(tegal: Path) -> str:
    return (tegal / "programs" / "fiber-titik-layanan.yaml").read_text("utf-8")


def test_what_is_open_is_asked_until_it_is_answered(tegal: Path) -> None:
    book = filled(tegal)
    call = ("sheet", "import", str(book), "--plan", str(tegal), "--ask", "--lang", "id")
    said, code = at_terminal(tegal, ["9\n", "x\n", "1\n", "1\n", "2\n"], *call)
    assert code == 0, said
    assert "diskominfo.xlsx · Anggaran!D2" in said
    assert '"1.950 juta" bukan jumlah yang pasti' in said
    assert "  1  Rp1.950.000.000\n" in said
    assert "  1  rencana: Rp620 juta\n  2  diskominfo: Rp650 juta\n" in said
    for amount in ("1950000000", "2500000000", "650000000"):
        assert amount in amounts(tegal)
    assert "620000000" not in amounts(tegal)


def test_what_is_left_open_leaves_all_as_it_was(tegal: Path) -> None:
    book = filled(tegal)
    before = amounts(tegal)
    call = ("sheet", "import", str(book), "--plan", str(tegal), "--ask", "--lang", "id")
    said, code = at_terminal(tegal, ["1\n", "\n", "1\n"], *call)
    assert code == 1, said
    assert amounts(tegal) == before
    said, code = at_terminal(tegal, ["1\n", "\x04"], *call)
    assert code == 1, said
    assert said.count("Yang mana?") == 2  # a terminal that closes is asked no more
    assert amounts(tegal) == before


def test_answers_come_from_no_pipe(smartplan: Callable, tegal: Path) -> None:
    book = filled(tegal)
    done = smartplan("sheet", "import", str(book), "--plan", str(tegal), "--ask", "--lang", "en")
    assert done.code == 2
    assert done.err == "smartplan: --ask asks at a terminal; run it in one, or without --ask\n"


def test_answers_to_an_import_stand_in_its_recipe(tmp_path: Path) -> None:
    plan = tmp_path / "rencana"
    shutil.copytree(PLANS / "smallest", plan)
    call = ("import", str(BOOK), "--into", str(plan), "--ask", "--lang", "id")
    said, code = at_terminal(tmp_path, ["2\n", "\x04"], *call)
    assert code == 1, said
    assert "masterplan-contoh.docx · tabel 2.1 baris 4" in said
    assert said.count("Yang mana?") == 2
    recipe = (plan / ".smartplan" / "import" / "masterplan-contoh.yaml").read_text("utf-8")
    assert "    agency: diskominfo\n    support: [bappeda]\n" in recipe
    said, _ = at_terminal(tmp_path, ["\x04"], *call)
    assert "tabel 2.1 baris 4" not in said  # what is answered is not asked again
