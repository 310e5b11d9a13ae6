"""A small plan in a repository, and its masterplan as a Word file, made once."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from smartplan.books.books import books, edition_of, subject_of
from smartplan.books.compose import Book
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from smartplan.source.office.foreign import foreign
from smartplan.source.office.wordfile import word_file
from smartplan.source.revision import version
from smartplan.wordfiles.reading import book_review
from smartplan.wordfiles.review import BookReview
from smartplan.writers.docx import write
from tests.places import PLANS, RENDERED
from tests.repo import Repo

SUMMARY = "Relawan melatih warga lanjut usia memakai layanan daring di balai kelurahan."
PLAN = "programs/kelas-warga.yaml"
RICH = f"{SUMMARY}\nYang **sudah mahir** mengajar tetangganya.\n\nKelas dibuka setiap pekan.\n"


@dataclass(frozen=True)
class Printed:
    """A plan in a repository, and its masterplan."""

    repo: Repo
    docx: bytes

    @property
    def plan(self) -> Path:
        return self.repo.plan


def printed(folder: Path, name: str = "masterplan") -> bytes:
    """A document of a plan as a Word file."""
    loaded = load(read_folder(folder), RENDERED)
    edition = edition_of(loaded.plan, folder, None, version(folder))
    kinds = [one for one in edition.shelf if one.name == name]
    (book,) = books(subject_of(loaded, kinds), kinds, edition)
    assert isinstance(book, Book)
    return write.write(book, plan_root=folder)


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    root = tmp_path_factory.mktemp("cetak")
    shutil.copytree(PLANS / "smallest", root / "uji")
    repo = Repo(root, root / "uji")
    file = repo.plan / PLAN
    text = file.read_text("utf-8")
    block = "".join(f"  {line}\n" if line else "\n" for line in RICH.splitlines())
    file.write_text(text.replace(f"summary: {SUMMARY}\n", f"summary: |\n{block}"), "utf-8")
    repo.git("init", "-q", "-b", "main")
    repo.commit()
    return Printed(repo, printed(repo.plan))


@pytest.fixture
def book(_made: Printed, tmp_path: Path) -> Printed:
    """The same in a folder of its own."""
    shutil.copytree(_made.repo.root, tmp_path / "cetak")
    return Printed(Repo(tmp_path / "cetak", tmp_path / "cetak/uji", 1), _made.docx)


@pytest.fixture
def review(book: Printed, tmp_path: Path) -> Callable[..., BookReview]:
    """What files say that came back; as `smartplan word` reads it."""

    def read(*files: bytes, **asked: str) -> BookReview:
        held = []
        for at, content in enumerate(files):
            path = tmp_path / f"telaah-{at}.docx"
            path.write_bytes(content)
            held.append(word_file(foreign(path)))
        loaded = load(read_folder(book.plan), RENDERED)
        return book_review(book.plan, loaded, held, RENDERED, **asked)

    return read
