"""One comment that is kept up to date: found by its mark, written anew, never written twice."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from smartplan.failure import Failure
from smartplan.posting.calls import Api, NotPosted
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment as it stands on the host."""

    id: int
    body: str


class Host(Protocol):
    """Where the comments of one pull or merge request are."""

    def own(self) -> Iterator[Comment]:
        """Those of the token's own user; what others write is never ours."""

    def add(self, body: str) -> None:
        """Write one more."""

    def replace(self, comment: Comment, body: str) -> None:
        """Write one anew."""


def previous(host: Host, mark: str) -> Comment | None:
    """Our comment with this mark in its first line, if there is one."""
    first = f"<!-- {mark} -->"
    return next((one for one in host.own() if one.body.split("\n", 1)[0].rstrip() == first), None)


def put(host: Host, before: Comment | None, body: str, *, is_news: bool) -> None:
    """Write the comment; what is no news is told only to those who have read the one before."""
    if before is None:
        if is_news:
            host.add(body)
    elif before.body.split() != body.split():
        host.replace(before, body)


def paged(api: Api, path: str) -> Iterator[dict[str, Any]]:
    """The entries of a list that a host gives out by pages, up to the last."""
    joint = "&" if "?" in path else "?"
    for page in range(1, _PAGES + 1):
        found = api.get(f"{path}{joint}per_page={_AT_ONCE}&page={page}")
        if not isinstance(found, list):
            break
        yield from (one for one in found if isinstance(one, dict))
        if len(found) < _AT_ONCE:
            return
    # What has not been read to its end may hold our comment: a second one must not come of it.
    raise NotPosted(_UNREAD)


def needed(environment: Mapping[str, str], name: str, form: str) -> str:
    """A variable that the host sets, in its form; Failure where it is not there."""
    value = environment.get(name, "")
    if not re.fullmatch(form, value):
        raise Failure(_NOT_SET.fill(name=name))
    return value


_AT_ONCE, _PAGES = 100, 200
_UNREAD = Text(
    "komentar yang sudah ada tidak terbaca sampai akhir",
    "the comments that are there could not be read to the end",
)
_NOT_SET = Text(
    "variabel {name} tidak ada; --post hanya dapat dipakai dalam CI penyimpan git, untuk pull "
    "request atau merge request",
    "the variable {name} is not set; --post is for the CI of a git host, for pull requests or "
    "merge requests",
)
