"""The comments of a pull request on GitHub, as its Actions name it in the environment."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from smartplan.failure import Failure
from smartplan.posting.calls import Api, NotPosted, address, held
from smartplan.posting.comment import Comment, needed, paged
from smartplan.source.opening import opened
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class GitHub:
    """A pull request. `graph` answers who the token is, where the host has it."""

    api: Api
    graph: Api | None
    repository: str
    number: int

    def own(self) -> Iterator[Comment]:
        """The comments that the token's own user has written, from the oldest on."""
        me = self._me()
        for one in paged(self.api, f"/repos/{self.repository}/issues/{self.number}/comments"):
            login = held(one, "user", "login")
            names = {login}
            if held(one, "user", "type") == "Bot":  # `x` in one API is `x[bot]` in the other
                names.add(str(login).removesuffix("[bot]"))
            if me in names and isinstance(one.get("id"), int):
                yield Comment(one["id"], str(one.get("body") or ""))

    def add(self, body: str) -> None:
        """Write a comment."""
        path = f"/repos/{self.repository}/issues/{self.number}/comments"
        self.api.add(path, {"body": body})

    def replace(self, comment: Comment, body: str) -> None:
        """Write a comment anew."""
        path = f"/repos/{self.repository}/issues/comments/{comment.id}"
        self.api.change("PATCH", path, {"body": body})

    def _me(self) -> str:
        # The token of a workflow belongs to an app, to which /user does not answer.
        if self.graph:
            asked = {"query": "{ viewer { login } }"}
            login = held(self.graph.change("POST", "", asked), "data", "viewer", "login")
        else:
            login = held(self.api.get("/user"), "login")
        if not isinstance(login, str) or not login:
            raise NotPosted(_NOBODY)
        return login


def github(environment: Mapping[str, str]) -> GitHub:
    """The pull request that a workflow runs for; Failure where it runs for none."""
    token = (environment.get("GH_TOKEN") or environment.get("GITHUB_TOKEN") or "").strip()
    if not token:
        raise NotPosted(_NO_TOKEN)
    headers = {
        "Authorization": f"Bearer {token}",
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    api = address("GITHUB_API_URL", environment.get("GITHUB_API_URL") or "https://api.github.com")
    graph = environment.get("GITHUB_GRAPHQL_URL")
    return GitHub(
        Api(api, headers),
        Api(address("GITHUB_GRAPHQL_URL", graph), headers) if graph else None,
        needed(environment, "GITHUB_REPOSITORY", r"[\w-][\w.-]*/[\w-][\w.-]*"),
        _number(environment.get("GITHUB_EVENT_PATH", "")),
    )


def _number(path: str) -> int:
    content = opened(Path(path))
    try:
        event: Any = json.loads(content) if isinstance(content, bytes) else None
    except (ValueError, RecursionError):
        event = None
    number = held(event, "pull_request", "number")
    if not isinstance(number, int):
        raise Failure(_NO_REQUEST)
    return number


_NO_TOKEN = Text(
    "GH_TOKEN dan GITHUB_TOKEN kosong; beri token yang boleh menulis komentar",
    "GH_TOKEN and GITHUB_TOKEN are empty; give a token that may write comments",
)
_NOBODY = Text(
    "GitHub tidak menyebut pemilik token, jadi komentar sendiri tidak dapat dikenali",
    "GitHub does not say whose the token is, so that our own comment cannot be told apart",
)
_NO_REQUEST = Text(
    "GITHUB_EVENT_PATH tidak menyebut pull request; pakai --post github hanya dalam alur untuk "
    "pull request",
    "GITHUB_EVENT_PATH names no pull request; use --post github in workflows for pull requests "
    "only",
)
