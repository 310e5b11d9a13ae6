"""Calls of git: the one place that starts it, alike for whoever calls and whatever is set up."""

import os
import subprocess
from collections.abc import Collection
from pathlib import Path

from smartplan.failure import Failure
from smartplan.wording import Text


def git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git answers in a folder, or in the nearest one there is; Failure if it does not."""
    done = _run(folder, arguments, given, _environment())
    if done.returncode:
        raise _failure(folder, arguments, done)
    return done.stdout


def git_if(
    folder: Path, *arguments: str, given: bytes = b"", no: Collection[int] = (1,)
) -> bytes | None:
    """The same for a question to which git may say no, with one of these codes: None then."""
    done = _run(folder, arguments, given, _environment())
    if done.returncode in no and _known(folder, done.stderr) is None:
        return None
    if done.returncode:
        raise _failure(folder, arguments, done)
    return done.stdout


def merged_lines(
    files: tuple[Path, Path, Path], names: tuple[str, str, str], *flags: str
) -> tuple[int, bytes] | None:
    """Git's own merge of the lines of (base, ours, theirs): its conflicts, and the text.

    None where it merges nothing, as with files that are no text.
    """
    base, ours, theirs = (os.fspath(file.absolute()) for file in files)
    labels = [word for name in (names[1], names[0], names[2]) for word in ("-L", name)]
    call = ("merge-file", "-p", *flags, *labels, ours, base, theirs)
    done = _run(Path.cwd(), call, b"", _environment())
    return (done.returncode, done.stdout) if done.returncode <= _MOST_CONFLICTS else None


def setting(folder: Path, key: str) -> str:
    """A setting as the git has it that calls us (`git -c` too); "" where there is none."""
    done = _run(folder, ("config", "--get", key), b"", {**os.environ, "LC_ALL": "C"})
    return "" if done.returncode else done.stdout.decode("utf-8", "replace").strip()


def name_of(raw: bytes) -> str:
    """A name as git gives it; bytes that are no UTF-8 become what Python makes of them on disk."""
    return raw.decode("utf-8", "surrogateescape")


def raw_of(name: str) -> bytes:
    """A name as git takes it."""
    return name.encode("utf-8", "surrogateescape")


def _run(
    folder: Path, arguments: Collection[str], given: bytes, environment: dict[str, str]
) -> "subprocess.CompletedProcess[bytes]":
    place = next((one for one in (folder, *folder.parents) if one.is_dir()), Path())
    try:
        return subprocess.run(  # noqa: S603 -- no shell; revisions go in by stdin
            ["git", *_SETTINGS, *arguments],  # noqa: S607 -- git is where the user has it
            cwd=place,
            input=given,
            capture_output=True,
            env=environment,
            check=False,
        )
    except FileNotFoundError:
        raise Failure(_NO_GIT) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise Failure(_NOT_STARTED.fill(folder=folder.as_posix(), reason=reason)) from None


def _environment() -> dict[str, str]:
    """The caller's environment without what leads git to another repository or changes answers.

    Git gives its hooks GIT_DIR, GIT_INDEX_FILE and more, which are about the commit under way
    and not about the folders that we are asked for. What stays says where git and the user's own
    settings are. The objects of a push that is being received are in a place of their own: they
    are added to those of the repository, as without them the new commits cannot be read; an
    object is named by what it holds, so that more of them change no answer.
    """
    held = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name in _KEPT
    }
    if received := os.environ.get("GIT_QUARANTINE_PATH"):
        held["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = received
    trusted = _trusted()
    for number, folder in enumerate(trusted):
        held[f"GIT_CONFIG_KEY_{number}"] = "safe.directory"
        held[f"GIT_CONFIG_VALUE_{number}"] = folder
    if trusted:
        held["GIT_CONFIG_COUNT"] = str(len(trusted))
    return {**held, **_OURS}


def _trusted() -> list[str]:
    """The folders that the caller allows git to read though they are another user's."""
    count = os.environ.get("GIT_CONFIG_COUNT", "")
    return [
        os.environ.get(f"GIT_CONFIG_VALUE_{number}", "")
        for number in range(int(count) if count.isdecimal() else 0)
        if os.environ.get(f"GIT_CONFIG_KEY_{number}", "").lower() == "safe.directory"
    ]


def _failure(
    folder: Path, arguments: Collection[str], done: "subprocess.CompletedProcess[bytes]"
) -> Failure:
    if known := _known(folder, done.stderr):
        return known
    said = done.stderr.decode("utf-8", "replace").splitlines()
    lines = [line for line in said if line.strip()]
    told = [line for line in lines if line.startswith(("fatal: ", "error: "))] or lines or [""]
    reason = told[0].removeprefix("fatal: ").removeprefix("error: ")
    return Failure(
        _FAILED.fill(verb=next(iter(arguments)), folder=folder.as_posix(), reason=reason)
    )


def _known(folder: Path, said: bytes) -> Failure | None:
    """What git's words mean, where something can be done about it."""
    if b"dubious ownership" in said:
        return Failure(_NOT_YOURS.fill(folder=folder.as_posix()))
    if b"not a git repository" in said:
        return no_repository(folder)
    if any(word in said for word in _NOT_FETCHED):
        return missing()
    return None


def no_repository(folder: Path) -> Failure:
    """A folder is in no repository, or in one without files of its own."""
    return Failure(_NO_REPOSITORY.fill(folder=folder.as_posix()))


def missing() -> Failure:
    """Objects are not there which the repository speaks of: nobody may take that for nothing."""
    return Failure(_MISSING)


# Said on the command line, these are stronger than any file of settings. Programs that a
# repository's own settings name (it may come from anywhere) are not started, and nothing that the
# user has set for reading at a terminal changes what we read.
_SETTINGS = tuple(
    word
    for setting in (
        "core.fsmonitor=",
        f"core.hooksPath={os.devnull}",
        "core.alternateRefsCommand=",
        "core.quotePath=false",
        "core.pager=",
        "credential.helper=",
        "color.ui=false",
        "i18n.logOutputEncoding=UTF-8",
        "log.showSignature=false",
        "log.showRoot=true",
        "log.follow=false",
        "log.diffMerges=separate",
    )
    for word in ("-c", setting)
)
_OURS = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # Folders are meant as they are called: `[a]`, `*` and `:x` are names, too.
    "GIT_LITERAL_PATHSPECS": "1",
    # What a partial clone has not got is not fetched behind the user's back: that would start
    # what the repository's settings say. Old versions of git know only the second of the two.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
}
_KEPT = {
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM",
    "GIT_EXEC_PATH",
    "GIT_CEILING_DIRECTORIES",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM",
}
_MOST_CONFLICTS = 127  # git counts no further; above it says that something failed
_NOT_FETCHED = (b"promisor", b"lazy fetching", b"' not allowed")

_NO_GIT = Text(
    "git tidak terpasang; pasang git lebih dahulu", "git is not installed; install it first"
)
_NOT_STARTED = Text(
    "git tidak dapat dijalankan di {folder} ({reason}); periksa izin atas folder itu",
    "git cannot be run in {folder} ({reason}); check the permissions of that folder",
)
_NO_REPOSITORY = Text(
    "{folder} tidak berada dalam repositori git; jalankan git init dan git commit lebih dahulu",
    "{folder} is in no git repository; run git init and git commit first",
)
_NOT_YOURS = Text(
    "git menolak {folder} karena milik pengguna lain; izinkan dengan "
    "git config --global --add safe.directory <folder repositori>",
    "git refuses {folder} because it belongs to another user; allow it with "
    "git config --global --add safe.directory <repository folder>",
)
_FAILED = Text(
    "git {verb} gagal di {folder} ({reason}); periksa repositorinya dengan git fsck",
    "git {verb} fails in {folder} ({reason}); look at the repository with git fsck",
)
_MISSING = Text(
    "sebagian isi repositori ini belum diambil (klon parsial); "
    "ambil dahulu dengan git fetch --refetch --no-filter",
    "part of what this repository holds has not been fetched (a partial clone); "
    "get it with git fetch --refetch --no-filter",
)
