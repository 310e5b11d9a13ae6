"""Packed PDFs: smaller, the same objects, and left alone where they are laid out otherwise."""

import re
import zlib

import pytest

from smartplan.writers.pdf.packing import packed
from smartplan.writers.pdf.write import write
from tests.books.made import made

pytest.importorskip("typst")

OBJECTS = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]/A(endobj)>>")
STREAM = b"<</Length 22>>\nstream\n1 0 obj endobj endstream\nendstream"


def _pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A file as typst writes it."""
    text, starts = b"%PDF-1.7\n%\x80\x80\x80\x80\n", []
    for number, held in enumerate(objects, 1):
        starts.append(len(text) + 1)
        text += b"\n%d 0 obj\n%s\nendobj" % (number, held)
    rows = b"".join(b"%010d 00000 n\r\n" % start for start in starts)
    end = b"<</Size %d/Root 1 0 R/ID[(a)(b)]%s>>" % (len(objects) + 1, trailer)
    table = b"\nxref\n0 %d\n0000000000 65535 f\r\n%strailer\n" % (len(objects) + 1, rows)
    return text + table + end + b"\nstartxref\n%d\n%%%%EOF" % (len(text) + 1)


def _streams(pdf: bytes) -> dict[bytes, bytes]:
    """The packed streams of a file by what they are."""
    found = re.finditer(rb"<<(.*?)/Filter/FlateDecode/Length (\d+)>>\nstream\n", pdf)
    return {one[1]: zlib.decompress(pdf[one.end() : one.end() + int(one[2])]) for one in found}


def test_objects_stand_together_and_streams_stay():
    made_so = packed(_pdf(*OBJECTS, STREAM))
    assert b"\n3 0 obj\n" + STREAM + b"\nendobj" in made_so
    together, table = _streams(made_so).values()
    assert together == b"1 0 2 30\n" + b"\n".join(OBJECTS)
    keys = list(_streams(made_so))
    assert keys[0] == b"/Type/ObjStm/N 2/First 9"
    assert keys[1] == b"/Type/XRef/W[1 4 2]/Size 6/Root 1 0 R/ID[(a)(b)]"
    rows = [table[at : at + 7] for at in range(0, len(table), 7)]
    assert rows[1] == b"\x02\x00\x00\x00\x04\x00\x00"
    assert rows[2] == b"\x02\x00\x00\x00\x04\x00\x01"
    for number in (3, 4, 5):
        assert rows[number][0] == 1
        place = int.from_bytes(rows[number][1:5])
        assert made_so[place:].lstrip().startswith(b"%d 0 obj" % number)
    assert made_so.endswith(b"startxref\n%d\n%%%%EOF" % int.from_bytes(rows[5][1:5]))


def test_two_hundred_objects_are_a_stream():
    for more, count in ((198, 1), (199, 2)):
        held = packed(_pdf(*OBJECTS, *[b"<</A 1>>"] * more))
        assert sum(b"ObjStm" in keys for keys in _streams(held)) == count


@pytest.mark.parametrize(
    "other",
    [
        b"",
        b"not a PDF",
        _pdf(*OBJECTS, trailer=b"/Encrypt 2 0 R"),
        _pdf(*OBJECTS).replace(b"00000 n\r\n", b"00000 n \n\n", 1),
        _pdf(*OBJECTS).replace(b"\n1 0 obj", b"\n7 0 obj"),
        _pdf(*OBJECTS).replace(b"trailer", b"trailing"),
    ],
)
def test_what_is_laid_out_otherwise_stays_as_it_is(other):
    assert packed(other) == other


def test_a_document_gets_smaller_and_is_not_packed_twice(tmp_path):
    rows = "| x | y |\n" * 300
    held = write(made(tmp_path, f"# A\n\n| a | b |\n|---|---|\n{rows}"))
    assert len(held) < 60_000
    assert b"/ObjStm" in held
    assert packed(held) == held
