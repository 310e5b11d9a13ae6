"""Names of files that a clone on another system cannot hold: reserved words, odd signs, twins."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from smartplan.finding import Finding, Place
from smartplan.shape.defects import BAD_ID
from smartplan.value import replace
from smartplan.wording import Text, quoted


def unfit_names(files: Collection[str]) -> Iterator[Finding]:
    """A finding for each file of a plan folder whose name Windows cannot hold, or holds once."""
    if all(map(re.compile(_ORDINARY).fullmatch, files)):
        return
    first: dict[str, str] = {}
    for file in sorted(files, key=lambda name: (name != name.lower(), name)):
        fix = unfit = None
        for part in PurePosixPath(file).parts:
            fix = fix or _another_name(part)
        if fix:
            unfit = _UNFIT.at(Place(file=file), fix=fix, name=quoted(file))
        other = first.setdefault(_plain(file), file)
        if unfit is None and other != file:
            unfit = _TWIN.at(
                Place(file=file), Place(file=other, word=_OTHER), name=file, other=other
            )
        if unfit:
            yield unfit


def _another_name(part: str) -> Text | None:
    """The advice for a part of a path that Windows cannot hold; None for one that it can."""
    stem, dot, ending = part.partition(".")
    if re.fullmatch(_RESERVED, part):
        better = f"{stem.strip().lower()}-1{dot}{ending}".rstrip(". ")
    elif re.search(_SIGNS, part) or part != part.rstrip(". "):
        better = re.sub(r"-{2,}", "-", re.sub(_SIGNS, "-", part)).rstrip(". ")
    else:
        return None
    return Text(
        f"ganti namanya, misalnya {better}, juga di semua yang merujuknya",
        f"give it another name, such as {better}, also wherever it is referred to",
    )


def _plain(file: str) -> str:
    if file.isascii():
        return file.lower()
    return unicodedata.normalize("NFC", file).casefold()


# Paths of small letters, digits and hyphens, with endings, and without the names of devices. Most
# are such, and these differ by more than capitals.
_PART = r"(?!con\b|prn\b|aux\b|nul\b|com[0-9]\b|lpt[0-9]\b)[a-z0-9_-]++(?:\.[a-z0-9_-]++)*"
_ORDINARY = rf"{_PART}(?:/{_PART})*"
_RESERVED = r"(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\..*)?"
_SIGNS = r"[<>:\"|?*\\\x00-\x1f]"
_UNFIT = replace(
    BAD_ID,
    message=Text(
        "Windows tidak dapat menyimpan berkas bernama {name}",
        "Windows cannot hold a file named {name}",
    ),
)
_OTHER = Text("yang satunya", "the other one")
_TWIN = replace(
    BAD_ID,
    message=Text(
        "{name} hanya berbeda huruf besar-kecil dari {other}; Windows dan macOS menyimpan satu "
        "saja",
        "{name} differs from {other} in capitals only; Windows and macOS hold one of the two",
    ),
    fix=Text(
        "beri nama yang lain; bila isinya sama, gabungkan dahulu ke salah satunya",
        "give it another name; if both say the same, bring them together in one first",
    ),
)
