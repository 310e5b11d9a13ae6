"""Findings as the stable JSON that other tools build on (version 1)."""

from collections.abc import Sequence
from typing import Any

from smartplan.edit import Edit, Rename, Retype, Safety
from smartplan.finding import Finding, Place, Severity, Silenced, Spot
from smartplan.unseen import flat
from smartplan.wording import Lang
from smartplan.writers.findings.checked import Checked
from smartplan.writers.json_text import name_of, text_of


def write(checked: Sequence[Checked], lang: Lang) -> str:
    """The findings of several plans as one JSON document, in the order given.

    The summary counts single findings, `entries` those that are told.
    """
    findings = [(plan, finding) for plan in checked for finding in plan.findings]
    counts = {
        severity.value: sum(finding.severity is severity for _, finding in findings)
        for severity in Severity
    }
    shown = [one_finding(plan.name, entry, lang) for plan in checked for entry in plan.entries]
    summary = {
        "plans": len(checked),
        "files": sum(plan.files for plan in checked),
        **counts,
        "entries": len(shown),
    }
    result: dict[str, Any] = {"version": 1, "summary": summary, "findings": shown}
    if any(plan.silenced is not None for plan in checked):
        quiet = [(plan, one) for plan in checked for one in plan.silenced or ()]
        result["silenced"] = [one_silenced(plan.name, one, lang) for plan, one in quiet]
    return text_of(result)


def one_finding(plan: str, finding: Finding, lang: Lang) -> dict[str, Any]:
    """One finding; also a part of what `review` writes."""
    shown: dict[str, Any] = {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": flat(finding.message.say(lang)),
        "fix": flat(finding.fix.say(lang)) if finding.fix else None,
        "plan": name_of(plan),
        **_spot(finding.place.spot),
        "route": str(finding.place.route),
        "count": finding.count,
        "related": [_related(place, lang) for place in finding.places[1:]],
    }
    if finding.edits:
        shown["edits"] = [_edit(edit, finding.safety) for edit in finding.edits]
    return shown


def one_silenced(plan: str, one: Silenced, lang: Lang) -> dict[str, Any]:
    """A finding that is told no more, or as less grave, and what silences it."""
    how = {
        "by": one.by.value,
        "reason": one.reason,
        "reason_before": one.was,
        "severity": one.now.value if one.now else None,
        **_spot(one.spot),
    }
    return {**one_finding(plan, one.finding, lang), "silenced": how}


def _edit(edit: Edit, safety: Safety) -> dict[str, Any]:
    """An edit; of a rename the value is the new key, of a stretch of the text its offsets."""
    value = edit.key if isinstance(edit, Rename) else getattr(edit, "value", None)
    shown = {
        "op": type(edit).__name__.lower(),
        "route": str(edit.route),
        "keys": list(edit.route),
        "value": value,
        "safety": safety.value,
    }
    return {**shown, "start": edit.start, "end": edit.end} if isinstance(edit, Retype) else shown


def _spot(spot: Spot | None) -> dict[str, Any]:
    if spot is None:  # pragma: no cover -- findings are placed before they are written
        return {}
    return {
        "file": name_of(spot.file),
        "line": spot.line,
        "column": spot.column,
        "end_line": spot.end_line,
        "end_column": spot.end_column,
    }


def _related(place: Place, lang: Lang) -> dict[str, Any]:
    at = _spot(place.spot)
    word = flat(place.word.say(lang)) if place.word else ""
    return {"file": at["file"], "line": at["line"], "column": at["column"], "message": word}
