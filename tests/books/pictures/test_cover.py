"""The cover: who publishes, which year, and what a plan brings to be drawn on it."""

from datetime import date
from pathlib import Path

import pytest

from smartplan.books.metadata import imprint_of
from smartplan.books.pictures.cover import NO_COVER, cover_pictures
from smartplan.failure import Failure
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from tests.books.pictures.drawn import JPEG, SVG, png


@pytest.fixture
def plan_of(tmp_path):
    def made(files: dict[str, str]):
        for name, text in files.items():
            (tmp_path / name).write_text(text, "utf-8")
        return load(read_folder(tmp_path), date(2026, 11, 21)).plan

    return made


def _theme(root: Path, **files: bytes) -> Path:
    for name, content in files.items():
        path = root / "templates" / "theme" / name.replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def test_without_files_there_is_nothing(tmp_path):
    assert cover_pictures(tmp_path) == NO_COVER
    assert cover_pictures(None) == NO_COVER


def test_the_emblem_as_a_drawing_goes_before_the_one_as_a_picture(tmp_path):
    _theme(tmp_path, lambang_png=png(), cover_jpg=JPEG)
    assert [one and one.form for one in _both(tmp_path)] == ["png", "jpeg"]
    _theme(tmp_path, lambang_svg=SVG)
    assert [one and one.form for one in _both(tmp_path)] == ["svg", "jpeg"]


def _both(root: Path):
    held = cover_pictures(root)
    return held.emblem, held.picture


def test_an_emblem_that_does_harm_stops_the_books_with_a_sentence(tmp_path):
    _theme(tmp_path, lambang_svg=SVG.replace(b"<path", b"<script/><path"))
    with pytest.raises(Failure) as caught:
        cover_pictures(tmp_path)
    assert caught.value.text.en.startswith("templates/theme/lambang.svg cannot be printed: it hol")


def test_an_emblem_out_of_the_folder_is_refused(tmp_path):
    home = _theme(tmp_path / "plan", own_css=b"")
    (tmp_path / "luar.svg").write_bytes(SVG)
    (home / "templates" / "theme" / "lambang.svg").symlink_to(tmp_path / "luar.svg")
    with pytest.raises(Failure):
        cover_pictures(home)


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("Kota Uji", "33.76", "Pemerintah Kota Uji"),
        ("Kabupaten Uji", "33.25", "Pemerintah Kabupaten Uji"),
        ("Uji", "33.71", "Pemerintah Kota Uji"),
        ("Uji", "33.70", "Pemerintah Kabupaten Uji"),
    ],
)
def test_who_publishes_is_said_in_full(plan_of, name, code, said):
    region = f"region: {{code: '{code}', name: {name}}}\n"
    plan = plan_of({"smartplan.yaml": f"smartplan: 1\n{region}title: Rencana\n"})
    assert imprint_of(plan, "id").government == said
    assert imprint_of(plan, "en").government == said.replace("Pemerintah", "Government of")


def test_the_year_is_that_of_enactment_before_any_other(plan_of):
    manifest = (
        "smartplan: 1\nregion: {code: '33.76', name: Kota Uji}\ntitle: Rencana\n"
        "period: {start: 2022, end: 2026}\n"
    )
    files = {"smartplan.yaml": manifest}
    changed = date(2026, 11, 20)
    assert imprint_of(plan_of(files), "id").year == "2022"
    assert imprint_of(plan_of(files), "id", updated=changed).year == "2026"
    files["process.yaml"] = "commitment: {date: 2023-05-02}\n"
    assert imprint_of(plan_of(files), "id", updated=changed).year == "2023"
    files["organization.yaml"] = (
        "instruments:\n  P1:\n    {kind: perwali, about: masterplan, title: Perwali, "
        "date: 2024-01-02, status: signed}\n"
    )
    assert imprint_of(plan_of(files), "id", updated=changed).year == "2024"
    files["organization.yaml"] = files["organization.yaml"].replace("signed", "drafting")
    assert imprint_of(plan_of(files), "id", updated=changed).year == "2023"
