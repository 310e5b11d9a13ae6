"""Findings as SARIF 2.1.0, for code hosts and editors that show analysis results."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from smartplan import __version__
from smartplan.finding import Defect, Finding, Severity, Spot
from smartplan.rules.registry import catalogue
from smartplan.unseen import flat
from smartplan.wording import Lang
from smartplan.writers.findings.checked import Checked
from smartplan.writers.findings.parts import Look, Part, part_of
from smartplan.writers.findings.prints import printed
from smartplan.writers.json_text import HERE, framed, items_of
from smartplan.writers.rule_page import markdown

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def part(plan: Checked, look: Look) -> Part:
    """What a plan adds to the results, and the codes of the rules that found something in it."""
    results = [
        {
            **_result(plan, finding, look.lang),
            "partialFingerprints": {"route/v2": print_of},
        }
        for finding, _, print_of in printed(plan)
    ]
    codes = " ".join(sorted({finding.code for finding in plan.findings}))
    texts = {"results": items_of(results, _DEPTH), "codes": codes}
    return part_of(plan, plan.entries, texts)


def whole(parts: Iterable[Part], look: Look) -> Iterator[str]:
    """One SARIF run with the rules that found something, their help, and every result."""
    held = list(parts)
    codes = sorted({code for one in held for code in one.texts["codes"].split()})
    defects = catalogue()
    index = {code: str(number) for number, code in enumerate(codes)}
    driver = {
        "name": "smartplan",
        "semanticVersion": __version__,
        "rules": [_rule(defects[code], look.lang) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": HERE,
    }
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    results = (_INDEX.sub(lambda found: index[found[1]], one.texts["results"]) for one in held)
    return framed(document, results)


def _rule(defect: Defect, lang: Lang) -> dict[str, Any]:
    return {
        "id": defect.code,
        "name": "".join(word.capitalize() for word in defect.name.split("_")),
        "shortDescription": {"text": defect.name.replace("_", " ")},
        "fullDescription": {"text": defect.why.say(lang)},
        "help": {"text": defect.instead.say(lang), "markdown": markdown(defect, lang)},
        "defaultConfiguration": {"level": _LEVELS[defect.severity]},
    }


def _result(plan: Checked, finding: Finding, lang: Lang) -> dict[str, Any]:
    message = finding.message.say(lang)
    if finding.fix:
        message = f"{message}: {finding.fix.say(lang)}"
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": flat(message)},
        "locations": [_location(plan, place.spot) for place in finding.places[:1] if place.spot],
    }
    related = []
    for number, place in enumerate(finding.places[1:], 1):
        if place.spot:
            text = flat(place.word.say(lang)) if place.word else ""
            related.append(
                {"id": number, **_location(plan, place.spot), "message": {"text": text}}
            )
    if related:
        result["relatedLocations"] = related
    if finding.edits and (fix := _fix(plan, finding, lang)):
        result["fixes"] = [fix]
    return result


def _fix(plan: Checked, finding: Finding, lang: Lang) -> dict[str, Any] | None:
    """The edits of a finding as a stretch of its file to be replaced; None if that cannot be."""
    from smartplan.repairing.mending import replacement_of

    spot = finding.place.spot
    found = replacement_of(finding, plan.texts.get(spot.file, "")) if spot else None
    if found is None:
        return None
    replacement = {
        "deletedRegion": _region(found.spot),
        "insertedContent": {"text": found.text},
    }
    change = {
        "artifactLocation": {"uri": _uri(plan.path(found.spot.file))},
        "replacements": [replacement],
    }
    said = finding.fix or finding.message
    return {
        "description": {"text": flat(said.say(lang))},
        "artifactChanges": [change],
        "properties": {"safety": finding.safety.value},
    }


def _location(plan: Checked, spot: Spot) -> dict[str, Any]:
    artifact = {"uri": _uri(plan.path(spot.file))}
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(spot)}}


def _uri(path: str) -> str:
    """A path as a reference: every byte that could mean something else is told by its number.

    A colon would make a scheme of what stands before it; a name that is no UTF-8 has bytes, too.
    """
    if Path(path).is_absolute():
        return Path(path).as_uri()
    return quote(os.fsencode(path), safe="/")


def _region(spot: Spot) -> dict[str, int]:
    return {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
    }


_DEPTH = 3  # so deep is the list of results in the document
# A part names the rule, the whole knows its number; in a text of a plan quotes are escaped.
_INDEX = re.compile(r'(?<="ruleIndex": )"([A-Z]{3}[0-9]{3})"')
