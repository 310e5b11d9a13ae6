"""From a book's kind to its view: the module in `views/` that its description names."""

import importlib
import pkgutil
from collections.abc import Callable
from types import ModuleType
from typing import Any, cast

from smartplan.books import views
from smartplan.books.library import BookKind
from smartplan.books.subject import Subject
from smartplan.failure import Failure
from smartplan.shape.suggest import closest
from smartplan.wording import Lang, Text

View = Callable[[Subject, Lang], Any]


def view_of(kind: BookKind) -> View:
    """The function that makes what a book tells; a Failure where there is no such view."""
    known = names()
    if kind.view not in known:
        meant = closest(kind.view, known) or _USUAL
        listed = ", ".join(known)
        raise Failure(_NO_VIEW.fill(name=kind.name, view=kind.view, meant=meant, names=listed))
    return cast("View", _module(kind).view)


def tells_findings(kind: BookKind) -> bool:
    """Whether a book tells what was found in the plan, so that it has to be looked for first."""
    return kind.view in names() and getattr(_module(kind), "TELLS_FINDINGS", False)


def names() -> tuple[str, ...]:
    """The names of all views, as document.yaml writes them."""
    return tuple(one.name.replace("_", "-") for one in pkgutil.iter_modules(views.__path__))


def _module(kind: BookKind) -> ModuleType:
    return importlib.import_module(f"{views.__name__}.{kind.view.replace('-', '_')}")


_USUAL = "masterplan"
_NO_VIEW = Text(
    "templates/documents/{name}/document.yaml: tidak ada data bernama {view} untuk dokumen ini; "
    "tulis misalnya view: {meant} (yang ada: {names})",
    "templates/documents/{name}/document.yaml: there is no view named {view} for this document; "
    "write for example view: {meant} (there are: {names})",
)
