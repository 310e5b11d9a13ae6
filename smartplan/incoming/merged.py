"""What is said of a plan merged into its files, three ways, without knowing the revision.

Whoever filled a file in saw values that the file still holds: its base. What the plan still says
so is changed; where the plan says something else by now, `file_merge` puts the base back and
merges as two branches are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from smartplan.incoming.entering import Entering
from smartplan.incoming.entrants import Entrants
from smartplan.incoming.file_merge import FileMerge
from smartplan.incoming.judging import SaidBefore
from smartplan.incoming.placing import Earlier
from smartplan.incoming.said import (
    Concern,
    Heard,
    Provenance,
    Rows,
    Said,
    Settle,
    Utterance,
)
from smartplan.plan.files import home, kind_of
from smartplan.route import Route
from smartplan.source.bundle import Bundle
from smartplan.source.read import YamlFile, read
from smartplan.value import dataclass, field, replace

__all__ = ["MergeStep", "Merged", "Settle", "all_merged", "merged"]

Settling = Settle | Callable[[Concern], Settle]


@dataclass(frozen=True, slots=True)
class MergeStep:
    """What one of several changes, upon what those before it have changed."""

    heard: Heard
    contents: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Merged:
    """The files of a plan that say something else now, and what is open about it.

    What is open is not in the files, which must not be written before it is settled.

    `origins` tells where what is new at a route was said, for findings about it; `ids` the ids
    that new entries without one have got, by where they were said.
    """

    contents: Mapping[str, bytes]
    concerns: tuple[Concern, ...] = ()
    origins: Mapping[Route, Provenance] = field(default_factory=dict)
    steps: tuple[MergeStep, ...] = ()
    ids: Mapping[Provenance, str] = field(default_factory=dict)

    def with_files(self, contents: Mapping[str, bytes]) -> Merged:
        """The same with other contents of some files, as if they had been said so."""
        steps = list(self.steps)
        for file, raw in contents.items():
            for place in reversed(range(len(steps))):
                if file in steps[place].contents:
                    changed = {**steps[place].contents, file: raw}
                    steps[place] = replace(steps[place], contents=changed)
                    break
        return replace(self, contents={**self.contents, **contents}, steps=tuple(steps))


def merged(
    ours: Bundle,
    said: Sequence[Utterance],
    *,
    rows: Rows | None = None,
    settle: Settling = Settle.NOBODY,
) -> Merged:
    """What one person or agency says, merged into the files of a plan.

    `rows` are the lists of rows that the places in routes are of, as they were when the file was
    made.
    """
    return all_merged(ours, [Heard("", tuple(said), rows=rows or {})], settle=settle)


def all_merged(
    ours: Bundle,
    heard: Sequence[Heard],
    *,
    settle: Settling = Settle.NOBODY,
    documents: Mapping[str, YamlFile] | None = None,
) -> Merged:
    """What several say, merged one after the other, each into the result of the last.

    `settle` says whose word counts where the plan says something else by now: one side's, or what
    is answered when it is asked of a conflict. `documents` are the files of the plan as read.
    """
    merging = _Merging(ours, settle, documents)
    return Merged(
        contents=merging.contents,
        steps=tuple(merging.step(one) for one in heard),
        concerns=tuple(merging.concerns),
        origins={at: one.origin for at, one in merging.spoken.items()},
        ids=merging.ids,
    )


class _Merging:
    """A plan into which several are merged."""

    def __init__(
        self, ours: Bundle, settle: Settling, documents: Mapping[str, YamlFile] | None
    ) -> None:
        self.bundle = ours
        self._documents = None if documents is None else dict(documents)
        self.settle = settle
        self.contents: dict[str, bytes] = {}
        self.concerns: list[Concern] = []
        self.spoken: dict[Route, SaidBefore] = {}
        self.earlier: dict[str, Earlier] = {}
        self.ids: dict[Provenance, str] = {}

    def step(self, heard: Heard) -> MergeStep:
        """Merge what one of them says, but for what is open."""
        self.concerns += (
            one if one.who else replace(one, who=heard.who) for one in heard.concerns
        )
        entrants: Entrants | None = None
        files: dict[str, list[Said | Entering]] = {}
        for one in heard.said:
            if not one.who and heard.who:
                one = replace(one, who=heard.who)  # noqa: PLW2901
            found: Said | Entering | None
            if isinstance(one, Said):
                found = one
            else:
                entrants = entrants or Entrants(self.bundle, self.documents, self.spoken)
                found = entrants.entering(one)
            if found is not None:
                at = found.route if isinstance(found, Said) else found.at
                files.setdefault(home(at)[0], []).append(found)
        if entrants:
            self.concerns += entrants.concerns
            self.ids |= entrants.ids
        made = {
            file: raw for file, those in files.items() if (raw := self.file(file, those, heard))
        }
        self.contents |= made
        return MergeStep(heard, made)

    def file(self, file: str, those: Sequence[Said | Entering], heard: Heard) -> bytes | None:
        """One file with what is said in it; None where nothing changes."""
        earlier = self.earlier.get(file)
        merging = FileMerge(file, self.bundle, heard.rows, self, earlier)
        raw = merging.content(those)
        self.concerns += merging.concerns
        if raw is None or raw == self.bundle.contents.get(file):
            return None
        self.spoken = merging.spoken_now(self.spoken)
        self.earlier[file] = merging.earlier
        contents = {**self.bundle.contents, file: raw}
        self.bundle = replace(self.bundle, contents=contents)
        if self._documents is not None:
            self._documents[file] = read(file, raw)[0]
        return raw

    @property
    def documents(self) -> dict[str, YamlFile]:
        """The files of the plan as they are by now; read where a new entry asks for them."""
        if self._documents is None:
            self._documents = {
                file: read(file, raw)[0]
                for file, raw in self.bundle.contents.items()
                if kind_of(file)
            }
        return self._documents

    def verdict(self, conflict: Concern) -> Settle:
        """Whose word counts in a conflict."""
        return self.settle if isinstance(self.settle, Settle) else self.settle(conflict)
