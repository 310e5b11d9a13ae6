"""Setting up the merge driver: `.gitattributes` in each plan folder, the repository's config."""

from collections.abc import Mapping
from pathlib import Path

from smartplan.failure import Failure
from smartplan.source.git import git_if
from smartplan.source.opening import asked_file
from smartplan.source.repository import repository
from smartplan.source.write import write_asked
from smartplan.wording import Text

# Where smartplan is not found (another machine, a closed environment), git merges by lines.
DRIVER = (
    "if command -v smartplan >/dev/null 2>&1; "
    "then smartplan merge --base %O --ours %A --theirs %B --path %P --marker-size %L "
    "--base-label %S --ours-label %X --theirs-label %Y; "
    "else git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; fi"
)
PATTERNS = ("*.yaml", "*.yml")
ATTRIBUTE = "merge=smartplan"


def install(folders: Mapping[Path, str]) -> list[tuple[Text, str]]:
    """Set the driver up for plan folders, each with its name for the user.

    Returns what was done, each sentence with its style.
    """
    tops = {repository(folder)[0]: folder for folder in folders}
    said: list[tuple[Text, str]] = []
    for folder, name in folders.items():
        said += _attributes(folder, name)
    for top, folder in tops.items():
        for key, value in (("name", _NAME), ("driver", DRIVER)):
            asked = ("config", "--local", f"merge.smartplan.{key}", value)
            if git_if(top, *asked, no=range(1, 256)) is None:
                raise Failure(_NO_CONFIG.fill(folder=folder.as_posix()))
        said.append((_CONFIGURED.fill(top=top.as_posix()), "good"))
    return [*said, (_NEXT, "")]


def _attributes(folder: Path, name: str) -> list[tuple[Text, str]]:
    """The lines of one plan folder; those that are there stay as they are."""
    path = folder / ".gitattributes"
    file = f"{name}/.gitattributes" if name else ".gitattributes"
    before = asked_file(path) or b""
    text = before.decode("utf-8", "surrogateescape")
    lines = [line.split() for line in text.splitlines()]
    missing = []
    for pattern in PATTERNS:
        held = [line for line in lines if line[:1] == [pattern]]
        others = [word for line in held for word in line[1:] if word.lstrip("-!")[:5] == "merge"]
        if others and others[-1] != ATTRIBUTE:
            return [(_TAKEN.fill(file=file, line=f"{pattern} {others[-1]}"), "warning")]
        if not others:
            missing.append(f"{pattern} {ATTRIBUTE}")
    if not missing:
        return [(_THERE.fill(file=file), "")]
    ending = "\r\n" if "\r\n" in text else "\n"
    gap = ending if text and not text.endswith("\n") else ""
    after = text + gap + "".join(f"{line}{ending}" for line in missing)
    write_asked(path, after.encode("utf-8", "surrogateescape"), advice=_BY_HAND)
    return [(_WRITTEN.fill(file=file), "good")]


_NAME = "smartplan: plan files by id and field"
_CONFIGURED = Text(
    "penggabung dipasang di konfigurasi git {top}", "driver set up in the git config of {top}"
)
_BY_HAND = Text(
    "minta izin tulis atas folder rencana itu", "ask for permission to write to the plan's folder"
)
_WRITTEN = Text(
    "{file}: berkas rencana digabung oleh smartplan", "{file}: plan files are merged by smartplan"
)
_THERE = Text("{file} sudah memuatnya", "{file} says so already")
_TAKEN = Text(
    "{file} dibiarkan: di sana sudah tertulis {line}", "{file} is left alone: it says {line}"
)
_BY_HAND = Text("minta izin tulis atas folder itu", "ask for permission to write there")
_NO_CONFIG = Text(
    "konfigurasi git untuk {folder} tidak dapat ditulis; periksa izin tulis atas .git/config",
    "the git config for {folder} cannot be written; check the permission to write .git/config",
)
_NEXT = Text(
    "Simpan .gitattributes dalam commit; setiap orang memasang sekali di klonnya:"
    " smartplan merge --install",
    "Commit .gitattributes; everybody sets it up once in their clone: smartplan merge --install",
)
