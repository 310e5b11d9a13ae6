"""Repairs that are certain: made in the text, read again, kept if nothing has got worse."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from smartplan.assess import Assessment
from smartplan.finding import Finding, Severity
from smartplan.plan.files import home
from smartplan.route import Route
from smartplan.source import lines
from smartplan.source.bundle import Bundle
from smartplan.source.edit import Edit, edited, encoded
from smartplan.wording import Text

ROUNDS = 10  # a repaired key lets what stands under it be read, and repaired in the next round

Look = Callable[[Bundle], Assessment]
Keep = Callable[[tuple[Finding, ...]], tuple[Finding, ...]]


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


def repaired(bundle: Bundle, look: Look, keep: Keep) -> Repaired:
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


_FORM = ("SYN", "SCH")
_NOT_AS_MEANT = Text(
    "berkas terbaca lain daripada yang dimaksud", "the file would read otherwise than meant"
)
