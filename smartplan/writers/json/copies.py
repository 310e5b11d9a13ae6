"""Copied text as the stable JSON that other tools build on (version 1)."""

from typing import Any

from smartplan.portfolio.copies import Copies
from smartplan.portfolio.families import Family, Kinship, Relative
from smartplan.portfolio.unique import OnlyIn
from smartplan.writers.json_text import name_of, text_of


def write(found: Copies) -> str:
    """Each text beside the one that it is most like, and the families that these make."""
    return text_of(
        {
            "version": 1,
            "plans": found.plans,
            "programs": found.programs,
            "passed_over": found.passed_over,
            "least": found.least,
            "pairs": [
                _pair(link, family, found) for family in found.families for link in family.links
            ],
            "families": [_family(family) for family in found.families],
        }
    )


def _pair(link: Kinship, family: Family, found: Copies) -> dict[str, Any]:
    texts = found.beside(link)
    return {
        "a": _place(link.a),
        "b": _place(link.b),
        "share": round(link.share, 3),
        "declared": family.is_declared,
        "fields": [{"a": one.a.key, "b": one.b.key, "same": one.is_same} for one in texts.shared],
        "only_a": [_only(one) for one in texts.only_a],
        "only_b": [_only(one) for one in texts.only_b],
    }


def _family(family: Family) -> dict[str, Any]:
    return {
        "regions": list(family.regions),
        "declared": family.is_declared,
        "programs": [_relative(one) for one in family.relatives],
    }


def _relative(one: Relative) -> dict[str, Any]:
    return {
        **_place(one),
        "region": one.region,
        "code": one.code or None,
        "name": one.name,
        "origin": (
            {"region": one.origin.region, "program": one.origin.program} if one.origin else None
        ),
        "first": {"commit": one.first.commit, "day": one.first.day} if one.first else None,
    }


def _place(one: Relative) -> dict[str, str]:
    return {"plan": name_of(one.plan), "route": f"programs.{one.id}"}


def _only(one: OnlyIn) -> dict[str, str]:
    return {"field": one.key, "text": one.text}
