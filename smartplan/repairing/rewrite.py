"""Files of plans rewritten: shown as a diff, or written back unless they changed meanwhile."""

import contextlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from smartplan.alignment import opcodes
from smartplan.source.opening import opened
from smartplan.source.trouble import reason
from smartplan.source.write import staged, write_atomically
from smartplan.unseen import is_clean
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same

Shown = Callable[[Path], str]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A file's bytes as read and as they are to be; `shown` is its path as the user types it.

    One that `is_new` must not be there yet when it is written.
    """

    path: Path
    shown: str
    before: bytes
    after: bytes
    is_new: bool = False

    @property
    def place(self) -> Path:
        """Where it is written: a link is followed to the file that it names."""
        return Path(os.path.realpath(self.path))


def rewrites(
    folder: Path, before: Mapping[str, bytes], after: Mapping[str, bytes], shown: Shown
) -> list[tuple[str, Rewrite]]:
    """The files of a plan folder that differ, by their paths in it."""
    return [
        (file, Rewrite(folder / file, shown(folder / file), before[file], raw))
        for file, raw in after.items()
        if before[file] != raw
    ]


def diff(rewrites: Iterable[Rewrite]) -> str:
    """The changes as one unified diff, which `git apply` and `patch -p1` take."""
    return "".join(_diff(rewrite) for rewrite in rewrites)


def _diff(rewrite: Rewrite) -> str:
    lines = _unified(
        _lines(rewrite.before), _lines(rewrite.after), rewrite.shown, is_new=rewrite.is_new
    )
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_BREAK}\n" for line in lines)


def _unified(old: list[str], new: list[str], shown: str, *, is_new: bool) -> Iterator[str]:
    """As `difflib.unified_diff` does, whose time grows with the square of the lines."""
    matcher = SequenceMatcher(None, "", "", autojunk=False)
    # What it would work out itself, and then keeps there.
    matcher.opcodes = opcodes(old, new)  # type: ignore[attr-defined]
    before, after = _NOTHING if is_new else _quoted(f"a/{shown}"), _quoted(f"b/{shown}")
    yield from (f"--- {before}\n", f"+++ {after}\n")
    for group in matcher.get_grouped_opcodes():
        first, last = group[0], group[-1]
        yield f"@@ -{_span(first[1], last[2])} +{_span(first[3], last[4])} @@\n"
        for kind, a, b, c, d in group:
            if kind == "equal":
                yield from (f" {line}" for line in old[a:b])
                continue
            yield from (f"-{line}" for line in old[a:b])
            yield from (f"+{line}" for line in new[c:d])


def _span(start: int, end: int) -> str:
    """Lines as a unified diff names them; none at all by the line before."""
    count = end - start
    if count == 1:
        return str(start + 1)
    return f"{start + 1 if count else start},{count}"


def _quoted(name: str) -> str:
    """A name in the head of a diff; an odd one in quotes, its bytes as numbers, as git has it."""
    if is_clean(name) and not _ODD.search(name):
        return name
    told = "".join(
        f"\\{byte:03o}"
        if byte < _PRINTED or byte > _LAST_PRINTED or byte in _QUOTED
        else chr(byte)
        for byte in os.fsencode(name)
    )
    return f'"{told}"'


def _lines(content: bytes) -> list[str]:
    """The lines of a file with their breaks; only LF ends one, so that a CR stays in sight."""
    return [f"{line}\n" for line in content.decode().split("\n")[:-1]] + [
        last for last in content.decode().split("\n")[-1:] if last
    ]


def write(rewrite: Rewrite) -> Text | None:
    """Write a file back; the sentence that says why it was left alone, if it was.

    A link is followed: the file that it names is written.
    """
    return write_all([rewrite])


def write_all(rewrites: Sequence[Rewrite]) -> Text | None:
    """Write several files, all or none; the sentence that says why not, if they were left alone.

    Each is written beside its place first; then they take their places one after the other. Where
    one of them cannot, those before it are put back.
    """
    made: list[Path] = []
    done: list[Rewrite] = []
    try:
        with contextlib.ExitStack() as stack:
            puts: list[Callable[[], None]] = []
            for one in rewrites:
                if why := _hindered(one):
                    return why
                made += _missing(one.place.parent)
                stays_open = len(puts) < _OPEN
                put_in = staged(one.place, one.after, stays_open=stays_open)
                puts.append(stack.enter_context(put_in))
            for one, put in zip(rewrites, puts, strict=True):
                if why := _hindered(one):
                    return _put_back(done) or why
                put()
                done.append(one)
    except OSError as error:
        failed = next((one for one in rewrites if one not in done), rewrites[-1])
        why = _FAILED.fill(file=failed.shown, reason=reason(error))
        return _put_back(done) or why
    except BaseException:
        _put_back(done)
        raise
    finally:
        for folder in reversed(made):  # one that holds nothing was made for nothing
            with contextlib.suppress(OSError):
                folder.rmdir()
    return None


def _hindered(one: Rewrite) -> Text | None:
    """Why a file is not to be written: it is another one by now, or not ours to write."""
    if os.path.lexists(one.place) if one.is_new else opened(one.place) != one.before:
        return _CHANGED.fill(file=one.shown)
    if not one.is_new and not os.access(one.place, os.W_OK):
        return _FORBIDDEN.fill(file=one.shown)
    return None


def _missing(folder: Path) -> list[Path]:
    """The folders that have to be made for a file, the outermost first."""
    absent = [one for one in (folder, *folder.parents) if not one.exists()]
    return absent[::-1]


def _put_back(done: Sequence[Rewrite]) -> Text | None:
    """Make files be what they were; which could not be made so, if any."""
    left: list[Rewrite] = []
    for one in reversed(done):
        try:
            if opened(one.place) != one.after:
                continue  # somebody else has written it since
            if one.is_new:
                one.place.unlink()
            else:
                write_atomically(one.place, one.before)
        except OSError:
            left.append(one)
    if not left:
        return None
    return _HALF.fill(files=listed([same(one.shown) for one in reversed(left)]))


_OPEN = 100  # files at once: systems allow some hundreds
_ODD = re.compile(r"[\t\n\r\"\\]|##")  # the log of a build takes `##[` for a command
_NOTHING = "/dev/null"  # as git and `patch` write the side of a file that is not there
_QUOTED = b'"\\#'
_PRINTED, _LAST_PRINTED = 0x20, 0x7E
_NO_BREAK = "\\ No newline at end of file"
_CHANGED = Text(
    "{file} diubah program lain sementara ini; tidak ditulis, jalankan sekali lagi",
    "{file} was changed by something else meanwhile; not written, run it again",
)
_FORBIDDEN = Text(
    "{file} tidak boleh ditulis; minta izin tulis atas berkas itu",
    "{file} may not be written; ask for permission to write it",
)
_FAILED = Text(
    "{file} tidak dapat ditulis ({reason}); isinya tetap seperti semula",
    "{file} cannot be written ({reason}); it is as it was",
)
_HALF = Text(
    "tidak semua berkas dapat ditulis, dan {files} tidak dapat dikembalikan seperti semula; "
    "kembalikan dengan git",
    "not all files could be written, and {files} could not be put back; bring them back with git",
)
