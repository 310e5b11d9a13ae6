"""A PDF with its many small objects packed together: a third of the bytes, nothing else changes.

Typst writes an object for every cell of a table, each on its own. The standard lets objects that
are no streams stand together in compressed ones; where they lie is read from the table at the end
of the file, so that no content is ever taken for structure.
"""

import re
import struct
import zlib


def packed(pdf: bytes) -> bytes:
    """The same document, smaller; as it was where it is not laid out as typst does."""
    found = _TABLE.search(pdf, pdf.rfind(b"\nxref"))
    trailer = _TRAILER.search(pdf, found.end()) if found else None
    if not found or not trailer or b"/Encrypt" in trailer[0]:
        return pdf
    entries = pdf[found.end() : trailer.start()]
    count = int(found[1])
    if len(entries) != count * _ENTRY:
        return pdf
    places = _places(entries, found.start())
    head = pdf[: min(start for start, _ in places.values())]
    out, where, small = [head], {0: (0, 0, 65535)}, []
    at = len(head)
    for number, (start, end) in places.items():
        text = _OBJECT.match(pdf, start, end)
        if text is None or int(text[1]) != number:
            return pdf
        if _is_stream(pdf, text.end(), end):
            where[number] = (1, at, 0)
            out.append(pdf[start:end])
            at += end - start
        else:
            small.append((number, pdf[text.end() : pdf.rindex(b"endobj", start, end)].strip()))
    number = count
    for first in range(0, len(small), _TOGETHER):
        part = small[first : first + _TOGETHER]
        where |= {each: (2, number, place) for place, (each, _) in enumerate(part)}
        where[number] = (1, at, 0)
        made = _stream(number, _together(part), _sizes(part))
        out.append(made)
        at += len(made)
        number += 1
    where[number] = (1, at, 0)
    rows = b"".join(struct.pack(">BIH", *where.get(each, (0, 0, 0))) for each in range(number + 1))
    keys = b"/Type/XRef/W[1 4 2]/Size %d%s" % (number + 1, _kept(trailer[1]))
    out += [_stream(number, rows, keys), b"startxref\n%d\n%%%%EOF" % at]
    return b"".join(out)


def _places(entries: bytes, end: int) -> dict[int, tuple[int, int]]:
    """Where each object that is used begins and ends, in the order of the file."""
    used = sorted(
        (int(entries[at : at + 10]), number)
        for number, at in enumerate(range(0, len(entries), _ENTRY))
        if entries[at + 17 : at + 18] == b"n"
    )
    ends = [start for start, _ in used[1:]] + [end]
    return {number: (start, stop) for (start, number), stop in zip(used, ends, strict=True)}


def _is_stream(pdf: bytes, start: int, end: int) -> bool:
    return pdf[start:end].rstrip().endswith(b"endstream\nendobj")


def _sizes(part: list[tuple[int, bytes]]) -> bytes:
    return b"/Type/ObjStm/N %d/First %d" % (len(part), len(_numbers(part)))


def _together(part: list[tuple[int, bytes]]) -> bytes:
    return _numbers(part) + b"\n".join(text for _, text in part)


def _numbers(part: list[tuple[int, bytes]]) -> bytes:
    """The number of each object, and where it begins behind all of these."""
    pairs, at = [], 0
    for number, text in part:
        pairs.append(b"%d %d" % (number, at))
        at += len(text) + 1
    return b" ".join(pairs) + b"\n"


def _stream(number: int, content: bytes, keys: bytes) -> bytes:
    held = zlib.compress(content, _LEVEL)
    head = b"%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n" % (number, keys, len(held))
    return head + held + b"\nendstream\nendobj\n"


def _kept(trailer: bytes) -> bytes:
    """What the end of the file says, but for how many objects there are."""
    return b"".join(_KEYS.findall(trailer))


_TABLE = re.compile(rb"\nxref\n0 (\d+)\n")
_TRAILER = re.compile(rb"trailer\n<<(.*?)>>\s*startxref", re.DOTALL)
_OBJECT = re.compile(rb"\s*(\d+) 0 obj\s")
_KEYS = re.compile(rb"/(?:Root|Info)\s*\d+ 0 R|/ID\s*\[[^\]]*\]")
_ENTRY = 20  # bytes of a line of the table
_TOGETHER = 200  # objects in a stream: a reader unpacks all of them to see one
_LEVEL = 6
