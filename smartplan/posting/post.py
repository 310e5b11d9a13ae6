"""A review as the one comment of its pull or merge request: read the old one, write the new."""

import os
from collections.abc import Callable

from smartplan.posting.comment import Host, previous, put
from smartplan.posting.github import github
from smartplan.posting.gitlab import gitlab

HOSTS: dict[str, Callable[..., Host]] = {"github": github, "gitlab": gitlab}


def post(host: str, mark: str, body: Callable[[str], str], *, is_news: bool) -> str:
    """Write the comment that `body` makes of the one before; the text of what was made.

    NotPosted where the host could not be asked or did not do it, Failure where there is none.
    """
    where = HOSTS[host](os.environ)
    before = previous(where, mark)
    made = body(before.body if before else "")
    put(where, before, made, is_news=is_news)
    return made
