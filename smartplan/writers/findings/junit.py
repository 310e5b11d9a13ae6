"""Findings as JUnit XML: a suite per plan, a test case per file."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from smartplan.finding import Finding, Severity
from smartplan.wording import Lang
from smartplan.writers.findings.checked import Checked


def write(checked: Sequence[Checked], lang: Lang) -> str:
    """Errors and warnings fail their file's case; notes go to its output."""
    rows = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>"]
    for plan in checked:
        by_file: dict[str, list[Finding]] = {file: [] for file in sorted(plan.texts)}
        for finding in plan.findings:
            file = finding.place.spot.file if finding.place.spot else finding.place.file
            by_file.setdefault(file, []).append(finding)
        failing = [
            file
            for file, found in by_file.items()
            if any(finding.severity is not Severity.INFO for finding in found)
        ]
        rows.append(
            f"  <testsuite name={quoteattr(plan.name)} tests={quoteattr(str(len(by_file)))} "
            f"failures={quoteattr(str(len(failing)))}>"
        )
        for file, found in by_file.items():
            rows += _case(plan, file, found, lang)
        rows.append("  </testsuite>")
    rows.append("</testsuites>")
    return "\n".join(rows) + "\n"


def _case(plan: Checked, file: str, found: Sequence[Finding], lang: Lang) -> list[str]:
    opening = f"    <testcase classname={quoteattr(plan.name)} name={quoteattr(plan.path(file))}"
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
            f"      <failure message={quoteattr(message)} type={quoteattr(kind)}>"
            f"{escape(body)}</failure>"
        )
    if notes:
        body = "\n".join(_line(finding, lang) for finding in notes)
        rows.append(f"      <system-out>{escape(body)}</system-out>")
    return [*rows, "    </testcase>"]


def _line(finding: Finding, lang: Lang) -> str:
    spot = finding.place.spot
    where = f"{spot.line}:{spot.column} " if spot else ""
    fix = f": {finding.fix.say(lang)}" if finding.fix else ""
    word = finding.severity.label.say(lang)
    return f"{where}{word} {finding.code} {finding.message.say(lang)}{fix}"
