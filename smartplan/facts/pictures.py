"""The pictures that texts of a plan show: `![what is to be seen](path)`, alone on its line."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from smartplan.facts.passages import Passage, holding
from smartplan.plan.plan import Plan


class ShownPicture(NamedTuple):
    """A picture in a text: where, what is to be seen in it, its path in the plan folder."""

    passage: Passage
    alt: str
    path: str


class PictureLine(NamedTuple):
    """A line that shows a picture; `title` is what stands below it, where it is said."""

    alt: str
    path: str
    title: str


def shown_pictures(plan: Plan) -> Iterator[ShownPicture]:
    """Every picture that the texts of a plan show."""
    for passage in holding(plan, ["!["]):
        if passage.is_prose:
            for line in passage.text.splitlines():
                if shown := picture_line(line):
                    yield ShownPicture(passage, shown.alt, shown.path)


def picture_line(line: str) -> PictureLine | None:
    """What a line shows, if it shows a picture of the plan folder and says nothing else."""
    line = line.strip()
    found = re.fullmatch(_PICTURE, line) if line.startswith("![") else None
    if found is None:
        return None
    path = found["path"].removeprefix("<").removesuffix(">").removeprefix("./")
    return PictureLine(" ".join(found["alt"].split()), path, (found["title"] or "").strip())


def without_pictures(line: str) -> str:
    """A line with what is to be seen in place of its pictures, where none can stand."""
    return re.sub(_PICTURE, lambda found: found["alt"], line) if "![" in line else line


_PICTURE = (  # compiled when it is first needed: most plans show none
    r"!\[(?P<alt>[^\]]*)\]"
    r"\(\s*(?P<path>(?!<?(?:[a-zA-Z][a-zA-Z0-9+.-]*:|/))(?:<[^<>]+>|[^\s()<>]+))"  # no address
    r'(?:\s+"(?P<title>[^"]*)")?\s*\)'
)
