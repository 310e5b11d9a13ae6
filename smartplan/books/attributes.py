"""The attributes at the end of a line: `{#id .class key=value}`."""

import re
from collections.abc import Mapping

from smartplan.value import dataclass, field


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a heading, caption or container carries besides its words."""

    id: str = ""
    classes: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)


def split_attributes(line: str) -> tuple[str, Attributes]:
    """A line's words and its attributes. User text has no braces here: they are entities."""
    found = _AT_END.search(line)
    if not found:
        return line.strip(), Attributes()
    id, classes, options = "", [], {}
    for part in found[1].split():
        if part.startswith("#"):
            id = part[1:]
        elif part.startswith("."):
            classes.append(part[1:])
        else:
            key, _, value = part.partition("=")
            options[key] = value
    return line[: found.start()].strip(), Attributes(id, tuple(classes), options)


_AT_END = re.compile(r"(?:^|\s)\{((?:\s*(?:[#.][\w.:-]+|[a-z]+=[\w.,-]+))+)\s*\}\s*$")
