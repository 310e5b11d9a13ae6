"""Findings as the stable JSON that other tools build on (version 1)."""

from collections.abc import Iterable, Iterator
from typing import Any

from smartplan.edit import Edit, Rename, Retype, Safety
from smartplan.finding import Finding, Place, Silenced, Spot
from smartplan.unseen import flat
from smartplan.wording import Lang
from smartplan.writers.findings.checked import Checked
from smartplan.writers.findings.parts import Look, Part, part_of, summed
from smartplan.writers.json_text import HERE, framed, items_of, name_of


def part(plan: Checked, look: Look) -> Part:
    """What a plan adds; what is silenced only where that was asked for."""
    entries = plan.entries
    found = [one_finding(plan.name, entry, look.lang) for entry in entries]
    texts = {"findings": items_of(found, _DEPTH)}
    if plan.silenced is not None:
        quiet = [one_silenced(plan.name, one, look.lang) for one in plan.silenced]
        texts["silenced"] = items_of(quiet, _DEPTH)
    return part_of(plan, entries, texts)


def whole(parts: Iterable[Part], look: Look) -> Iterator[str]:  # noqa: ARG001 -- as all have it
    """The findings of several plans as one JSON document, in the order given.

    The summary counts single findings, `entries` those that are told.
    """
    held = list(parts)
    tally = summed(one.tally for one in held)
    summary = {
        "plans": tally.plans,
        "files": tally.files,
        **{severity.value: count for severity, count in tally.counts.items()},
        "entries": tally.entries,
    }
    document = {"version": 1, "summary": summary, "findings": HERE}
    lists = [one.texts["findings"] for one in held]
    if not any("silenced" in one.texts for one in held):
        return framed(document, lists)
    quiet = [one.texts.get("silenced", "") for one in held]
    return framed({**document, "silenced": HERE}, lists, quiet)


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


_DEPTH = 1  # so deep are the lists of findings in the document
