"""Pictures are told by their bytes, keep only what is drawn, and are refused if they do harm."""

from pathlib import Path

import pytest

from smartplan.books.pictures import picture
from smartplan.books.pictures.jpeg import bare
from smartplan.books.pictures.picture import NoPicture, PictureFile
from smartplan.books.pictures.reading import picture_of, read_picture
from tests.books.pictures.drawn import JPEG, SVG, chunk, photo, png


def _svg(inside: str, more: str = "") -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" {more}>{inside}</svg>'.encode()
    )


def _told(content: bytes) -> str:
    found = picture_of(content)
    return found.why.en if isinstance(found, NoPicture) else found.form


def test_a_picture_is_told_by_its_bytes():
    assert [_told(one) for one in (png(), JPEG, SVG)] == ["png", "jpeg", "svg"]
    assert "no picture" in _told(b"GIF89a")
    assert "no picture" in _told(b"")


def test_sizes_are_read():
    held = [picture_of(one) for one in (png(7, 3), JPEG, SVG)]
    assert [(one.width, one.height) for one in held if isinstance(one, PictureFile)] == [
        (7, 3),
        (8, 4),
        (40, 20),
    ]


def test_a_png_keeps_no_remark_and_no_place():
    more = (
        chunk(b"tEXt", b"Author\0rahasia") + chunk(b"eXIf", b"tempat") + chunk(b"gAMA", bytes(4))
    )
    found = picture_of(png(more=more))
    assert isinstance(found, PictureFile)
    assert b"rahasia" not in found.data
    assert b"tempat" not in found.data
    assert found.data == png(more=chunk(b"gAMA", bytes(4)))


@pytest.mark.parametrize("order", [">", "<"])
def test_a_photograph_keeps_how_it_was_held_and_nothing_else(order):
    found = picture_of(photo(6, order))
    assert isinstance(found, PictureFile)
    assert (found.turn, found.width, found.height) == (6, 4, 8)
    for word in (b"GPS", b"Kam", b"catatan"):
        assert word not in found.data
    assert picture_of(found.data) == found
    assert bare(found) == JPEG


def test_a_photograph_held_upright_has_no_exif():
    found = picture_of(photo(1))
    assert isinstance(found, PictureFile)
    assert (found.turn, found.data) == (1, JPEG)
    assert bare(found) == JPEG


@pytest.mark.parametrize("turn", [0, 9])
def test_a_turn_that_does_not_exist_is_none(turn):
    found = picture_of(photo(turn))
    assert isinstance(found, PictureFile)
    assert found.turn == 1


@pytest.mark.parametrize("cut", range(3, 60, 7))
@pytest.mark.parametrize("whole", [png(), JPEG, SVG])
def test_what_is_cut_off_is_refused(whole, cut):
    assert isinstance(picture_of(whole[:-cut]), NoPicture)


def test_a_png_has_all_its_points_and_no_more():
    line = b"\0" + bytes(4)
    assert _told(png(points=line * 2)) == "png"
    assert "damaged" in _told(png(points=line))
    assert "damaged" in _told(png(points=line * 3))
    assert "damaged" in _told(png(points=line + b"\5" + bytes(4)))
    assert _told(png(points=line + b"\4" + bytes(4))) == "png"
    seven = b"".join(b"\0" + bytes(n) for n in (1, 1, 2, 4))  # the passes that four by two have
    assert _told(png(points=seven, interlaced=1)) == "png"


def test_a_png_with_a_wrong_sum_is_refused():
    broken = bytearray(png())
    broken[-5] ^= 1
    assert "damaged" in _told(bytes(broken))


def test_only_so_many_points(monkeypatch):
    monkeypatch.setattr(picture, "LONGEST", 7)
    assert _told(png(7, 3)) == "png"
    assert "million" in _told(png(8, 3))
    assert "million" in _told(JPEG)
    monkeypatch.setattr(picture, "MOST_PIXELS", 21)
    assert _told(png(7, 3)) == "png"
    assert "million" in _told(png(6, 4))


@pytest.mark.parametrize(
    "inside",
    [
        '<use href="#a" id="b"/><path id="a" fill="url(#c)"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        "<style>.a { fill: red; mask: url(#m) }</style>",
        '<path style="fill:url(#a)"/>',
        '<g xmlns:i="http://contoh.test/" i:note="http://contoh.test"/>',
    ],
)
def test_harmless_drawings_are_kept(inside):
    assert _told(_svg(inside)) == "svg"


@pytest.mark.parametrize(
    ("inside", "word"),
    [
        ("<script>alert(1)</script>", "script"),
        ('<path onclick="a()"/>', "script"),
        ("<foreignObject/>", "script"),
        ('<animate attributeName="x"/>', "script"),
        ('<image href="http://contoh.test/x.png"/>', "elsewhere"),
        ('<image href="lain.png"/>', "elsewhere"),
        ('<image href="file:///etc/passwd"/>', "elsewhere"),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', "elsewhere"),
        ('<a href="javascript:a()"/>', "elsewhere"),
        ("<style>@import 'x.css'</style>", "elsewhere"),
        ("<style>a { fill: url(http://contoh.test) }</style>", "elsewhere"),
        ("<style>a { fill: u\\72l(x) }</style>", "elsewhere"),
        ('<path fill="url(lain.svg#a)"/>', "elsewhere"),
        ('<g xml:base="http://contoh.test/"/>', "elsewhere"),
        ('<g id="a"><use href="#a"/></g>', "intricate"),
        ("<g>" * 70 + "</g>" * 70, "damaged"),
        ("<g>", "damaged"),
    ],
)
def test_drawings_that_do_or_fetch_something_are_refused(inside, word):
    assert word in _told(_svg(inside))


def test_a_drawing_that_declares_entities_is_refused():
    assert "declares" in _told(b'<!DOCTYPE svg [<!ENTITY a "a">]>' + SVG)
    assert _told(b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">' + SVG) == "svg"
    assert "elsewhere" in _told(b'<?xml-stylesheet href="x.css"?>' + SVG)


def test_parts_that_use_parts_add_up():
    def nested(deep: int) -> bytes:
        steps = "".join(
            f'<g id="g{n}">{f"""<use href="#g{n + 1}"/>""" * 10}</g>' for n in range(deep)
        )
        return _svg(f'<defs>{steps}<path id="g{deep}"/></defs><use href="#g0"/>')

    assert _told(nested(3)) == "svg"
    assert "intricate" in _told(nested(8))


def test_a_drawing_says_its_size():
    bare_one = SVG.replace(b'viewBox="0 0 40 20"', b"")
    assert "size" in _told(bare_one)
    sized = picture_of(SVG.replace(b'viewBox="0 0 40 20"', b'width="3cm" height="2cm"'))
    assert isinstance(sized, PictureFile)
    assert (sized.width, sized.height) == (3, 2)
    assert "size" in _told(SVG.replace(b"40 20", b"0 20"))
    for width in (b"0", b"0px", b"-3", b"0%"):
        assert "size" in _told(SVG.replace(b"<svg", b'<svg width="' + width + b'"'))
    for width in (b"0.5", b"100%", b"3em"):
        assert _told(SVG.replace(b"<svg", b'<svg width="' + width + b'"')) == "svg"


def test_a_drawing_is_written_in_utf_8():
    named = SVG.replace(b"<path", "<title>Peta é</title><path".encode())
    found = picture_of(b"\xef\xbb\xbf" + named)
    assert isinstance(found, PictureFile)
    assert found.data == named
    old = b'<?xml version="1.0" encoding="ISO-8859-1"?>' + named.decode().encode("latin-1")
    assert "damaged" in _told(old)


def test_only_files_of_the_folder_are_read(tmp_path: Path):
    home, outside = tmp_path / "plan", tmp_path / "luar.png"
    home.mkdir()
    outside.write_bytes(png())
    (home / "a.png").write_bytes(png())
    (home / "b.png").symlink_to(outside)
    (home / ".c.png").write_bytes(png())
    assert isinstance(read_picture(home / "a.png", inside=home), PictureFile)
    for name in ("b.png", "../luar.png", ".c.png", "tidak-ada.png"):
        assert isinstance(read_picture(home / name, inside=home), NoPicture)


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch):
    from smartplan.books.pictures import reading

    (tmp_path / "a.png").write_bytes(png())
    monkeypatch.setattr(reading, "MOST_BYTES", len(png()))
    assert isinstance(read_picture(tmp_path / "a.png", inside=tmp_path), PictureFile)
    monkeypatch.setattr(reading, "MOST_BYTES", len(png()) - 1)
    assert isinstance(read_picture(tmp_path / "a.png", inside=tmp_path), NoPicture)
