"""The repairs of `smartplan validate --fix`: made in the text, checked, then written."""

import functools
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from smartplan.assess import Assessment
from smartplan.commands import rewrite
from smartplan.commands.plans import shown
from smartplan.commands.rewrite import Rewrite
from smartplan.finding import Finding, Severity
from smartplan.plan.files import home
from smartplan.route import Route
from smartplan.source import lines
from smartplan.source.bundle import Bundle
from smartplan.source.edit import Edit, edited, encoded
from smartplan.source.folder import read_folder
from smartplan.wording import Lang, Text
from smartplan.writers import terminal

ROUNDS = 10  # a repaired key lets what stands under it be read, and repaired in the next round

Look = Callable[[Bundle], Assessment]
Keep = Callable[[Path, tuple[Finding, ...]], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair: where, what stood there, what stands there now, or would."""

    file: str
    line: int
    old: str
    edit: Edit
    finding: Finding

    @property
    def mark(self) -> tuple[str, str, Route, str]:
        """What tells it from others, wherever its lines have gone."""
        return self.finding.code, self.file, self.edit.route, self.edit.new


@dataclass(frozen=True, slots=True)
class Repaired:
    """A plan's files after repair, what was repaired in them, and what had to be left alone."""

    bundle: Bundle
    made: tuple[Repair, ...]
    refused: tuple[tuple[Repair, Text], ...]


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


def repaired(
    bundle: Bundle, look: Look, keep: Callable[[tuple[Finding, ...]], tuple[Finding, ...]]
) -> Repaired:
    """Make every repair that is certain, again and again until there is none left.

    A repair is made when the file then reads as it did but for this one key or value, when its
    finding is gone, and when no new error of form has come into the file, unless that can be
    repaired in its turn.
    """
    made: list[Repair] = []
    refused: dict[object, tuple[Repair, Text]] = {}
    now = look(bundle)
    for _ in range(ROUNDS):
        repairs = [
            repair
            for finding in keep(now.findings)
            if (repair := _repair(finding, now)) and repair.mark not in refused
        ]
        if not repairs:
            break
        by_file: dict[str, list[Repair]] = {}
        for one in repairs:
            by_file.setdefault(one.file, []).append(one)
        good, _ = _tried(bundle, now, by_file, look)
        for file, several in by_file.items():
            if file in good:
                made += several
                continue
            for single in several:
                # One at a time, each upon those that went well.
                held = replace(bundle, contents={**bundle.contents, **good})
                seen = look(held)
                again = _again(single, seen)
                if again is None:
                    continue  # gone with another one
                alone, why = _tried(held, seen, {file: [again]}, look)
                if alone:
                    made.append(single)
                    good |= alone
                else:
                    refused[single.mark] = single, why[file]
        bundle = replace(bundle, contents={**bundle.contents, **good})
        now = look(bundle)
    return Repaired(bundle, tuple(made), tuple(refused.values()))


def _repair(finding: Finding, now: Assessment) -> Repair | None:
    """The repair of a finding, if it has one and it would change anything."""
    spot = finding.place.spot
    if finding.repair is None or spot is None or spot.file not in now.documents:
        return None
    text = now.documents[spot.file].text
    start, end = lines.stretch(lines.starts(text), spot)
    _, inside = home(finding.place.route)
    edit = Edit(inside, start, end, finding.repair, on_key=finding.place.on_key)
    old = text[start:end]
    return Repair(spot.file, spot.line, old, edit, finding) if old != finding.repair else None


def _again(one: Repair, now: Assessment) -> Repair | None:
    """The same repair where other repairs have been made since."""
    for finding in now.findings:
        repair = _repair(finding, now)
        if repair and repair.mark == one.mark:
            return repair
    return None


def _tried(
    bundle: Bundle, now: Assessment, by_file: Mapping[str, list[Repair]], look: Look
) -> tuple[dict[str, bytes], dict[str, Text]]:
    """The new contents of the files in which the repairs do only good; of the others, why not."""
    contents: dict[str, bytes] = {}
    why: dict[str, Text] = dict.fromkeys(by_file, _NOT_AS_MEANT)
    for file, several in by_file.items():
        document = edited(now.documents[file], [one.edit for one in several])
        if document is not None:
            contents[file] = encoded(document.text, bundle.contents[file])
    if not contents:
        return {}, why
    after = look(replace(bundle, contents={**bundle.contents, **contents}))
    for file in tuple(contents):
        worse = _worse(file, by_file[file], now.findings, after.findings)
        if worse:
            why[file] = worse
            del contents[file]
    return contents, why


def _worse(
    file: str, repairs: list[Repair], before: tuple[Finding, ...], after: tuple[Finding, ...]
) -> Text | None:
    """What is still wrong with a file, or newly so, after its repairs."""
    mended = {(one.finding.code, one.finding.place.route) for one in repairs}
    known = _errors(file, before).keys()
    for finding in after:
        if (finding.code, finding.place.route) in mended:
            return finding.message
    return next((text for mark, text in _errors(file, after).items() if mark not in known), None)


def _errors(file: str, findings: tuple[Finding, ...]) -> dict[tuple[str, Route, str], Text]:
    """The errors of form in a file that will not be repaired in the next round.

    What the rules on meaning have to say of a value that can be read at last is no fault of the
    repair.
    """
    return {
        (finding.code, finding.place.route, finding.message.en): finding.message
        for finding in findings
        if finding.place.spot
        and finding.place.spot.file == file
        and finding.code.startswith(_FORM)
        and finding.severity is Severity.ERROR
        and finding.repair is None
    }


def _words(one: Repair, path: str) -> dict[str, object]:
    old = " ".join(one.old.split())
    return {"file": path, "line": one.line, "old": old, "new": one.edit.new}


def _complain(sentence: Text, lang: Lang) -> None:
    sys.stderr.write(f"smartplan: {sentence.say(lang)}\n")


_FORM = ("SYN", "SCH")
_REPAIRED = Text("{file}:{line}: {old} -> {new}", "{file}:{line}: {old} -> {new}")
_COUNT = Text("{count} perbaikan dalam {files} berkas.", "{count} repair{s} in {files} file{fs}.")
_REFUSED = Text(
    "{file}:{line}: {old} tidak diganti menjadi {new}, sebab hasilnya: {why}",
    "{file}:{line}: {old} is not changed to {new}, as then: {why}",
)
_NOT_AS_MEANT = Text(
    "berkas terbaca lain daripada yang dimaksud", "the file would read otherwise than meant"
)
