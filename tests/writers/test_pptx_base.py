"""The region's own presentation: its layouts are used, its slides are not, bad files are told."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from smartplan.failure import Failure
from smartplan.writers.pptx import bare
from smartplan.writers.pptx.layouts import layouts
from smartplan.writers.pptx.own_base import opened
from smartplan.writers.pptx.write import write
from tests.writers.slide_file import SlideFile, faults
from tests.writers.test_pptx import talk

BODY = """\
# Judul paparan

::: lead
Pemerintah Kota Uji, 14 November 2024

:::

# Pernyataan pertama

- satu
- dua

::: foot
Buku II, Tabel 9.1

:::

# Tabel

| a | b |
|---|---|
| 1 | 2 |
"""


def saved(held: Any) -> bytes:
    """A presentation as a file."""
    out = io.BytesIO()
    held.save(out)
    return out.getvalue()


def office() -> bytes:
    """A presentation of an office program: 4:3, eleven layouts, two slides that show how."""
    held = Presentation()
    for number in (0, 1):
        slide = held.slides.add_slide(held.slide_layouts[number])
        slide.shapes.title.text = f"CONTOH {number}"
        slide.notes_slide.notes_text_frame.text = "RAHASIA"
    return saved(held)


def wide() -> bytes:
    """The same with slides of 16:9, their content standing at the right of a coloured bar."""
    held = Presentation()
    held.slide_width, held.slide_height = Inches(13.333), Inches(7.5)
    for layout in held.slide_layouts:
        for shape in layout.placeholders:
            if shape.placeholder_format.type.name in {"TITLE", "OBJECT", "BODY"}:
                top, height = shape.top, shape.height
                shape.left, shape.width = Inches(3), Inches(9.8)
                shape.top, shape.height = top, height
    return saved(held)


def renamed(content: bytes, change: Callable[[str], str]) -> bytes:
    """A presentation whose layouts and master are changed as text."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename.startswith(("ppt/slideLayouts/slide", "ppt/slideMasters/slide")):
                data = change(data.decode()).encode()
            new.writestr(item.filename, data)
    return out.getvalue()


def on(folder: Path, base: bytes, body: str = BODY, **more: Any) -> SlideFile:
    """A talk on the region's own base."""
    book = talk(folder, body, **more)
    place = folder / "templates" / "theme"
    place.mkdir(parents=True, exist_ok=True)
    (place / "base.pptx").write_bytes(base)
    return SlideFile(write(book, folder))


@pytest.mark.parametrize("base", [office, wide], ids=["4:3", "16:9"])
def test_its_layouts_and_size_are_used_and_its_slides_are_gone(
    base: Callable[[], bytes], tmp_path: Path
) -> None:
    file = on(tmp_path, base())
    assert faults(file) == []
    assert [one.slide_layout.name for one in file.slides] == [
        "Title Slide", "Title Only", "Title Only",
    ]  # fmt: skip
    assert file.held.slide_width == Presentation(io.BytesIO(base())).slide_width
    assert "CONTOH" not in file.text
    assert "RAHASIA" not in file.text
    parts = [name for name in file.archive.namelist() if name.startswith("ppt/slides/slide")]
    assert len(parts) == 3
    assert [one.shapes.title.text for one in file.slides] == [
        "Judul paparan", "Pernyataan pertama", "Tabel",
    ]  # fmt: skip
    first = [shape.text_frame.text for shape in file.slides[0].placeholders]
    assert first == ["Judul paparan", "Pemerintah Kota Uji, 14 November 2024"]


def test_content_stands_where_its_layout_has_room(tmp_path: Path) -> None:
    file = on(tmp_path, wide())
    for slide in file.slides[1:]:
        for shape in slide.shapes:
            if not shape.is_placeholder:
                assert shape.left >= Inches(3) - Pt(1)


def test_nothing_tells_of_the_slides_that_are_gone(tmp_path: Path) -> None:
    before = zipfile.ZipFile(io.BytesIO(office())).namelist()
    assert {"docProps/thumbnail.jpeg", "docProps/app.xml"} <= set(before)
    file = on(tmp_path, office())
    names = file.archive.namelist()
    assert [one for one in names if one.startswith("docProps/")] == ["docProps/core.xml"]
    assert b"CONTOH" not in b"".join(file.archive.read(name) for name in names)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace('name="Title Only"', 'name="Halaman isi"').replace(
            'name="Title Slide"', 'name="Sampul"'
        ),
        lambda text: re.sub(r' idx="\d+"', "", text),
    ],
    ids=["other names", "all with one number"],
)
def test_layouts_are_known_by_their_placeholders_where_names_do_not_tell(
    change: Callable[[str], str], tmp_path: Path
) -> None:
    file = on(tmp_path, renamed(office(), change))
    assert faults(file) == []
    assert [one.shapes.title.text for one in file.slides][1] == "Pernyataan pertama"
    subtitle = [s for s in file.slides[0].placeholders if "14 November" in s.text_frame.text]
    assert len(subtitle) == 1


def test_a_title_that_its_layout_puts_beside_the_slide_is_put_on_it(tmp_path: Path) -> None:
    held = Presentation()
    for layout in held.slide_layouts:
        for shape in layout.placeholders:
            shape.left, shape.top, shape.width, shape.height = Pt(10), Pt(-80), Pt(600), Pt(90)
    assert faults(on(tmp_path, saved(held))) == []


def test_a_base_with_a_single_bare_layout_still_has_titles(tmp_path: Path) -> None:
    held = Presentation()
    for layout in list(held.slide_layouts)[:-1]:
        if layout.name != "Blank":
            held.slide_layouts.remove(layout)
    for layout in list(held.slide_layouts):
        if layout.name != "Blank":
            held.slide_layouts.remove(layout)
    file = on(tmp_path, saved(held))
    assert faults(file) == []
    assert "Pernyataan pertama" in file.words


def test_a_talk_on_a_base_has_the_same_bytes_twice(tmp_path: Path) -> None:
    book = talk(tmp_path, BODY)
    place = tmp_path / "templates" / "theme"
    place.mkdir(parents=True)
    (place / "base.pptx").write_bytes(office())
    assert write(book, tmp_path) == write(book, tmp_path)


def test_light_writing_brings_the_colours_of_dark_pages(tmp_path: Path) -> None:
    def dark(text: str) -> str:
        return text.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')

    file = on(tmp_path, renamed(office(), dark))
    assert faults(file) == []
    table = file.archive.read("ppt/slides/slide3.xml").decode()
    assert 'val="FFFFFF"' in table
    assert 'val="000000"' not in table
    light = on(tmp_path / "terang", office()).archive.read("ppt/slides/slide3.xml").decode()
    assert 'val="000000"' in light


def test_notes_stand_also_where_their_master_has_no_place_for_them(tmp_path: Path) -> None:
    held = Presentation()
    for shape in list(held.notes_master.placeholders):
        if shape.placeholder_format.type.name == "BODY":
            shape.element.getparent().remove(shape.element)
    body = f"{BODY}\n::: speaker\nYang dikatakan.\n\n:::\n"
    file = on(tmp_path, saved(held), body)
    assert file.notes()[2] == "Yang dikatakan."


def example() -> bytes:
    """A presentation of an office that writes colours and places on its slides alone."""
    held = Presentation()
    held.slides.add_slide(held.slide_layouts[0])
    slide = held.slides.add_slide(held.slide_layouts[1])
    for shape, colour in zip(slide.placeholders, ("AA1122", "225588"), strict=True):
        shape.text_frame.text = "CONTOH"
        shape.text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor.from_string(colour)
    slide.placeholders[1].left, slide.placeholders[1].top = Pt(200), Pt(150)
    slide.placeholders[1].width, slide.placeholders[1].height = Pt(480), Pt(330)
    return renamed(saved(held), lambda text: re.sub(r"<p:txStyles>.*</p:txStyles>", "", text))


def test_colours_and_places_are_those_of_the_slides_where_nothing_else_says_them(
    tmp_path: Path,
) -> None:
    file = on(tmp_path, example())
    assert faults(file) == []
    slide = file.slides[2]
    (table,) = [shape for shape in slide.shapes if shape.has_table]
    assert (table.left, table.top) == (Pt(200), Pt(150))
    xml = file.archive.read("ppt/slides/slide3.xml").decode()
    assert re.search(r'<a:srgbClr val="AA1122"/></a:solidFill></a:rPr><a:t>Tabel<', xml)
    assert re.search(r'<a:srgbClr val="225588"/></a:solidFill></a:rPr><a:t>1<', xml)
    assert "CONTOH" not in file.text


def typed(content: bytes, old: str, new: str) -> bytes:
    """A presentation that says it is of another kind."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as raw, zipfile.ZipFile(out, "w") as made:
        for item in raw.infolist():
            data = raw.read(item)
            if item.filename == "[Content_Types].xml":
                data = data.replace(old.encode(), new.encode())
            made.writestr(item.filename, data)
    return out.getvalue()


def linked(content: bytes) -> bytes:
    """A presentation whose first layout shows a picture of the net."""
    target = "http://contoh.test/x.png"
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as raw, zipfile.ZipFile(out, "w") as made:
        for item in raw.infolist():
            data = raw.read(item)
            if item.filename == "ppt/slideLayouts/_rels/slideLayout1.xml.rels":
                more = (
                    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/office'
                    f'Document/2006/relationships/image" Target="{target}" TargetMode="External"/>'
                )
                data = data.replace(b"</Relationships>", more.encode() + b"</Relationships>")
            made.writestr(item.filename, data)
    return out.getvalue()


def without(content: bytes, name: str) -> bytes:
    """A presentation without one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as raw, zipfile.ZipFile(out, "w") as made:
        for item in raw.infolist():
            if item.filename != name:
                made.writestr(item.filename, raw.read(item))
    return out.getvalue()


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)
MAIN = "presentationml.presentation.main"
BAD: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "words": (lambda: b"bukan", "bukan berkas PowerPoint", "is no PowerPoint file"),
    "empty": (lambda: b"", "bukan berkas PowerPoint", "is no PowerPoint file"),
    "another zip": (
        lambda: without(bare.bare("id"), "[Content_Types].xml"),
        "bukan berkas PowerPoint",
        "is no PowerPoint file",
    ),
    "a Word file": (
        lambda: typed(bare.bare("id"), MAIN, "wordprocessingml.document.main"),
        "bukan berkas PowerPoint",
        "is no PowerPoint file",
    ),
    "encrypted": (lambda: OLE, "berkata sandi", "has a password"),
    "template": (
        lambda: typed(bare.bare("id"), MAIN, "presentationml.template.main"),
        "(.potx)",
        "(.potx)",
    ),
    "show": (
        lambda: typed(bare.bare("id"), MAIN, "presentationml.slideshow.main"),
        "(.ppsx)",
        "(.ppsx)",
    ),
    "macros": (
        lambda: typed(
            bare.bare("id"),
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        ),
        "memuat makro",
        "holds macros",
    ),
    "cut off": (lambda: office()[:-200], "bukan berkas PowerPoint", "is no PowerPoint file"),
    "from elsewhere": (
        lambda: linked(bare.bare("id")),
        "dari luar (http://contoh.test/x.png)",
        "from elsewhere (http://contoh.test/x.png)",
    ),
    "a part is missing": (
        lambda: without(bare.bare("id"), "ppt/slideMasters/slideMaster1.xml"),
        "tidak dapat dibuka",
        "cannot be opened",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_base_is_told_in_one_sentence(name: str) -> None:
    content, id, en = BAD[name]
    with pytest.raises(Failure) as caught:
        opened(content(), "id")
    text = caught.value.text
    for said, wanted in ((text.id, id), (text.en, en)):
        assert said.startswith("templates/theme/base.pptx ")
        assert wanted in said
        assert "\n" not in said


def test_a_link_out_of_the_templates_is_refused(tmp_path: Path) -> None:
    book = talk(tmp_path, BODY)
    place = tmp_path / "templates" / "theme"
    place.mkdir(parents=True)
    outside = tmp_path / "luar.pptx"
    outside.write_bytes(office())
    (place / "base.pptx").symlink_to(outside)
    with pytest.raises(Failure):
        write(book, tmp_path)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_ours_is_16_to_9_and_holds_three_layouts_in_the_language(lang: Any) -> None:
    held = opened(None, lang)
    on_ = layouts(held, is_own=False)
    assert (held.slide_width / held.slide_height) == pytest.approx(16 / 9)
    names = {"id": ["Slide Judul", "Judul Saja", "Judul dan Konten"]}
    names["en"] = ["Title Slide", "Title Only", "Title and Content"]
    assert [one.name for one in held.slide_layouts] == names[lang]
    assert (on_.opening.name, on_.usual.name) == tuple(names[lang][:2])
    for area in (on_.title, on_.body, on_.foot):
        assert on_.size.holds(area)
    assert on_.title.bottom < on_.body.top < on_.body.bottom < on_.foot.top
