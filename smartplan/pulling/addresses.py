"""Web addresses of data: the command that fetches one, and what of it may be printed.

smartplan opens no network; whoever runs the command sees what is asked of whom.
"""

import re
import shlex
from typing import Final
from urllib.parse import urlsplit, urlunsplit

from smartplan.plan.model.data import PullKind


def fetching(url: str, file: str) -> str:
    """The command of a shell that puts what stands at an address into a file."""
    return f"curl --fail --location --output {_quoted(file)} {_quoted(url)}"


def pulling_from(dataset: str, file: str) -> str:
    """The command that takes a fetched file in."""
    return f"smartplan data pull {dataset} --from {_quoted(file)}"


def file_of(dataset: str, kind: PullKind | None) -> str:
    """What a fetched file is best called."""
    ending = {PullKind.CSV: "csv", PullKind.SDMX_CSV: "csv", PullKind.XLSX: "xlsx"}
    return f"{dataset}.{ending.get(kind, 'json') if kind else 'csv'}"


def public(url: str) -> str:
    """An address without what is nobody else's: a name and password, keys of an interface."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    query = "&".join(
        one for one in parts.query.split("&") if not re.match(_PRIVATE, one.partition("=")[0])
    )
    path = re.sub(_KEY_IN_PATH, "", parts.path)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, path, query, ""))


def _quoted(word: str) -> str:
    """A word as shells of all systems read it, where its signs allow that."""
    if re.fullmatch(_BARE, word):
        return word
    return f'"{word}"' if re.fullmatch(_PLAIN, word) else shlex.quote(word)


_BARE: Final = r"[\w./-]+"
_PLAIN: Final = r"[\w./:?&=~+,;@#%() -]+"
_PRIVATE: Final = r"(?i)(?:api[_-]?)?key$|token$|access[_-]?token$|app[_-]?id$|secret$|password$"
_KEY_IN_PATH: Final = r"(?i)/key/[^/]+"
