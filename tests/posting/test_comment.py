"""One comment, kept up to date on a host that pages, fails, refuses and redirects."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from smartplan.failure import Failure
from smartplan.posting import calls
from smartplan.posting.comment import Host, previous, put
from smartplan.posting.github import github
from smartplan.posting.gitlab import gitlab
from tests.posting.host import ME, STRANGER, TOKEN, Kept, host

MARK = "smartplan-review plans/tegal"
FIRST = f"<!-- {MARK} -->"
Make = Callable[[], Host]


@pytest.fixture
def kept() -> Iterator[Kept]:
    with host() as running:
        yield running


@pytest.fixture(params=["github", "gitlab"])
def make(request: pytest.FixtureRequest, kept: Kept, tmp_path: Path) -> Make:
    waited: list[float] = []

    def made() -> Host:
        where = environment(request.param, kept, tmp_path)
        found: Any = github(where) if request.param == "github" else gitlab(where)
        return replace(found, api=replace(found.api, sleep=waited.append))  # type: ignore[no-any-return]

    return made


def environment(name: str, kept: Kept, folder: Path) -> dict[str, str]:
    """What the host's CI sets."""
    if name == "gitlab":
        return {
            "GITLAB_TOKEN": TOKEN,
            "CI_API_V4_URL": kept.url,
            "CI_PROJECT_ID": "12",
            "CI_MERGE_REQUEST_IID": "7",
        }
    event = folder / "event.json"
    event.write_text(json.dumps({"number": 9, "pull_request": {"number": 7}}), "utf-8")
    return {
        "GH_TOKEN": TOKEN,
        "GITHUB_API_URL": kept.url,
        "GITHUB_GRAPHQL_URL": f"{kept.url}/graphql",
        "GITHUB_REPOSITORY": "kota/rencana",
        "GITHUB_EVENT_PATH": str(event),
    }


def post(make: Make, body: str, *, is_news: bool = True) -> None:
    where = make()
    put(where, previous(where, MARK), body, is_news=is_news)


def test_it_is_written_once_and_then_written_anew(kept: Kept, make: Make) -> None:
    kept.wrote(STRANGER, "Setuju.")
    post(make, f"{FIRST}\nsatu\n")
    post(make, f"{FIRST}\ndua\n")
    assert kept.bodies == ["Setuju.", f"{FIRST}\ndua\n"]
    assert {TOKEN} == set(kept.tokens)


def test_what_says_the_same_is_not_written(kept: Kept, make: Make) -> None:
    kept.wrote(ME, f"{FIRST}\r\nsatu")
    post(make, f"{FIRST}\nsatu\n")
    assert kept.writes == []


def test_no_news_begin_no_comment_but_end_one(kept: Kept, make: Make) -> None:
    post(make, f"{FIRST}\ntidak ada\n", is_news=False)
    assert kept.bodies == []
    kept.wrote(ME, f"{FIRST}\nsatu")
    post(make, f"{FIRST}\ntidak ada\n", is_news=False)
    assert kept.bodies == [f"{FIRST}\ntidak ada\n"]


def test_a_comment_of_somebody_else_is_theirs(kept: Kept, make: Make) -> None:
    for name in ("github-actions", "orang-lain"):
        kept.wrote({**STRANGER, "login": name}, f"{FIRST}\nsaya")
    kept.wrote({"login": "lain[bot]", "type": "Bot", "id": 3}, f"{FIRST}\nsaya")
    kept.wrote(ME, f"kutipan: {FIRST}")
    kept.comments.append({"id": "x"})
    post(make, f"{FIRST}\nsatu\n")
    assert kept.bodies[:3] == [f"{FIRST}\nsaya"] * 3
    assert kept.writes[0].startswith("POST")


def test_another_path_is_another_comment(kept: Kept, make: Make) -> None:
    kept.wrote(ME, "<!-- smartplan-review plans/batam -->\nbatam")
    kept.wrote(ME, "<!-- smartplan-review plans/tegal-kab -->\nkabupaten")
    post(make, f"{FIRST}\nsatu\n")
    assert kept.bodies[:2] == [
        "<!-- smartplan-review plans/batam -->\nbatam",
        "<!-- smartplan-review plans/tegal-kab -->\nkabupaten",
    ]
    assert len(kept.comments) == 3


@pytest.mark.parametrize("others", [99, 100, 250])
def test_it_is_found_on_every_page(kept: Kept, make: Make, others: int) -> None:
    for number in range(others):
        kept.wrote(STRANGER, f"komentar {number}")
    kept.wrote(ME, f"{FIRST}\nsatu")
    post(make, f"{FIRST}\ndua\n")
    assert kept.bodies[-1] == f"{FIRST}\ndua\n"
    assert len(kept.comments) == others + 1


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        ([502] * 3, "answered with error 502"),
        ([None, 502, 502, 502], "answered with error 502"),
        ([None, b"<html>", None], "cannot be read"),
        ([None, b'{"a": 1}', None], "could not be read to the end"),
        ([403], "refused (403)"),
        ([(429, {"Retry-After": "3600"})], "too many requests (429)"),
        ([(403, {"X-RateLimit-Remaining": "0"})], "too many requests (403)"),
    ],
)
def test_nothing_is_written_where_reading_failed(
    kept: Kept, make: Make, trouble: list[Any], said: str
) -> None:
    kept.wrote(ME, f"{FIRST}\nsatu")
    # GitLab is asked who we are first; GitHub elsewhere.
    kept.trouble["GET"] = list(trouble) if _is_gitlab(make) else [one for one in trouble if one]
    with pytest.raises(calls.NotPosted, match=re.escape(said)):
        post(make, f"{FIRST}\ndua\n")
    assert kept.writes == []


def _is_gitlab(make: Make) -> bool:
    return type(make()).__name__ == "GitLab"


def test_a_short_trouble_is_waited_for(kept: Kept, make: Make) -> None:
    kept.trouble = {"GET": [503, (429, {"Retry-After": "2"})], "POST": [(429, {})]}
    post(make, f"{FIRST}\nsatu\n")
    assert kept.bodies == [f"{FIRST}\nsatu\n"]


def test_what_may_have_been_written_is_not_written_twice(kept: Kept, make: Make) -> None:
    kept.trouble = {"POST": [502]}
    with pytest.raises(calls.NotPosted):
        post(make, f"{FIRST}\nsatu\n")
    assert len(kept.writes) == 1
    kept.wrote(ME, f"{FIRST}\nsatu")
    kept.trouble = {"PATCH": [502], "PUT": [502]}
    post(make, f"{FIRST}\ndua\n")
    assert kept.bodies == [f"{FIRST}\ndua\n"]


def test_a_token_that_may_not_write_is_told(kept: Kept, make: Make) -> None:
    kept.trouble = {"POST": [403]}
    with pytest.raises(calls.NotPosted, match="from a fork") as caught:
        post(make, f"{FIRST}\nsatu\n")
    assert TOKEN not in str(caught.value)


def test_the_token_goes_to_no_other_host(kept: Kept, make: Make) -> None:
    with host() as other:
        kept.trouble["GET"] = [(302, {"Location": f"{other.url}/user"})]
        with pytest.raises(calls.NotPosted, match="points to another address"):
            post(make, f"{FIRST}\nsatu\n")
        assert other.asked == []
    assert kept.writes == []


def test_a_redirect_on_the_same_host_is_followed(kept: Kept, make: Make) -> None:
    path = "/user" if _is_gitlab(make) else "/repositories/1?page=1&per_page=100"
    kept.trouble["GET"] = [(301, {"Location": path})]
    post(make, f"{FIRST}\nsatu\n")
    assert kept.bodies == [f"{FIRST}\nsatu\n"]


def test_a_host_that_is_not_there(make: Make, kept: Kept) -> None:
    where: Any = make()
    gone = replace(where, api=replace(where.api, url="http://127.0.0.1:9"))
    if not _is_gitlab(make):
        gone = replace(gone, graph=None)
    with pytest.raises(calls.NotPosted, match=r"127\.0\.0\.1 cannot be reached"):
        previous(gone, MARK)
    assert kept.writes == []


def test_nobody_is_nobodys_owner(kept: Kept, make: Make) -> None:
    answers = [b"{}", b'{"data": null}', b"[]"]
    for answer in answers:
        kept.trouble = {"GRAPH": [answer], "GET": [answer] if _is_gitlab(make) else []}
        with pytest.raises(calls.NotPosted, match="whose the token is"):
            post(make, f"{FIRST}\nsatu\n")
    assert kept.writes == []


def test_github_without_graphql_asks_for_the_user(kept: Kept, tmp_path: Path) -> None:
    where = environment("github", kept, tmp_path)
    del where["GITHUB_GRAPHQL_URL"]
    kept.wrote(ME, f"{FIRST}\nsatu")
    found = previous(github(where), MARK)
    assert found is not None
    assert found.id == 100


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"GITHUB_REPOSITORY": "../x"}, "GITHUB_REPOSITORY is not set"),
        ({"GITHUB_EVENT_PATH": "/tidak/ada"}, "names no pull request"),
        ({"GITHUB_API_URL": "file:///etc"}, "no http or https address"),
        ({"GH_TOKEN": " "}, "are empty"),
    ],
)
def test_outside_of_a_pull_request_on_github(
    kept: Kept, tmp_path: Path, change: dict[str, str], said: str
) -> None:
    with pytest.raises(Failure, match=said):
        github(environment("github", kept, tmp_path) | change)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"CI_PROJECT_ID": "1/../2"}, "CI_PROJECT_ID is not set"),
        ({"CI_MERGE_REQUEST_IID": ""}, "CI_MERGE_REQUEST_IID is not set"),
        ({"CI_API_V4_URL": ""}, "no http or https address"),
        ({"GITLAB_TOKEN": ""}, "GITLAB_TOKEN is empty"),
    ],
)
def test_outside_of_a_merge_request_on_gitlab(
    kept: Kept, tmp_path: Path, change: dict[str, str], said: str
) -> None:
    with pytest.raises(Failure, match=said):
        gitlab(environment("gitlab", kept, tmp_path) | change)


def test_a_fork_is_told_in_the_project_that_it_is_for(kept: Kept, tmp_path: Path) -> None:
    where = environment("gitlab", kept, tmp_path) | {"CI_MERGE_REQUEST_PROJECT_ID": "99"}
    assert gitlab(where).notes == "/projects/99/merge_requests/7/notes"
