"""Repairs that are safe: made in the text, read again, kept if nothing has got worse."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from smartplan.assess import Assessment, assess_bundle
from smartplan.edit import Refusal, Safety
from smartplan.finding import Finding, Severity
from smartplan.repairing.mending import Mending, edited, edits_in, mending_of, mendings_of
from smartplan.route import Route
from smartplan.source.bundle import Bundle
from smartplan.source.write import encoded
from smartplan.value import dataclass, replace
from smartplan.wording import Text

# Which findings of a state are to be repaired.
Wanted = Callable[[Assessment], Iterable[Finding]]


def _every(now: Assessment) -> tuple[Finding, ...]:
    return now.findings


Mark = tuple[str, Route, str]
Errors = dict[tuple[str, Route, str], Text]  # of one file

ROUNDS = 10  # a repaired key lets what stands under it be read, and repaired in the next round


@dataclass(frozen=True, slots=True)
class Repaired:
    """A plan's files after repair, what was repaired in them, and what had to be left alone."""

    bundle: Bundle
    made: tuple[Mending, ...]
    refused: tuple[tuple[Mending, Text], ...]


def repair(
    bundle: Bundle, day: date, *, stage: int | None = None, wanted: Wanted = _every
) -> Repaired:
    """Make every repair that is safe, again and again until there is none left.

    Only findings that are `wanted` of a state are repaired. A repair is made when the file then
    reads as it did but for these edits, when its finding is gone, and when no new error of form
    has come into the file, unless that can be repaired in its turn.
    """
    return _Repairing(day, stage).done(bundle, wanted)


@dataclass(frozen=True, slots=True)
class _Repairing:
    """How the plan is looked at after each repair."""

    day: date
    stage: int | None

    def look(self, bundle: Bundle) -> Assessment:
        return assess_bundle(bundle, self.day, stage=self.stage)

    def done(self, bundle: Bundle, wanted: Wanted) -> Repaired:
        made: list[Mending] = []
        refused: dict[object, tuple[Mending, Text]] = {}
        now = self.look(bundle)
        for _ in range(ROUNDS):
            found = [one for one in _mendings(wanted(now), now) if one.mark not in refused]
            if not found:
                break
            by_file: dict[str, list[Mending]] = {}
            for one in found:
                by_file.setdefault(one.file, []).append(one)
            good, _ = self.tried(bundle, now, by_file)
            for file, several in by_file.items():
                if file in good:
                    made += several
                    continue
                for single in several:
                    # One at a time, each upon those that went well.
                    held = replace(bundle, contents={**bundle.contents, **good})
                    seen = self.look(held)
                    again = _again(single, seen)
                    if again is None:
                        continue  # gone with another one
                    alone, why = self.tried(held, seen, {file: [again]})
                    if alone:
                        made.append(single)
                        good |= alone
                    else:
                        refused[single.mark] = single, why[file]
            bundle = replace(bundle, contents={**bundle.contents, **good})
            now = self.look(bundle)
        return Repaired(bundle, tuple(made), tuple(refused.values()))

    def tried(
        self, bundle: Bundle, now: Assessment, by_file: Mapping[str, list[Mending]]
    ) -> tuple[dict[str, bytes], dict[str, Text]]:
        """The new contents of the files in which the repairs do only good; else, why not."""
        contents: dict[str, bytes] = {}
        why: dict[str, Text] = {}
        for file, several in by_file.items():
            edits = [edit for one in several for edit in one.edits]
            result = edited(now.documents[file], edits)
            if isinstance(result, Refusal):
                why[file] = result.why
            else:
                contents[file] = encoded(result.file.text, bundle.contents[file])
        if not contents:
            return {}, why
        after = self.look(replace(bundle, contents={**bundle.contents, **contents}))
        known, found = _errors(now.findings), _errors(after.findings)
        places: dict[Mark, Text] = {}
        for finding in after.findings:
            places.setdefault(_mark(finding), finding.message)
        for file in tuple(contents):
            worse = _still(by_file[file], places) or _new(found.get(file), known.get(file))
            if worse:
                why[file] = worse
                del contents[file]
        return contents, why


def _mendings(findings: Iterable[Finding], now: Assessment) -> list[Mending]:
    order = [finding for finding in findings if finding.safety is Safety.SAFE]
    return list(mendings_of(order, now.documents))


def _again(one: Mending, now: Assessment) -> Mending | None:
    """The same repair where other repairs have been made since."""
    for finding in now.findings:
        # Only what is the same finding is worth taking the file apart for.
        if finding.safety is Safety.SAFE and finding.code == one.finding.code:
            edits = edits_in(finding, one.file)
            found = mending_of(finding, now.documents) if edits == one.edits else None
            if found and found.mark == one.mark:
                return found
    return None


def _mark(finding: Finding) -> Mark:
    """What a finding is known by after a repair; one of a file's text has no route."""
    place = finding.place
    if place.route or place.spot is None:
        return finding.code, place.route, ""
    return finding.code, place.route, f"{place.spot.file}: {finding.message.en}"


def _still(repairs: list[Mending], places: Mapping[Mark, Text]) -> Text | None:
    """What is still wrong at the place of a repair."""
    marks = (_mark(one.finding) for one in repairs)
    return next((places[mark] for mark in marks if mark in places), None)


def _new(found: Errors | None, known: Errors | None) -> Text | None:
    """An error that has come into a file."""
    return next((text for mark, text in (found or {}).items() if mark not in (known or {})), None)


def _errors(findings: Iterable[Finding]) -> dict[str, Errors]:
    """The errors of form in each file that will not be repaired in the next round.

    What the rules on meaning have to say of a value that can be read at last is no fault of the
    repair.
    """
    errors: dict[str, Errors] = {}
    for finding in findings:
        is_form = finding.code.startswith(_FORM) and finding.severity is Severity.ERROR
        if not is_form or (finding.edits and finding.safety is Safety.SAFE):
            continue
        if finding.place.spot:
            mark = finding.code, finding.place.route, finding.message.en
            errors.setdefault(finding.place.spot.file, {})[mark] = finding.message
    return errors


_FORM = ("SYN", "SCH")
