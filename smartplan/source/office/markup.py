"""The XML of office files as a stream of tags: no entities, no DOCTYPE, no tree to fill memory."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import (
    Element,
    TreeBuilder,
)
from xml.parsers import expat

from smartplan.source.office.refused import refused

Started = Callable[[str, dict[str, str]], object]
Ended = Callable[[str], object]
Spoken = Callable[[str], object]

MAX_TAGS = 400_000


def stream(
    name: str,
    content: bytes,
    started: Started,
    ended: Ended,
    spoken: Spoken,
    *,
    as_written: bool = False,
) -> None:
    """Call the handlers for each tag and text of a part of the file `name`.

    Names are `namespace}local`, or as they are written, with their prefix. Failure for a DOCTYPE
    and for what is no XML.
    """
    parser = expat.ParserCreate(namespace_separator=None if as_written else "}")
    parser.buffer_text = True

    def no_doctype(*_: object) -> None:
        raise refused("doctype", name)

    parser.StartDoctypeDeclHandler = no_doctype
    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = spoken
    try:
        parser.Parse(content, True)  # noqa: FBT003 -- expat's own signature
    except (expat.ExpatError, ValueError, LookupError):
        raise refused("broken", name) from None


def tree(name: str, content: bytes) -> Element:
    """A small part as a tree; tags as local names only, so that strict files read alike."""
    builder = TreeBuilder()
    left = MAX_TAGS

    def started(tag: str, attributes: dict[str, str]) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise refused("bomb", name)
        builder.start(local(tag), {local(key): value for key, value in attributes.items()})

    stream(
        name,
        content,
        started,
        lambda tag: builder.end(local(tag)),
        builder.data,
    )
    return builder.close()


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def targets(name: str, relations: bytes | None, folder: str) -> Iterator[tuple[str, str, str]]:
    """What a part refers to inside the file: id, last word of the kind, and the part's name."""
    if relations is None:
        return
    for one in tree(name, relations):
        if one.get("TargetMode", "Internal") != "Internal":
            continue
        target = one.get("Target", "")
        place = target.lstrip("/") if target.startswith("/") else _joined(folder, target)
        yield one.get("Id", ""), one.get("Type", "").rpartition("/")[2], place


def _joined(folder: str, target: str) -> str:
    parts: list[str] = [part for part in folder.split("/") if part]
    for part in target.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)
