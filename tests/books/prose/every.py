"""Every sentence that there is, found in the folders of the package."""

import importlib
import pkgutil

from smartplan.books import prose
from smartplan.books.prose.sentence import Sentence


def every_sentence() -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for folder in pkgutil.iter_modules(prose.__path__, f"{prose.__name__}."):
        if folder.ispkg:
            package = importlib.import_module(folder.name)
            for module in pkgutil.iter_modules(package.__path__, f"{folder.name}."):
                members = vars(importlib.import_module(module.name)).values()
                found += [one for one in members if isinstance(one, Sentence)]
    return tuple(found)
