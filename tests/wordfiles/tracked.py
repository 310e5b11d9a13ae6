"""A book as reviewers send it back: changes tracked in its XML as office programs track them."""

import copy
import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MORE = "http://schemas.microsoft.com/office/word/20"
SPACES = f'xmlns:w="{W}" xmlns:w15="{_MORE}12/wordml" xmlns:w14="{_MORE}10/wordml"'


class Typed(NamedTuple):
    """Words of a paragraph that are typed over; `near` are words that its paragraph holds, too."""

    old: str
    new: str
    near: str = ""
    who: str = "Asesor Satu"
    day: str = "2026-03-04T09:00:00Z"
    place: int = 0  # of the paragraphs that hold it
    tracked: bool = True


class Remark(NamedTuple):
    """A comment on words of a paragraph; one that `answers` is about the words of that one."""

    words: str
    text: str
    near: str = ""
    who: str = "Asesor Satu"
    day: str = "2026-03-04T09:00:00Z"
    place: int = 0
    answers: int | None = None
    resolved: bool = False


def reviewed(docx: bytes, *typed: Typed, remarks: Sequence[Remark] = ()) -> bytes:
    """The same file with changes and comments."""

    def change(root: Any) -> None:
        for one in typed:
            _type(root, one)
        for id, remark in enumerate(remarks):
            _comment(root, id, remark)

    return _with_comments(changed(docx, change), remarks)


def changed(docx: bytes, change: Callable[[Any], None]) -> bytes:
    """The same file after its document was changed."""
    parts = _parts(docx)
    root = etree.fromstring(parts["word/document.xml"])
    change(root)
    parts["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return _packed(parts)


def paragraph_of(root: Any, words: str, near: str = "", place: int = 0) -> Any:
    """The paragraph that holds words."""
    found = [
        one
        for one in root.iter(qn("w:p"))
        if one.find(f".//{qn('w:p')}") is None and words in _said(one) and near in _said(one)
    ]
    assert found, f"nothing says {words!r}"
    return found[place]


def runs_of(paragraph: Any, words: str) -> list[Any]:
    """The runs that hold just these words, parted from what is around them."""
    start = _said(paragraph).index(words)
    for edge in (start, start + len(words)):
        _part(paragraph, edge)
    at, found = 0, []
    for run in paragraph.iter(qn("w:r")):
        size = len(_said(run))
        if size and start <= at < start + len(words):
            found.append(run)
        at += size
    return found


def without(docx: bytes, name: str) -> bytes:
    """The same file without a custom property, or without the bookmarks that begin so."""
    parts = _parts(docx)
    custom = parts["docProps/custom.xml"].decode()
    kept = [one for one in custom.split("<property") if f'name="{name}"' not in one]
    tail = "" if kept[-1].endswith("</Properties>") else "</Properties>"
    parts["docProps/custom.xml"] = ("<property".join(kept) + tail).encode()
    document = parts["word/document.xml"].decode()
    parts["word/document.xml"] = document.replace(f'w:name="{name}', 'w:name="_lain_').encode()
    return _packed(parts)


def beyond_marks(docx: bytes, words: str) -> bytes:
    """The same file, what is behind the first comma of words standing behind all marks."""

    def move(root: Any) -> None:
        paragraph = paragraph_of(root, words)
        for run in runs_of(paragraph, words[words.index(",") :]):
            paragraph.append(run)

    return changed(docx, move)


def with_property(docx: bytes, name: str, value: str) -> bytes:
    """The same file with another value of a custom property."""
    parts = _parts(docx)
    custom = parts["docProps/custom.xml"].decode()
    before, after = custom.split(f'name="{name}"><vt:lpwstr>')
    after = value + after[after.index("<") :]
    parts["docProps/custom.xml"] = f'{before}name="{name}"><vt:lpwstr>{after}'.encode()
    return _packed(parts)


def _type(root: Any, one: Typed) -> None:
    paragraph = paragraph_of(root, one.old, one.near, one.place)
    runs = runs_of(paragraph, one.old)
    who = f'w:id="{abs(hash(one)) % 10**6}" w:author="{one.who}" w:date="{one.day}"'
    last = runs[-1]
    if one.new:
        run = copy.deepcopy(runs[0])
        for text in run.findall(qn("w:t")):
            text.text = one.new
        come = parse_xml(f"<w:ins {SPACES} {who}/>") if one.tracked else None
        last.addnext(run if come is None else come)
        if come is not None:
            come.append(run)
    for run in runs:
        if not one.tracked:
            run.getparent().remove(run)
            continue
        gone = parse_xml(f"<w:del {SPACES} {who}/>")
        run.addprevious(gone)
        gone.append(run)
        for text in run.findall(qn("w:t")):
            text.tag = qn("w:delText")


def _comment(root: Any, id: int, one: Remark) -> None:
    if one.answers is not None:
        return
    runs = runs_of(paragraph_of(root, one.words, one.near, one.place), one.words)
    runs[0].addprevious(parse_xml(f'<w:commentRangeStart {SPACES} w:id="{id}"/>'))
    end = parse_xml(f'<w:commentRangeEnd {SPACES} w:id="{id}"/>')
    runs[-1].addnext(end)
    end.addnext(parse_xml(f'<w:r {SPACES}><w:commentReference w:id="{id}"/></w:r>'))


def _with_comments(docx: bytes, remarks: Sequence[Remark]) -> bytes:
    if not remarks:
        return docx
    parts = _parts(docx)
    said, more = [], []
    for id, one in enumerate(remarks):
        key = f"{id + 1:08X}"
        who = f'w:id="{id}" w:author="{one.who}" w:date="{one.day}"'
        text = f'<w:p w14:paraId="{key}"><w:r><w:t>{one.text}</w:t></w:r></w:p>'
        said.append(f"<w:comment {who}>{text}</w:comment>")
        parent = "" if one.answers is None else f' w15:paraIdParent="{one.answers + 1:08X}"'
        more.append(f'<w15:commentEx w15:paraId="{key}"{parent} w15:done="{int(one.resolved)}"/>')
    parts["word/comments.xml"] = f"<w:comments {SPACES}>{''.join(said)}</w:comments>".encode()
    extended = f"<w15:commentsEx {SPACES}>{''.join(more)}</w15:commentsEx>"
    parts["word/commentsExtended.xml"] = extended.encode()
    rels = parts["word/_rels/document.xml.rels"].decode()
    for name, kind in (
        (
            "comments",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
        ),
        (
            "commentsExtended",
            "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        ),
    ):
        one = f'<Relationship Id="r{name}" Type="{kind}" Target="{name}.xml"/>'
        rels = rels.replace("</Relationships>", f"{one}</Relationships>")
    parts["word/_rels/document.xml.rels"] = rels.encode()
    return _packed(parts)


def _part(paragraph: Any, edge: int) -> None:
    """Part the run that goes over a place among the letters of a paragraph."""
    at = 0
    for run in list(paragraph.iter(qn("w:r"))):
        said = _said(run)
        if at < edge < at + len(said):
            texts = run.findall(qn("w:t"))
            assert len(texts) == 1, "a run with a line break in it"
            other = copy.deepcopy(run)
            texts[0].text = said[: edge - at]
            other.find(qn("w:t")).text = said[edge - at :]
            run.addnext(other)
            return
        at += len(said)


def _said(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(qn("w:t")))


def _parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()
