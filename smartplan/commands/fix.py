"""What `validate --fix` prints and writes: the repairs of plans, made or only shown."""

import functools
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from smartplan.asking.plans import shown
from smartplan.finding import Finding
from smartplan.repairing import rewrite
from smartplan.repairing.repair import Look, Repair, repaired
from smartplan.repairing.rewrite import Rewrite
from smartplan.source.folder import read_folder
from smartplan.wording import Lang, Text
from smartplan.writers.text import terminal

Keep = Callable[[Path, tuple[Finding, ...]], tuple[Finding, ...]]


def fix(folders: Iterable[Path], look: Look, keep: Keep, *, diff: bool, lang: Lang) -> list[Text]:
    """Repair the plans: the sentences that tell of it; with `diff` one is printed instead.

    Nothing is written with `diff`; the sentences are then empty when there is nothing to repair.
    """
    cwd = Path.cwd()
    said: list[Text] = []
    files = 0
    for folder in folders:
        before = read_folder(folder)
        result = repaired(before, look, functools.partial(keep, folder))
        for one, why in result.refused:
            words = _words(one, shown(folder / one.file, cwd))
            _complain(_REFUSED.fill(**words, why=why), lang)
        for file, after in result.bundle.contents.items():
            raw = before.contents[file]
            if raw == after:
                continue
            change = Rewrite(folder / file, shown(folder / file, cwd), raw, after)
            if diff:
                sys.stdout.write(rewrite.diff([change]))
            elif complaint := rewrite.write(change):
                _complain(complaint, lang)
                continue
            files += 1
            said += [
                _REPAIRED.fill(**_words(one, change.shown))
                for one in result.made
                if one.file == file
            ]
    if said:
        count = len(said)
        plural = {"s": "s" * (count != 1), "fs": "s" * (files != 1)}
        said.append(_COUNT.fill(count=count, files=files, **plural))
    return said


def tell(said: list[Text], lang: Lang, *, as_text: bool) -> None:
    """Print what was repaired; beside stdout when a machine reads that."""
    rows: list[terminal.Line] = [[(sentence.say(lang), "")] for sentence in said]
    if rows:
        rows[-1] = [(rows[-1][0][0], "good")]
        terminal.show([*rows, []], sys.stdout if as_text else sys.stderr)


def _words(one: Repair, path: str) -> dict[str, object]:
    old = " ".join(one.old.split())
    return {"file": path, "line": one.line, "old": old, "new": one.edit.new}


def _complain(sentence: Text, lang: Lang) -> None:
    sys.stderr.write(f"smartplan: {sentence.say(lang)}\n")


_REPAIRED = Text("{file}:{line}: {old} -> {new}", "{file}:{line}: {old} -> {new}")
_COUNT = Text("{count} perbaikan dalam {files} berkas.", "{count} repair{s} in {files} file{fs}.")
_REFUSED = Text(
    "{file}:{line}: {old} tidak diganti menjadi {new}, sebab hasilnya: {why}",
    "{file}:{line}: {old} is not changed to {new}, as then: {why}",
)
