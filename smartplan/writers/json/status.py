"""Where a plan stands as the stable JSON that other tools build on (version 1)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from smartplan.standing.outline import OutlineDate, OutlineDuty, StatusOutline
from smartplan.wording import Lang
from smartplan.writers.json_text import name_of, text_of


def write(found: Sequence[StatusOutline], day: date, lang: Lang) -> str:
    """The plan by itself, several (or none) under `plans`."""
    shown = [_plan(one, day, lang) for one in found]
    held = shown[0] if len(shown) == 1 else {"plans": shown}
    return text_of({"version": 1, **held})


def _plan(held: StatusOutline, day: date, lang: Lang) -> dict[str, Any]:
    spots = held.spots

    def at(route: str) -> dict[str, str]:
        """Where it stands, if that was asked for."""
        return {"at": spots[route]} if route in spots else {}

    ahead = [one for one in held.dates if one.is_ahead(day)]
    first = min(ahead, key=lambda one: (one.days(day), one.day.first, one.route), default=None)
    open_, overdue = held.recommendations
    fates = ("running", "ended", "stopped", "unknown")
    return {
        "plan": name_of(held.plan),
        "region": held.region,
        "as_of": day.isoformat(),
        "next_date": None if first is None else {**_date(first, day, lang), **at(first.route)},
        "dates": [{**_date(one, day, lang), **at(one.route)} for one in held.dates],
        "stage": held.stage,
        "gates": [
            {
                "stage": one.stage,
                "name": one.name.say(lang),
                "met": one.is_met,
                "file": one.file or None,
                "lack": one.lack.say(lang) if one.lack else None,
            }
            for one in held.gates
        ],
        "completeness": {
            one.id: {
                "percent": one.percent,
                "filled": one.filled,
                "there": one.there,
                "asked": one.asked,
                "reasons": [reason.text.say(lang) for reason in one.reasons],
            }
            for one in held.parts
        },
        "completeness_percent": held.percent,
        "errors": held.errors,
        "unread": list(held.unread),
        "agencies": [
            {
                "agency": one.id or None,
                "programs": len(one.programs),
                "no_progress": one.no_progress,
                "no_evidence": one.no_evidence,
                "late_data": one.late_data,
                "items": one.items,
                "urgent": one.urgent,
            }
            for one in held.agencies
        ],
        "owed": [{**_duty(one, lang), **at(one.route)} for one in held.owed],
        "recommendations": {"open": open_, "overdue": overdue},
        "quick_wins": {
            **{fate: sum(one.outcome == fate for one in held.quick_wins) for fate in fates},
            "without_news": [one.id for one in held.quick_wins if one.silent_since],
        },
        "assessment": [
            {
                "year": one.year,
                "of": one.of,
                "answered": one.answered,
                "proven": one.proven,
                "low": one.low,
                "high": one.high,
            }
            for one in held.items
        ],
        "next": [
            {
                "text": one.text.say(lang),
                "route": one.route,
                "agency": one.agency or None,
                "how": one.how,
                **at(one.route),
            }
            for one in held.steps
            if one.scope is None
        ],
    }


def _date(one: OutlineDate, day: date, lang: Lang) -> dict[str, Any]:
    """A date as the plan writes it, its words, and the days until then: less than 0 if overdue."""
    days = one.days(day) if one.is_ahead(day) else (one.until.last - day).days
    return {
        "date": str(one.day),
        "text": one.name.say(lang),
        "days": days,
        "kind": one.kind,
        "route": one.route,
        "agencies": list(one.agencies),
    }


def _duty(one: OutlineDuty, lang: Lang) -> dict[str, Any]:
    return {
        "agency": one.agency or None,
        "kind": one.kind,
        "code": one.code or None,
        "route": one.route,
        "due": str(one.due) if one.due else None,
        "since": one.since.isoformat() if one.since else None,
        "text": one.whole.say(lang),
    }
