"""The custom properties of a Word file: of which plan, revision and document it was made.

They outlive what office programs do to a file, also a way through another format.
"""

import re
from typing import Any

from smartplan.books.compose import Book
from smartplan.books.stamp import STAMP, STAMP_VERSION
from smartplan.writers.docx.markup import safe


def stamp(word: Any, document: Book) -> None:
    """Say in the file what it was made of; what the region's own base says besides stays."""
    if document.origin is None:
        return
    said = {
        "format": STAMP_VERSION,
        **document.origin.properties,
        "document": document.kind.name,
        "lang": document.lang,
    }
    package = word.part.package
    part = next((one for one in package.parts if one.partname == _NAME), None)
    kept = (
        []
        if part is None
        else [one for one in _PROPERTY.findall(part.blob.decode()) if f'name="{STAMP}' not in one]
    )
    numbers = [int(one) for text in kept for one in _NUMBER.findall(text)]
    told = "".join(
        f'<property fmtid="{{{_SET}}}" pid="{pid}" name="{STAMP}{name}">'
        f"<vt:lpwstr>{safe(text)}</vt:lpwstr></property>"
        for pid, (name, text) in enumerate(said.items(), max(numbers, default=1) + 1)
    )
    blob = f"{_HEAD}{''.join(kept)}{told}</Properties>".encode()
    if part is not None:
        part._blob = blob  # noqa: SLF001 -- there is no other way to change a part
        return
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    made = Part(PackURI(_NAME), _TYPE, blob, package)
    package.relate_to(made, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


_NAME = "/docProps/custom.xml"
_SET = "D5CDD505-2E9C-101B-9397-08002B2CF9AE"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
)
_PROPERTY = re.compile(r"<property\b.*?</property>", re.DOTALL)
_NUMBER = re.compile(r'\bpid="(\d+)"')
