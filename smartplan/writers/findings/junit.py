"""Findings as JUnit XML: a suite per plan, a test case per file."""

from collections.abc import Iterable, Iterator, Sequence
from xml.sax import saxutils

from smartplan.finding import Finding, Severity
from smartplan.unseen import flat, visible
from smartplan.wording import Lang
from smartplan.writers.findings.checked import Checked
from smartplan.writers.findings.parts import Look, Part, part_of


def part(plan: Checked, look: Look) -> Part:
    """A plan's suite: errors and warnings fail their file's case, notes go to its output."""
    by_file: dict[str, list[Finding]] = {file: [] for file in sorted(plan.texts)}
    for finding in plan.findings:
        file = finding.place.spot.file if finding.place.spot else finding.place.file
        by_file.setdefault(file, []).append(finding)
    failing = [
        file
        for file, found in by_file.items()
        if any(finding.severity is not Severity.INFO for finding in found)
    ]
    counts = f'tests="{len(by_file)}" failures="{len(failing)}" errors="0"'
    rows = [f"  <testsuite name={_name(plan.name)} {counts}>"]
    for file, found in by_file.items():
        rows += _case(plan, file, found, look.lang)
    rows.append("  </testsuite>\n")
    return part_of(plan, plan.entries, {"suite": "\n".join(rows)})


def whole(parts: Iterable[Part], look: Look) -> Iterator[str]:  # noqa: ARG001 -- as all have it
    """All suites."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
    for one in parts:
        yield one.texts["suite"]
    yield "</testsuites>\n"


def _case(plan: Checked, file: str, found: Sequence[Finding], lang: Lang) -> list[str]:
    opening = f"    <testcase classname={_name(plan.name)} name={_name(plan.path(file))}"
    failures = [finding for finding in found if finding.severity is not Severity.INFO]
    notes = [finding for finding in found if finding.severity is Severity.INFO]
    if not found:
        return [f"{opening}/>"]
    rows = [f"{opening}>"]
    if failures:
        message = f"{failures[0].code} {failures[0].message.say(lang)}"
        body = "\n".join(_line(finding, lang) for finding in failures)
        kind = failures[0].severity.value
        rows.append(
            f"      <failure message={_attribute(message)} type={_attribute(kind)}>"
            f"{_text(body)}</failure>"
        )
    if notes:
        body = "\n".join(_line(finding, lang) for finding in notes)
        rows.append(f"      <system-out>{_text(body)}</system-out>")
    return [*rows, "    </testcase>"]


def _line(finding: Finding, lang: Lang) -> str:
    spot = finding.place.spot
    where = f"{spot.line}:{spot.column} " if spot else ""
    fix = f": {finding.fix.say(lang)}" if finding.fix else ""
    word = finding.severity.label.say(lang)
    return flat(f"{where}{word} {finding.code} {finding.message.say(lang)}{fix}")


def _name(name: str) -> str:
    """A name as an attribute: what XML cannot hold is shown."""
    return saxutils.quoteattr(visible(name))


def _attribute(text: str) -> str:
    return saxutils.quoteattr(flat(text))


def _text(lines: str) -> str:
    """Lines as the text of an element; they are clean already."""
    return saxutils.escape(lines, {"##": "#&#35;"})  # the log of a build takes `##[` for a command
