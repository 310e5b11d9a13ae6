"""Values become text: findings, scores and documents, each in its formats.

WRITERS holds the document formats by the ending of their files; a writer takes a composed document
and the plan's folder, if there is one, and returns the file's bytes. Each is imported when used.
"""

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

Writer = Callable[[Any, Path | None], bytes]


def _html(document: Any, plan_root: Path | None) -> bytes:
    writer = importlib.import_module("smartplan.writers.html.write")
    return str(writer.write(document, plan_root=plan_root)).encode()


def _markdown(document: Any, plan_root: Path | None) -> bytes:  # noqa: ARG001 -- a writer's signature
    writer = importlib.import_module("smartplan.writers.markdown.write")
    return str(writer.write(document)).encode()


def _pdf(document: Any, plan_root: Path | None) -> bytes:  # noqa: ARG001 -- a writer's signature
    writer = importlib.import_module("smartplan.writers.pdf.write")
    return bytes(writer.write(document))


def _docx(document: Any, plan_root: Path | None) -> bytes:
    writer = importlib.import_module("smartplan.writers.docx.write")
    return bytes(writer.write(document, plan_root=plan_root))


def _pptx(document: Any, plan_root: Path | None) -> bytes:
    writer = importlib.import_module("smartplan.writers.pptx.write")
    return bytes(writer.write(document, plan_root=plan_root))


def _zip(document: Any, plan_root: Path | None) -> bytes:
    writer = importlib.import_module("smartplan.writers.zip")
    return bytes(writer.write(document, plan_root=plan_root))


WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "html": _html,
        "md": _markdown,
        "docx": _docx,
        "pdf": _pdf,
        "pptx": _pptx,
        "zip": _zip,
    }
)
