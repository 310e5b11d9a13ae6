"""Two states of the smallest plan, each with some texts replaced, judged and compared."""

from collections.abc import Mapping

from smartplan.reviewing.findings import ComparedFindings, compared
from smartplan.reviewing.judged import judged
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.source.pairs import Pair
from tests.places import AS_OF, PLANS

SMALLEST = read_folder(PLANS / "smallest")
TEXTS = {file: raw.decode() for file, raw in SMALLEST.contents.items()}
KELAS = "programs/kelas-warga.yaml"
LOKET = "programs/layanan-terpadu.yaml"
MANIFEST = "smartplan.yaml"

# What is replaced, in files: `{file: [(what stands there, what is put)]}`, or a whole text.
Edits = Mapping[str, list[tuple[str, str]] | str | None]


def bundle(edits: Edits) -> Bundle:
    """The smallest plan with its texts edited; None takes a file away."""
    texts = dict(TEXTS)
    for file, made in edits.items():
        if made is None:
            del texts[file]
        elif isinstance(made, str):
            texts[file] = made
        else:
            for old, new in made:
                assert old in texts[file], (file, old)
                texts[file] = texts[file].replace(old, new, 1)
    return Bundle("uji", {file: text.encode() for file, text in texts.items()}, SMALLEST.others)


def pair(before: Edits, after: Edits) -> Pair:
    return Pair("uji", bundle(before), bundle(after))


def between(before: Edits, after: Edits) -> ComparedFindings:
    states = judged(pair(before, after), AS_OF)
    return compared(states.old, states.new, states.unlowered)


def shown(found: ComparedFindings) -> tuple[list[str], list[str], list[str]]:
    """The codes and routes of what is new, mended, silenced."""
    return (
        [f"{one.code} {one.place.route}".strip() for one in found.new],
        [f"{one.code} {one.place.route}".strip() for one in found.mended],
        [f"{one.finding.code} {one.finding.place.route} {one.by}" for one in found.silenced],
    )
