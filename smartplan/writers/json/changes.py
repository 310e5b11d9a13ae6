"""Changes as the stable JSON that other tools build on (version 1)."""

from collections.abc import Sequence
from typing import Any

from smartplan.changes.wording.told import Told
from smartplan.reviewing.differences import Differences
from smartplan.source.node import Lost
from smartplan.unseen import flat
from smartplan.wording import Lang, Text
from smartplan.writers.json_text import name_of, text_of


def write(
    found: Sequence[Differences],
    base: Text,
    head: Text,
    lang: Lang,
    *,
    unseen: Sequence[Text] = (),
) -> str:
    """The changes of a plan by itself, of several under `plans`."""
    result: dict[str, Any] = {"version": 1, "base": base.say(lang), "head": head.say(lang)}
    shown = [one_plan(plan, lang) for plan in found]
    if len(shown) == 1:
        result |= shown[0]
    else:
        result["plans"] = shown
    if unseen:
        result["unseen"] = [one.say(lang) for one in unseen]
    return text_of(result, default=unreadable)


def one_plan(plan: Differences, lang: Lang) -> dict[str, Any]:
    """One plan with its changes."""
    return {
        "plan": name_of(plan.name),
        "folder": name_of(plan.folder),
        "notes": [flat(note.say(lang)) for note in plan.notes],
        "changes": [
            {**one_change(one, lang), "file": name_of(spot.file), "line": spot.line}
            for one, spot in zip(plan.told, plan.spots, strict=True)
        ],
    }


def one_change(one: Told, lang: Lang) -> dict[str, Any]:
    """A change without its place."""
    return {
        "kind": one.change.kind.value,
        "route": str(one.change.route),
        "was": str(one.change.was) if one.change.was else None,
        "old": one.change.old,
        "new": one.change.new,
        "weight": one.weight.value,
        "reason": one.rule,
        "message": flat(one.sentence.say(lang)),
    }


def unreadable(value: object) -> None:
    """What could not be read in a file is null."""
    if not isinstance(value, Lost):  # pragma: no cover -- trees hold plain data
        raise TypeError(type(value))
