"""Hostile files: understood, or refused in one sentence; never a traceback, never much memory."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.failure import Failure
from smartplan.source.office.foreign import FileForm, foreign, known
from smartplan.source.office.grids import grids
from smartplan.source.office.refused import REFUSALS
from smartplan.source.office.wordfile import word_file
from smartplan.wording import LANGS, Lang
from tests.conftest import Ran
from tests.importing import contoh
from tests.office.hostile import FILES, HARMLESS, ONE, SENTENCES
from tests.office.made import docx, xlsx
from tests.places import EXAMPLES, ROOT


def read(name: str, content: bytes) -> None:
    file = known(name, content)
    if file.form is FileForm.DOCX:
        word_file(file)
    else:
        grids(file)


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_in_one_sentence(name: str) -> None:
    with pytest.raises(Failure) as raised:
        read(name, FILES[name])
    assert (raised.value.text.id, raised.value.text.en) == SENTENCES[name]


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_alarming_is_read(name: str) -> None:
    read(name, HARMLESS[name])


def test_every_sentence_is_shown_by_a_file() -> None:
    """But for those that other tests show: of the path, of a wrong kind, of the extra."""
    assert SENTENCES.keys() == FILES.keys()
    unseen = {
        key
        for key, text in REFUSALS.items()
        if not any(
            re.fullmatch(re.sub(r"\\{\w+\\}", ".+", re.escape(text.en)), told)
            for _, told in SENTENCES.values()
        )
    }
    assert unseen == {"absent", "no_sheets", "no_words", "extra"}


def test_macros_of_a_plan_that_is_taken_over_are_told_once(
    smartplan: Callable[..., Ran], plan_folder: Callable[..., Path], tmp_path: Path
) -> None:
    book = tmp_path / "renja.xlsm"
    book.write_bytes((contoh.FILES / "renja-2026.xlsx").read_bytes())
    with zipfile.ZipFile(book, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf")
    given = ("--into", str(plan_folder()), "--dry-run", "--lang", "en")
    ran = smartplan("import", str(book), *given)
    assert " ".join(ran.out.split()).count("it holds macros, which are neither read nor run") == 1


def test_macros_are_told_once_and_never_read(
    smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    plan = EXAMPLES / "batang"
    given = ("--plan", str(plan), "--lang", "en")
    smartplan("sheet", "export", "--agency", "diskominfo", *given, "--out", str(tmp_path))
    (book,) = tmp_path.glob("*.xlsx")
    with zipfile.ZipFile(book, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf")
    book = book.rename(tmp_path / "isi.xlsm")
    ran = smartplan("sheet", "import", str(book), *given, "--dry-run")
    assert ran.code == 0
    assert ran.out.count("it holds macros, which are neither read nor run") == 1
    assert "Nothing changes." in ran.out
    assert known("isi.xlsx", xlsx({"A": ONE})).notice is None


SHOWN = ("lama.xls", "lama.doc", "kunci.xlsx", "bom.xlsx", "putus.docx", "laporan.pdf", "sipd.xls")


@pytest.mark.parametrize("call", ["sheet import", "import", "word"])
@pytest.mark.parametrize("lang", LANGS)
def test_each_command_says_that_sentence_and_ends_with_2(
    call: str, lang: Lang, smartplan: Callable[..., Ran], plan_folder: Callable[..., Path]
) -> None:
    plan = plan_folder()
    for name in SHOWN:
        path = plan.parent / name
        path.write_bytes(FILES[name])
        where = ("--into" if call == "import" else "--plan", str(plan))
        ran = smartplan(*call.split(), str(path), *where, "--lang", lang)
        said = SENTENCES[name][LANGS.index(lang)].replace(name, path.as_posix())
        assert (ran.code, ran.out) == (2, ""), name
        assert " ".join(ran.err.split()).endswith(said), ran.err


def test_a_path_that_leads_to_nothing_or_to_a_folder(tmp_path: Path) -> None:
    for path, told in ((tmp_path / "x.xlsx", "there is no file"), (tmp_path, "not an ordinary")):
        with pytest.raises(Failure) as raised:
            foreign(path)
        assert told in raised.value.text.en


def test_the_wrong_kind_is_told() -> None:
    book, letter = known("a.xlsx", xlsx({"A": ONE})), known("b.docx", docx("<w:p/>"))
    with pytest.raises(Failure, match=r"is no workbook; give an \.xlsx, \.ods or \.csv file"):
        grids(letter)
    with pytest.raises(Failure, match=r"is no Word file; give a \.docx"):
        word_file(book)


def test_without_the_extra_csv_and_word_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert grids(known("a.csv", b"a;b\n"))[0].rows == (("a", "b"),)
    assert word_file(known("b.docx", docx("<w:p/>"))).paragraphs == ()
    with pytest.raises(Failure, match=r"pip install smartplan\[xlsx\]"):
        grids(known("a.xlsx", xlsx({"A": ONE})))


MEMORY = """
import resource
from smartplan.failure import Failure
from smartplan.wording import LANGS, Lang
from tests.conftest import Ran
from tests.importing import contoh
from tests.office.hostile import FILES, HARMLESS
from tests.office.test_refusals import read
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for name, content in (FILES | HARMLESS).items():
    try:
        read(name, content)
    except Failure:
        pass
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the memory is told in KB on Linux only")
def test_no_file_takes_much_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEMORY], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 100, "MB on top of what was in use"
