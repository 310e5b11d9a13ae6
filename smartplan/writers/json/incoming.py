"""What people outside say of a plan, as the stable JSON that other tools build on (version 1)."""

from typing import Any

from smartplan.incoming.outcome import Uptake
from smartplan.incoming.said import GONE, NOTHING, Concern
from smartplan.reviewing.differences import Differences
from smartplan.source.node import Node
from smartplan.unseen import flat
from smartplan.value import fields
from smartplan.wording import Lang
from smartplan.writers.findings.json import one_finding
from smartplan.writers.json.changes import one_plan, unreadable
from smartplan.writers.json_text import name_of, text_of


def write(outcome: Uptake, changes: Differences, lang: Lang) -> str:
    """The changes as `diff` has them, what is open about them, and what became of it."""
    return text_of(shown(outcome, changes, lang), default=unreadable)


def shown(outcome: Uptake, changes: Differences, lang: Lang) -> dict[str, Any]:
    """The same as a value."""
    result: dict[str, Any] = {
        "version": 1,
        "base": changes.name,
        "head": ", ".join(dict.fromkeys(name_of(one.file) for one in outcome.heard)),
        **one_plan(changes, lang),
        "findings": {"new": [one_finding(changes.name, one, lang) for one in outcome.findings]},
        "problems": [_problem(one, lang) for one in outcome.incoming.concerns],
        "outcome": outcome.kind.value,
        "files": [name_of(file) for file in outcome.files],
    }
    if outcome.branch:
        result["branch"] = outcome.branch
        result["commits"] = [{"who": who, "commit": commit} for who, commit in outcome.commits]
    if outcome.totals:
        result["totals"] = {name: getattr(outcome.totals, name) for name in fields(outcome.totals)}
    return result


def _problem(one: Concern, lang: Lang) -> dict[str, Any]:
    found: dict[str, Any] = {
        "file": name_of(one.origin.file),
        "place": one.origin.place,
        "message": flat(one.message.say(lang)),
        "kind": one.kind.value,
        "stops": one.kind.stops,
        "route": str(one.route) if one.route else None,
        "who": one.who or None,
    }
    if one.choices:
        found["choices"] = [
            {"label": flat(choice.label.say(lang)), "value": choice.value}
            for choice in one.choices
        ]
    sides = {"base": one.base, "ours": one.ours, "theirs": one.theirs}
    return found | {name: _node(node) for name, node in sides.items() if node is not NOTHING}


def _node(node: Node) -> Node:
    return None if node is GONE else node
