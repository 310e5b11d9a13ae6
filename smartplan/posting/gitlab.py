"""The notes of a merge request on GitLab, as its CI names it in the environment."""

from collections.abc import Iterator, Mapping

from smartplan.posting.calls import Api, NotPosted, address, held
from smartplan.posting.comment import Comment, needed, paged
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class GitLab:
    """A merge request; `notes` is the path of its notes."""

    api: Api
    notes: str

    def own(self) -> Iterator[Comment]:
        """The notes that the token's own user has written, from the oldest on."""
        me = held(self.api.get("/user"), "id")
        if not isinstance(me, int):
            raise NotPosted(_NOBODY)
        for one in paged(self.api, f"{self.notes}?sort=asc&order_by=created_at"):
            if held(one, "author", "id") == me and isinstance(one.get("id"), int):
                yield Comment(one["id"], str(one.get("body") or ""))

    def add(self, body: str) -> None:
        """Write a note."""
        self.api.add(self.notes, {"body": body})

    def replace(self, comment: Comment, body: str) -> None:
        """Write a note anew."""
        self.api.change("PUT", f"{self.notes}/{comment.id}", {"body": body})


def gitlab(environment: Mapping[str, str]) -> GitLab:
    """The merge request that a pipeline runs for; Failure where it runs for none."""
    token = environment.get("GITLAB_TOKEN", "").strip()
    if not token:
        raise NotPosted(_NO_TOKEN)
    url = address("CI_API_V4_URL", environment.get("CI_API_V4_URL", ""))
    # A merge request of a fork stands in the project that it is for.
    project = environment.get("CI_MERGE_REQUEST_PROJECT_ID") or needed(
        environment, "CI_PROJECT_ID", r"\d+"
    )
    number = needed(environment, "CI_MERGE_REQUEST_IID", r"\d+")
    return GitLab(
        Api(url, {"PRIVATE-TOKEN": token}), f"/projects/{project}/merge_requests/{number}/notes"
    )


_NO_TOKEN = Text(
    "GITLAB_TOKEN kosong; simpan token proyek berlingkup api sebagai variabel CI bila catatan "
    "pada merge request diinginkan",
    "GITLAB_TOKEN is empty; keep a project token with the scope api as a CI variable if you want "
    "a note on the merge request",
)
_NOBODY = Text(
    "GitLab tidak menyebut pemilik token, jadi catatan sendiri tidak dapat dikenali",
    "GitLab does not say whose the token is, so that our own note cannot be told apart",
)
