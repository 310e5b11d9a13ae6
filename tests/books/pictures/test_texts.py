"""Pictures in the texts of a plan: alone on a line, with words for those who do not see them."""

import base64

import pytest

from smartplan.blocks import Box, Items, Paragraph, Picture, Plain
from smartplan.books.pictures.gallery import Gallery
from smartplan.books.pictures.picture import NoPicture, PictureFile
from smartplan.books.printing import Printing
from smartplan.books.words import words
from smartplan.facts.pictures import picture_line, without_pictures
from smartplan.writers import WRITERS
from tests.books.made import made
from tests.books.pictures.drawn import SVG, photo, png
from tests.writers.word_file import WordFile, faults

FILES = {"foto.jpg": photo(6), "peta.png": png(), "bagan.svg": SVG, "rusak.png": png()[:-9]}


@pytest.fixture
def book(tmp_path):
    folder = tmp_path / "lampiran"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)

    def make(text: str, **more):
        return made(tmp_path, "# Bab\n\n{{ view.x | prose }}", x=text, **more)

    return make


def test_a_picture_stands_alone_on_its_line(book):
    blocks = book("Sebelum\n![Warga antre](lampiran/foto.jpg)\nsesudah").blocks[1:]
    assert blocks[0] == Paragraph((Plain("Sebelum"),))
    assert isinstance(blocks[1], Picture)
    assert (blocks[1].alt, blocks[1].form, blocks[1].size) == ("Warga antre", "jpeg", (4, 8))
    assert b"GPS" not in blocks[1].data
    assert blocks[2] == Paragraph((Plain("sesudah"),))


def test_it_has_a_number_and_words_below_it(book):
    made_ = book('![a](lampiran/peta.png)\n\n![b](lampiran/bagan.svg "Alur layanan")')
    found = [one for one in made_.blocks if isinstance(one, Picture)]
    assert [(one.label, words(one.caption)) for one in found] == [
        ("Gambar 1.1", "a"),
        ("Gambar 1.2", "Alur layanan"),
    ]
    assert [one.title for one in made_.figures] == ["a", "Alur layanan"]


def test_without_words_it_has_neither(book):
    (found,) = (one for one in book("![](lampiran/peta.png)").blocks if isinstance(one, Picture))
    assert (found.alt, found.label, found.caption) == ("gambar", "", ())


def test_in_a_list_too(book):
    (found,) = book("- satu\n\n  ![a](lampiran/peta.png)").blocks[1:]
    assert isinstance(found, Items)
    assert any(isinstance(one, Picture) for one in found.items[0])


@pytest.mark.parametrize("name", ["tidak-ada.png", "rusak.png", "../lampiran/peta.png"])
def test_what_cannot_be_shown_is_told_in_a_draft(book, name):
    (found,) = book(f"![Peta kota](lampiran/{name})").blocks[1:]
    assert isinstance(found, Box)
    assert found.kind == "missing"
    told = words(found.blocks[0].inlines)
    assert told.startswith("Gambar “Peta kota” belum dapat dicetak: ")
    assert ".png" not in told


def test_words_in_a_line_stay_words(book):
    (found,) = book("Lihat ![Peta](lampiran/peta.png) ini.").blocks[1:]
    assert words(found.inlines) == "Lihat Peta ini."
    (found,) = book("![Peta](https://contoh.test/x.png)").blocks[1:]
    assert isinstance(found, Paragraph)


def test_where_no_picture_can_stand_its_words_do(tmp_path):
    body = "| a |\n|---|\n| {{ view.x | inline }} |"
    table = made(tmp_path, body, x="Teks.\n![Peta kota](lampiran/peta.png)").blocks[0]
    assert words(table.rows[0][0]) == "Teks. Peta kota"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("![a](b.png)", ("a", "b.png", "")),
        ('  ![ a  b ](<c d.png> "e")  ', ("a b", "c d.png", "e")),
        ("![](./b.png)", ("", "b.png", "")),
        ("![a](http://b.png)", None),
        ("![a](/b.png)", None),
        ("![a](data:image/png)", None),
        ("x ![a](b.png)", None),
        ("[a](b.png)", None),
    ],
)
def test_what_shows_a_picture(line, found):
    assert picture_line(line) == found


def test_pictures_of_elsewhere_stay_as_they_are_typed():
    assert without_pictures("a ![b](c.png) d") == "a b d"
    assert without_pictures("![b](http://c.png)") == "![b](http://c.png)"


def test_only_so_many_bytes_of_pictures(tmp_path):
    (tmp_path / "a.png").write_bytes(png())
    size = len(png())
    gallery = Gallery(tmp_path, most=2 * size)
    for _ in range(2):
        gallery.begin()
        found = [type(gallery.find("a.png")) for _ in range(3)]
        assert found == [PictureFile, PictureFile, NoPicture]


def test_a_gallery_without_a_folder_shows_nothing(tmp_path):
    (tmp_path / ".a.png").write_bytes(png())
    assert isinstance(Gallery(None).find("a.png"), NoPicture)
    assert isinstance(Gallery(tmp_path).find(".a.png"), NoPicture)
    assert isinstance(Gallery(tmp_path).find("/etc/a.png"), NoPicture)


EACH = "\n\n".join(f"![Kelapa {name}](lampiran/{name})" for name in list(FILES)[:3])


def test_html_holds_the_pictures_themselves(book):
    text = WRITERS["html"](book(EACH), None).decode()
    for name, form in (("foto.jpg", "jpeg"), ("peta.png", "png"), ("bagan.svg", "svg+xml")):
        assert f'alt="Kelapa {name}"' in text
        assert f"data:image/{form};base64," in text
    assert base64.b64encode(SVG).decode() in text
    assert "<svg" not in text.split("<figure", 1)[1].split("</figure>")[0]
    assert "GPS" not in text


def test_word_shows_them_upright_with_their_words(book):
    pytest.importorskip("resvg_py")
    word = WordFile(WRITERS["docx"](book(EACH), None))
    assert faults(word) == []
    told = [one.get("descr") for one in word.body.iter() if one.tag.endswith("}docPr")]
    assert [one for one in told if one] == [f"Kelapa {name}" for name in list(FILES)[:3]]
    extents = [one for one in word.body.iter() if one.tag.endswith("}extent")]
    photo_at = told.index("Kelapa foto.jpg")
    assert int(extents[photo_at].get("cx")) < int(extents[photo_at].get("cy"))


def test_pdf_shows_them(book):
    pytest.importorskip("typst")
    assert WRITERS["pdf"](book(EACH), None).startswith(b"%PDF")


def test_markdown_tells_them(book):
    text = WRITERS["md"](book(EACH), None).decode()
    for name in list(FILES)[:3]:
        assert f"Kelapa {name}".replace(".", "") in text.replace("\\", "").replace(".", "")


def test_a_final_says_in_its_annex_what_cannot_be_shown(book):
    final = book("Teks.\n\n![Peta kota](lampiran/tidak-ada.png)", printing=Printing.FINAL)
    kinds = [type(one).__name__ for one in final.blocks]
    assert kinds == ["Heading", "Paragraph", "Heading", "Paragraph", "Table"]
    assert words(final.blocks[-1].rows[0][0]).startswith("Gambar “Peta kota” belum dapat dicetak")
