"""The parts of a Word file put together: body, notes, heads and feet, comments, properties."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from smartplan.source.office.foreign import FileForm, ForeignFile, main_part
from smartplan.source.office.markup import stream, targets, tree
from smartplan.source.office.packed import PackedFile, unpacked
from smartplan.source.office.refused import refused
from smartplan.source.office.wordflow import WordFlow, WordStyle
from smartplan.source.office.wordtags import WordTags, moment
from smartplan.source.office.wordtexts import (
    WordComment,
    WordFile,
    WordParagraph,
    WordRevision,
    WordSpan,
    WordTable,
)

__all__ = [
    "WordComment",
    "WordFile",
    "WordParagraph",
    "WordRevision",
    "WordSpan",
    "WordTable",
    "word_file",
    "word_tables",
]

MAX_PART: Final = 32_000_000
"""Two thousand pages; text is kept twice, before and after the changes."""
_BESIDE: Final = ("footnotes", "endnotes", "header", "footer")
_HEADING: Final = re.compile(r"(?:heading|judul) ([1-9])", re.IGNORECASE)


def word_file(file: ForeignFile) -> WordFile:
    """Read a .docx file with its comments and tracked changes; Failure where it is broken."""
    if file.form is not FileForm.DOCX:
        raise refused("no_words", file.name)
    packed = unpacked(file.name, file.content)
    main = main_part(packed)
    folder, _, name = main.rpartition("/")
    relations = packed.part(f"{folder}/_rels/{name}.rels")
    beside = [(kind, part) for _, kind, part in targets(file.name, relations, folder)]
    flow = WordFlow(file.name, _styles(packed, beside))
    tags = WordTags(flow)
    parts = [("", main)]
    parts += sorted((kind, part) for kind, part in set(beside) if kind in _BESIDE)
    for kind, part in parts:
        content = packed.part(part, limit=MAX_PART)
        if content is not None:
            flow.begin(kind.removesuffix("s"))
            stream(file.name, content, tags.started, tags.ended, tags.spoken)
            flow.end()
    return WordFile(
        file.name,
        flow.written(),
        tuple(_comments(packed, beside, flow)),
        _properties(packed),
        _revision(packed),
        flow.tables.written(),
    )


def word_tables(file: ForeignFile) -> Iterator[WordTable]:
    """The tables of a .docx file in their order, tables inside tables as their own."""
    yield from word_file(file).tables


def _part_of(packed: PackedFile, beside: list[tuple[str, str]], kind: str) -> Element | None:
    for found, part in beside:
        if found == kind and (content := packed.part(part)) is not None:
            return tree(packed.name, content)
    return None


def _styles(packed: PackedFile, beside: list[tuple[str, str]]) -> dict[str, WordStyle]:
    """The styles by their ids: names are the same in a Word of any language, ids are not."""
    root = _part_of(packed, beside, "styles")
    if root is None:
        return {}
    names: dict[str, str] = {}
    levels: dict[str, int] = {}
    parents: dict[str, str] = {}
    for style in root.iter("style"):
        id_ = style.get("styleId", "")
        names[id_] = _value(style.find("name"))
        parents[id_] = _value(style.find("basedOn"))
        outline = _value(style.find("pPr/outlineLvl"))
        heading = _HEADING.fullmatch(names[id_])
        if outline.isdigit():
            levels[id_] = int(outline) + 1
        elif heading:
            levels[id_] = int(heading[1])
    return {id_: WordStyle(name, _level(id_, levels, parents)) for id_, name in names.items()}


def _level(id_: str, levels: dict[str, int], parents: dict[str, str]) -> int:
    seen: set[str] = set()
    while id_ and id_ not in seen:
        if id_ in levels:
            return levels[id_] if levels[id_] <= _LOWEST else 0
        seen.add(id_)
        id_ = parents.get(id_, "")
    return 0


def _comments(
    packed: PackedFile, beside: list[tuple[str, str]], flow: WordFlow
) -> Iterator[WordComment]:
    root = _part_of(packed, beside, "comments")
    if root is None:
        return
    told = _part_of(packed, beside, "commentsExtended")
    more = {} if told is None else {one.get("paraId", ""): one for one in told.iter("commentEx")}
    held = list(root.iter("comment"))
    by_paragraph = {
        paragraph.get("paraId", ""): one.get("id", "")
        for one in held
        for paragraph in one.iter("p")
    }
    by_paragraph.pop("", None)
    for one in held:
        paragraphs = list(one.iter("p"))
        ids = [paragraph.get("paraId", "") for paragraph in paragraphs]
        about = next((more[id_] for id_ in reversed(ids) if id_ in more), None)
        yield WordComment(
            one.get("id", ""),
            one.get("author", "").strip(),
            moment(one.get("date", "")),
            "\n".join(_said(paragraph) for paragraph in paragraphs).strip(),
            flow.words_of(one.get("id", "")),
            "" if about is None else by_paragraph.get(about.get("paraIdParent", ""), ""),
            is_resolved=about is not None and about.get("done") in {"1", "true"},
        )


def _said(paragraph: Element) -> str:
    pieces = []
    for one in paragraph.iter():
        if one.tag == "t":
            pieces.append(one.text or "")
        elif one.tag in {"tab", "br", "cr"}:
            pieces.append("\t" if one.tag == "tab" else "\n")
    return "".join(pieces)


def _properties(packed: PackedFile) -> dict[str, str]:
    content = packed.part("docProps/custom.xml")
    if content is None:
        return {}
    return {
        one.get("name", ""): "".join(one.itertext())
        for one in tree(packed.name, content).iter("property")
    }


def _revision(packed: PackedFile) -> str:
    content = packed.part("docProps/core.xml")
    if content is None:
        return ""
    return "".join(tree(packed.name, content).findtext("version") or "").strip()


def _value(element: Element | None) -> str:
    return "" if element is None else element.get("val", "")


_LOWEST: Final = 9
