"""Findings as GitHub workflow commands: annotations on the lines of a pull request."""

from collections.abc import Iterable, Iterator

from smartplan.finding import Finding, Severity
from smartplan.unseen import flat, visible
from smartplan.wording import Lang
from smartplan.writers.findings.checked import Checked
from smartplan.writers.findings.parts import Look, Part, part_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def part(plan: Checked, look: Look) -> Part:
    """What a plan adds, by severity: one command an entry."""
    entries = plan.entries
    texts = {
        severity.value: "".join(
            _command(entry, plan, look.lang) for entry in entries if entry.severity is severity
        )
        for severity in Severity
    }
    return part_of(plan, entries, texts, is_ours=True)


def whole(parts: Iterable[Part], look: Look) -> Iterator[str]:  # noqa: ARG001 -- as all have it
    """All commands: the host shows the first ten of a kind, so errors come first."""
    held = list(parts)
    return (one.texts[severity.value] for severity in Severity for one in held)


def _command(finding: Finding, plan: Checked, lang: Lang) -> str:
    spot = finding.place.spot
    if spot is None:  # pragma: no cover -- findings are placed before they are written
        return ""
    message = flat(finding.message.say(lang))
    if finding.fix:
        message = f"{message}\n→ {flat(finding.fix.say(lang))}"
    where = {
        "file": visible(plan.path(spot.file)),
        "line": spot.line,
        "endLine": spot.end_line,
        "col": spot.column,
        "endColumn": spot.end_column,
        "title": f"{finding.code} {finding.name}",
    }
    properties = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")
