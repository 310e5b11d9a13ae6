"""What is said of a plan merged into its files, three ways, without knowing the revision.

Whoever filled a file in saw values that the file still holds: its base. Where the plan says
something else by now, the base is put back into our text, and our text, that one and that one with
what is said in it are the three sides of the merge that branches go through.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import StrEnum

from smartplan.changes.rows import paired
from smartplan.edit import END, Edit, Insert, Refusal, Remove
from smartplan.failure import Failure
from smartplan.incoming.putting import put, value_at
from smartplan.incoming.said import (
    GONE,
    NOTHING,
    Concern,
    ConcernKind,
    Heard,
    NewEntry,
    Provenance,
    Rows,
    Said,
    Utterance,
)
from smartplan.merging.files import Merge, merge
from smartplan.plan.files import home, order_in
from smartplan.plan.types import type_at
from smartplan.route import ROOT, Route
from smartplan.shape.types import ListOf, record_in
from smartplan.source.bundle import Bundle
from smartplan.source.node import LOST
from smartplan.source.read import YamlFile, is_faulty, read
from smartplan.source.tree.edit import edit
from smartplan.source.write import encoded
from smartplan.value import dataclass, field, replace
from smartplan.wording import Text


class Settle(StrEnum):
    """Whose word counts where both the plan and somebody outside changed a thing."""

    NOBODY = "nobody"
    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class MergeStep:
    """What one of several changes, upon what those before it have changed."""

    heard: Heard
    contents: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Merged:
    """The files of a plan that say something else now, and what is open about it.

    `origins` tells where what is new at a route was said, for findings about it.
    """

    contents: Mapping[str, bytes]
    concerns: tuple[Concern, ...] = ()
    origins: Mapping[Route, Provenance] = field(default_factory=dict)
    steps: tuple[MergeStep, ...] = ()


def merged(
    ours: Bundle,
    said: Sequence[Utterance],
    *,
    rows: Rows | None = None,
    settle: Settle = Settle.NOBODY,
) -> Merged:
    """What one person or agency says, merged into the files of a plan.

    `rows` are the lists of rows that the places in routes are of, as they were when the file was
    made. What several say is merged one after the other, each into the result of the last.
    """
    per_file: dict[str, list[Utterance]] = defaultdict(list)
    for one in said:
        at = one.route if isinstance(one, Said) else one.holder
        per_file[home(at)[0]].append(one)
    contents: dict[str, bytes] = {}
    concerns: list[Concern] = []
    origins: dict[Route, Provenance] = {}
    for file, those in per_file.items():
        made = _FileMerge(file, ours.contents.get(file, b""), rows or {}, settle)
        content = made.content(those)
        concerns += made.concerns
        origins |= made.origins
        if content is not None and content != ours.contents.get(file, b""):
            contents[file] = content
    return Merged(contents, tuple(concerns), origins)


def all_merged(ours: Bundle, heard: Sequence[Heard], *, settle: Settle = Settle.NOBODY) -> Merged:
    """What several say, merged one after the other, each into the result of the last."""
    contents: dict[str, bytes] = {}
    concerns: list[Concern] = []
    origins: dict[Route, Provenance] = {}
    steps: list[MergeStep] = []
    for one in heard:
        now = replace(ours, contents={**ours.contents, **contents})
        made = merged(now, one.said, rows=one.rows, settle=settle)
        concerns += (*one.concerns, *made.concerns)
        contents |= made.contents
        origins |= made.origins
        steps.append(MergeStep(one, made.contents))
    return Merged(contents, tuple(concerns), origins, tuple(steps))


class _FileMerge:
    """One file's merge under way."""

    def __init__(self, file: str, raw: bytes, rows: Rows, settle: Settle) -> None:
        self.file, self.raw, self.rows, self.settle = file, raw, rows, settle
        self.document, faults = read(file, raw)
        if is_faulty(faults) or self.document.data is LOST:
            raise Failure(_FAULTY.fill(file=file))
        self.concerns: list[Concern] = []
        self.origins: dict[Route, Provenance] = {}

    def content(self, those: Sequence[Utterance]) -> bytes | None:
        """The file with what is said in it; None where there is nothing to be made."""
        back: list[Edit] = []
        forth: list[Edit] = []
        where: dict[Route, Said] = {}
        for one in those:
            if isinstance(one, NewEntry):
                forth += self._entry(one)
            elif (at := self._now(one)) is None:
                self._open(one, _ROW_GONE, ConcernKind.CONFLICT)
            else:
                inside = home(at)[1]
                where[inside] = one
                self.origins[at] = one.origin
                undone, done = self._sides(one, inside)
                back += undone
                forth += done
        base = self._edited(self.document, back)
        theirs = self._edited(base, forth)
        if theirs is None or base is None:
            return None
        texts = (encoded(base.text, self.raw), self.raw, encoded(theirs.text, self.raw))
        made = merge(self.file, *texts)
        if not isinstance(made, Merge):
            raise Failure(_DOUBT.fill(file=self.file, why=made.why))
        for conflict in made.conflicts:
            inside = home(conflict.route)[1]
            hit = [one for at, one in where.items() if at.within(inside) or inside.within(at)]
            for one in hit:
                self._open(one, conflict.why, ConcernKind.CONFLICT)
        return None if made.conflicts else made.content

    def _sides(self, one: Said, inside: Route) -> tuple[list[Edit], list[Edit]]:
        """The edits that make the base of our text, and those that make the other side of it."""
        now = value_at(self.document.data, inside)
        if one.base in (NOTHING, GONE) or now == one.base:
            return [], self._said(one, inside)
        if self.settle is Settle.OURS:
            return [], []
        back = list(put(inside, one.base, self.document.data))
        return (back if self.settle is Settle.NOBODY else []), self._said(one, inside)

    def _said(self, one: Said, inside: Route) -> list[Edit]:
        if one.value is GONE:
            return [Remove(inside)]
        return list(put(inside, one.value, self.document.data))

    def _entry(self, one: NewEntry) -> list[Edit]:
        inside = home(one.holder)[1]
        held = value_at(self.document.data, inside)
        if isinstance(type_at(one.holder), ListOf):
            if isinstance(held, list) and held:
                return [Insert(inside / END, one.data)]
            return list(put(inside, [one.data], self.document.data))
        self.origins[one.holder / one.id] = one.origin
        return list(put(inside / one.id, one.data, self.document.data))

    def _now(self, one: Said) -> Route | None:
        """Where what was said of stands by now; None for a row that is gone."""
        at = ROOT
        for key in one.route:
            before = self.rows.get(Route(one.route[: len(at)]))
            if before is not None and key.isdigit():
                held = value_at(self.document.data, home(at)[1])
                record = record_in(type_at(at))
                pairs = dict(paired(before, held if isinstance(held, list) else [], record))
                if int(key) not in pairs:
                    return None
                at /= pairs[int(key)]
            else:
                at /= key
        return at

    def _edited(self, document: YamlFile | None, edits: Sequence[Edit]) -> YamlFile | None:
        if document is None or not edits:
            return document
        made = edit(document, edits, order_in(self.file))
        if isinstance(made, Refusal):
            raise Failure(_REFUSED.fill(file=self.file, why=made.why))
        return made.file

    def _open(self, one: Said, message: Text, kind: ConcernKind) -> None:
        now = value_at(self.document.data, home(one.route)[1])
        self.concerns.append(
            Concern(
                one.origin, message, kind, (), one.route, base=one.base, ours=now, theirs=one.value
            )
        )


_FAULTY = Text(
    "YAML di {file} belum benar, jadi tidak ada yang ditulis; lihat smartplan validate",
    "the YAML of {file} is not right, so nothing is written; see smartplan validate",
)
_DOUBT = Text(
    "{file} tidak dapat digabungkan: {why}; rapikan dahulu dengan smartplan fmt",
    "{file} cannot be merged: {why}; tidy it with smartplan fmt first",
)
_REFUSED = Text(
    "{file} tidak dapat diubah: {why}; ubah sendiri di berkasnya",
    "{file} cannot be changed: {why}; change it there yourself",
)
_ROW_GONE = Text(
    "baris ini sudah dihapus dari rencana, tetapi diubah di sini",
    "this row has been taken out of the plan, but is changed here",
)
