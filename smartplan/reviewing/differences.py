"""What differs between two states of a plan, in words, with the place of each change."""

from collections.abc import Mapping
from typing import Any

from smartplan.change import ChangeKind
from smartplan.changes.case import States
from smartplan.changes.compare import compare
from smartplan.changes.tree import unread
from smartplan.changes.wording.told import Told, told
from smartplan.finding import Place, Spot
from smartplan.plan.files import home, kind_of
from smartplan.reviewing.allowances import allowance_changes
from smartplan.source.bundle import MANIFEST
from smartplan.source.locate import Locator
from smartplan.source.pairs import Pair
from smartplan.source.read import YamlFile, read
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same


@dataclass(frozen=True, slots=True)
class Differences:
    """The changes of one plan.

    `folder` is its path as the reader should see it. `spots` has the place of each change, in the
    newer state, for what was removed in the older one. `notes` say what could not be compared.
    """

    name: str
    folder: str
    is_new: bool
    is_gone: bool
    told: tuple[Told, ...]
    spots: tuple[Spot, ...]
    notes: tuple[Text, ...]


def differences(pair: Pair) -> Differences:
    """The changes between the two states of a plan."""
    return differences_of(pair, documents_of(pair.old), documents_of(pair.new))


def differences_of(
    pair: Pair, old: Mapping[str, YamlFile], new: Mapping[str, YamlFile]
) -> Differences:
    """The same for states that have been read already."""
    was, now = (
        (bundle.unread if bundle else frozenset()) | unread(documents)
        for bundle, documents in ((pair.old, old), (pair.new, new))
    )
    lost = frozenset[str]().union(*(b.unread for b in (pair.old, pair.new) if b))
    states, made = States(old, new), compare(old, new, without=lost)
    left_out = was | now
    readable = [{f: d for f, d in side.items() if f not in left_out} for side in (old, new)]
    found = (*told(made, states), *allowance_changes(*readable))
    before, after = Locator(old, home), Locator(new, home)
    spots = tuple(
        before.spot(Place(one.change.before, on_key=True))
        if one.change.kind is ChangeKind.REMOVED
        else after.spot(Place(one.change.route))
        for one in found
    )
    return Differences(
        name=pair.name,
        folder=pair.folder,
        is_new=pair.old is None,
        is_gone=pair.new is None,
        told=found,
        spots=spots,
        notes=_notes(pair, was, now, old, new),
    )


def documents_of(bundle: Any) -> dict[str, YamlFile]:
    """The files of a bundle as read; those that are no part of the format are left out."""
    if bundle is None:
        return {}
    return {file: read(file, raw)[0] for file, raw in bundle.contents.items() if kind_of(file)}


def _notes(
    pair: Pair,
    was: frozenset[str],
    now: frozenset[str],
    old: Mapping[str, YamlFile],
    new: Mapping[str, YamlFile],
) -> tuple[Text, ...]:
    notes = [note.text for note in pair.notes]
    if pair.was and pair.old and pair.new:
        notes.append(_FOLDER.fill(was=pair.was, folder=pair.folder))
    if pair.old is None:
        notes.append(_NEW)
    if pair.new is None:
        notes.append(_GONE)
    for words, files in ((_BEFORE, was - now), (_NOW, now - was), (_NEVER, was & now)):
        if files:
            notes.append(words.fill(files=listed([same(file) for file in sorted(files)])))
    formats = [_format_of(documents) for documents in (old, new)]
    if None not in formats and formats[0] != formats[1]:
        notes.append(_FORMATS.fill(old=formats[0], new=formats[1]))
    return tuple(notes)


def _format_of(documents: Mapping[str, YamlFile]) -> Any:
    manifest = documents.get(MANIFEST)
    data = manifest.data if manifest else None
    return data.get("smartplan", 0) if isinstance(data, dict) else None


_FOLDER = Text(
    "folder rencana berganti nama dari {was} menjadi {folder}",
    "the plan's folder was renamed from {was} to {folder}",
)
_NEW = Text("rencana ini baru", "this plan is new")
_GONE = Text("rencana ini dihapus seluruhnya", "this plan was removed as a whole")
_BEFORE = Text(
    "tanpa {files}, yang tidak terbaca sebelum perubahan ini: isinya tidak dibandingkan dan tidak "
    "dihitung pada kedua sisi",
    "without {files}, which cannot be read before this change: what it holds is compared and "
    "counted on neither side",
)
_NOW = Text(
    "tanpa {files}, yang tidak terbaca sesudah perubahan ini: isinya tidak dibandingkan dan tidak "
    "dihitung pada kedua sisi",
    "without {files}, which cannot be read after this change: what it holds is compared and "
    "counted on neither side",
)
_NEVER = Text(
    "tanpa {files}, yang tidak terbaca sebelum maupun sesudah perubahan ini: isinya tidak "
    "dibandingkan dan tidak dihitung",
    "without {files}, which can be read neither before nor after this change: what it holds is "
    "neither compared nor counted",
)
_FORMATS = Text(
    "versi format rencana berbeda ({old} dan {new}): sebagian perubahan bisa berasal dari "
    "perpindahan format",
    "the plan formats differ ({old} and {new}): some changes may come from moving to another one",
)
