"""Commits on a new branch, made beside the working tree: no index, no hooks, no checkout."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from smartplan.failure import Failure
from smartplan.source.bundle import is_skipped, is_yaml
from smartplan.source.changed import changed
from smartplan.source.git import git, git_if, name_of, raw_of, setting
from smartplan.source.objects import blobs
from smartplan.source.repository import repository
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same


@dataclass(frozen=True, slots=True)
class BranchStart:
    """Where a new branch begins: the repository, the folder in it, the commit; and who commits."""

    top: Path
    inside: str
    commit: str
    branch: str
    ident: bytes


@dataclass(frozen=True, slots=True)
class NewCommit:
    """A commit to be made: its message, and what files of the folder hold after it."""

    message: str
    contents: Mapping[str, bytes]


def branch_start(folder: Path, branch: str) -> BranchStart:
    """The start of a new branch at HEAD; a Failure where it cannot be made of what is here.

    What is written upon is the state of the last commit: files of the plan that differ from it
    would be taken in without a word.
    """
    top, inside = repository(folder)
    told = git_if(top, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    if told is None:
        raise Failure(_NO_COMMIT)
    if not branch or git_if(top, "check-ref-format", "--branch", branch, no=(1, 128)) is None:
        raise Failure(_NO_NAME.fill(branch=branch or '""'))
    if git_if(top, "show-ref", "--verify", "--quiet", f"refs/heads/{branch}") is not None:
        raise Failure(_THERE.fill(branch=branch))
    commit = told.decode("ascii", "replace").strip()
    dirty = [file for file in changed(top, commit, None, [inside]).files if _is_plan(file, inside)]
    if dirty:
        few = [same(file) for file in dirty[:_MOST]] + [same("…")] * (len(dirty) > _MOST)
        raise Failure(_DIRTY.fill(files=listed(few)))
    return BranchStart(top, inside, commit, branch, _ident(top))


def committed(
    start: BranchStart, before: Mapping[str, bytes], new: Sequence[NewCommit]
) -> tuple[str, ...]:
    """Make the commits, one upon the other, and the branch at the last one; their ids.

    `before` are the files as they stand in the folder, whose line ends may be others than git's.
    """
    made: list[str] = []
    parent = start.commit
    for one in new:
        files = {
            PurePosixPath(start.inside, file).parts: raw for file, raw in one.contents.items()
        }
        was = {PurePosixPath(start.inside, file).parts: raw for file, raw in before.items()}
        tree = _tree(start.top, f"{parent}^{{tree}}", files, was)
        head = f"tree {tree}\nparent {parent}\n".encode()
        who = b"author %b\ncommitter %b\n" % (start.ident, start.ident)
        body = head + who + b"\n" + raw_of(one.message.strip()) + b"\n"
        parent = _kept(start.top, "commit", body)
        made.append(parent)
    if made:
        asked = f"create refs/heads/{start.branch}\0{parent}\0".encode()
        git(start.top, "update-ref", "-m", "smartplan", "--stdin", "-z", given=asked)
    return tuple(made)


def _is_plan(file: str, inside: str) -> bool:
    """Whether a file of the repository is one that the plan in a folder is read from."""
    path = PurePosixPath(file)
    below = path.relative_to(inside) if inside != "." else path
    return is_yaml(path.name) and not any(is_skipped(part) for part in below.parts[:-1])


def _ident(top: Path) -> bytes:
    """The user as git writes who made a commit, and when."""
    name = os.environ.get("GIT_AUTHOR_NAME") or setting(top, "user.name")
    mail = os.environ.get("GIT_AUTHOR_EMAIL") or setting(top, "user.email")
    if not name.strip() or not mail.strip():
        raise Failure(_NOBODY)
    user = ("-c", f"user.name={name}", "-c", f"user.email={mail}")
    return git(top, *user, "var", "GIT_COMMITTER_IDENT").strip()


def _tree(
    top: Path,
    tree: str,
    files: Mapping[tuple[str, ...], bytes],
    was: Mapping[tuple[str, ...], bytes],
) -> str:
    """A tree like another one but for some files, by their paths in it; empty: a new one."""
    entries = _entries(top, tree)
    below: dict[str, dict[tuple[str, ...], bytes]] = {}
    for parts, raw in files.items():
        if len(parts) > 1:
            below.setdefault(parts[0], {})[parts[1:]] = raw
            continue
        mode, id = entries.get(parts[0], (_FILE, ""))
        if not mode.startswith(_REGULAR):
            raise Failure(_NO_FILE.fill(file=parts[0]))
        entries[parts[0]] = mode, _kept(top, "blob", _as_git_has_it(top, raw, id, was.get(parts)))
    for name, inner in below.items():
        mode, id = entries.get(name, (_TREE, ""))
        if mode != _TREE:
            raise Failure(_NO_FILE.fill(file=name))
        held = {parts[1:]: raw for parts, raw in was.items() if parts[0] == name}
        entries[name] = _TREE, _tree(top, id, inner, held)
    rows = b"".join(
        f"{mode} {_KIND[mode]} {id}\t".encode() + raw_of(name) + b"\0"
        for name, (mode, id) in entries.items()
    )
    return git(top, "mktree", "-z", given=rows).decode().strip()


def _entries(top: Path, tree: str) -> dict[str, tuple[str, str]]:
    """The mode and id of what stands in a tree, by name."""
    found: dict[str, tuple[str, str]] = {}
    for row in git(top, "ls-tree", "-z", "--full-tree", tree).split(b"\0") if tree else ():
        if row:
            about, _, name = row.partition(b"\t")
            mode, _, id = about.decode().split()
            found[name_of(name)] = mode, id
    return found


def _as_git_has_it(top: Path, raw: bytes, id: str, was: bytes | None) -> bytes:
    """A content with git's own line ends, where it writes others to disk."""
    if was is None or b"\r\n" not in was or not id or b"\r\n" in blobs(top, [id])[id]:
        return raw
    return raw.replace(b"\r\n", b"\n")


def _kept(top: Path, kind: str, body: bytes) -> str:
    """The id of an object that git keeps from now on, as it is."""
    return git(top, "hash-object", "-t", kind, "-w", "--stdin", given=body).decode().strip()


_MOST = 5
_FILE, _REGULAR, _TREE = "100644", "100", "040000"
_KIND = {
    _FILE: "blob", "100755": "blob", "120000": "blob", "160000": "commit", _TREE: "tree",
    "100664": "blob",
}  # fmt: skip
_NO_COMMIT = Text(
    "repositori ini belum berisi commit; jalankan git commit lebih dahulu",
    "this repository has no commit yet; run git commit first",
)
_NO_NAME = Text(
    "--branch {branch} tidak dapat menjadi nama cabang; tulis misalnya isian-maret",
    "--branch {branch} can be no name of a branch; write for example inputs-march",
)
_THERE = Text(
    "cabang {branch} sudah ada; pilih nama lain dengan --branch",
    "branch {branch} exists already; choose another name with --branch",
)
_DIRTY = Text(
    "{files} berbeda dari commit terakhir; jalankan git commit dahulu, atau pakai tanpa --branch",
    "{files} differ from the last commit; run git commit first, or leave --branch out",
)
_NOBODY = Text(
    "git belum mengenal nama dan alamat surel Anda; isi dengan git config user.name dan git "
    "config user.email",
    "git does not know your name and e-mail address yet; set git config user.name and git config "
    "user.email",
)
_NO_FILE = Text(
    "{file} bukan berkas biasa di git, jadi tidak dapat ditulis ke cabang; pakai tanpa --branch",
    "{file} is no ordinary file in git, so it cannot be written to a branch; leave --branch out",
)
