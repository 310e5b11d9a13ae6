"""Which documents there are, and the imprint that they carry."""

from datetime import date
from pathlib import Path

import pytest

from smartplan.books.library import Layout, library, named
from smartplan.books.metadata import Imprint, imprint_of
from smartplan.books.paths import cache_home, shipped
from smartplan.failure import Failure
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from smartplan.wording import LANGS


def _write(folder: Path, name: str, description: str) -> None:
    path = folder / "templates" / "documents" / name / "document.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(description, encoding="utf-8")


def test_every_shipped_document_is_described_in_both_languages():
    kinds = library()
    assert kinds
    assert len({kind.order for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert (shipped() / "documents" / kind.name / "body.md.j2").is_file()
        assert kind.about
        for lang in LANGS:
            assert kind.title.say(lang)
            assert kind.about.say(lang)


def test_the_plans_own_documents_come_by_their_order(tmp_path):
    _write(tmp_path, "surat", "title: {id: Surat, en: Letter}\norder: -1\nlayout: sheet\n")
    kinds = library(tmp_path)
    assert len(kinds) == len(library()) + 1
    assert kinds[0].name == "surat"
    assert kinds[0].layout is Layout.SHEET
    assert kinds[0].stem == "surat"


def test_the_front_page_is_the_index(tmp_path):
    _write(tmp_path, "muka", "title: {id: Muka, en: Front}\nlayout: front\n")
    assert named("muka", library(tmp_path)).stem == "index"


@pytest.mark.parametrize(
    ("description", "told"),
    [
        ("", "title"),
        ("title: {id: A, en: B}\nlayout: spanduk\n", "spanduk"),
        ("title: [1\n", "document.yaml"),
        ("title: {id: A, en: B}\nsalah: 1\n", "salah"),
    ],
)
def test_a_wrong_description_is_a_failure(tmp_path, description, told):
    _write(tmp_path, "rusak", description)
    with pytest.raises(Failure) as failure:
        library(tmp_path)
    assert failure.value.text.en.startswith("templates/documents/rusak/document.yaml: ")
    assert told in failure.value.text.en


def test_an_unknown_document_lists_the_others():
    with pytest.raises(Failure, match=r"named hantu; there are: .*masterplan"):
        named("hantu", library())


def test_the_cache_is_the_users_alone(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    home = cache_home()
    assert home == tmp_path / "smartplan" / "templates"
    assert home.stat().st_mode & 0o777 == 0o700
    home.chmod(0o777)
    assert cache_home() is None
    (tmp_path / "berkas").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "berkas"))
    assert cache_home() is None


def test_the_imprint_of_a_plan(plan_folder):
    plan = load(read_folder(plan_folder()), date(2026, 11, 21)).plan
    made = imprint_of(plan, "id", version="v1", updated=date(2026, 11, 20))
    assert made.region == plan.region_name
    assert made.plan == plan.manifest.title
    assert (made.version, made.updated) == ("v1", date(2026, 11, 20))
    assert Imprint().region == ""
