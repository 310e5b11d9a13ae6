"""Scores, changes, reviews and histories in each of their forms, on the screen or in a file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from smartplan.source.write import write_asked
from smartplan.wording import Lang, Text
from smartplan.writers import WRITERS
from smartplan.writers.text import terminal

if TYPE_CHECKING:  # a form for programs needs no blocks
    from smartplan.telling.telling import Telling

_Form = Callable[["Telling", Lang, Path | None], bytes]


def show(
    form: str,
    telling: "Callable[[], Telling]",
    json: Callable[[], str],
    lang: Lang,
    *,
    out: Path | None = None,
    root: Path | None = None,
) -> None:
    """Print what there is to tell, or write it to `out`.

    `json` gives it for programs; `root` is the plan's folder, where its own style may be.
    """
    if form == "text" and out is None:
        from smartplan.writers.text import write as text

        terminal.show(text.write(telling(), lang, terminal.width()))
        return
    made = json().encode() if form == "json" else FORMS[form](telling(), lang, root)
    if out is None:
        terminal.put(made.decode(), is_ours=form == "html")
        return
    write_asked(out, made, advice=_ELSEWHERE)


def _text(telling: "Telling", lang: Lang, root: Path | None) -> bytes:  # noqa: ARG001 -- a form's signature
    from smartplan.writers.text import write as text

    return terminal.plainly(text.write(telling, lang)).encode()


def _markdown(telling: "Telling", lang: Lang, root: Path | None) -> bytes:  # noqa: ARG001 -- a form's signature
    from smartplan.writers.markdown import told

    return told.write(telling, lang).encode()


def _page(form: str) -> _Form:
    def made(telling: "Telling", lang: Lang, root: Path | None) -> bytes:
        from smartplan.telling.page import page

        return WRITERS[form](page(telling, lang), root)

    return made


FORMS: Mapping[str, _Form] = MappingProxyType(
    {
        "text": _text,
        "markdown": _markdown,
        "html": _page("html"),
        "docx": _page("docx"),
        "pdf": _page("pdf"),
    }
)
FORMATS = (*FORMS, "json")
FILES = frozenset({"docx", "pdf"})  # no form for a screen
_ELSEWHERE = Text("pilih berkas lain dengan --out", "choose another file with --out")
