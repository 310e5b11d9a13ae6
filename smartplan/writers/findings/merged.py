"""The findings of several shards as the JSON of one run."""

from collections.abc import Mapping, Sequence
from typing import Any

from smartplan.writers.json_text import text_of


def merged(results: Sequence[Mapping[str, Any]], places: Mapping[str, int]) -> str:
    """The results of `validate` as one; `places` says in which order the plans were named.

    What is counted is added up, what is listed of plans is listed in their order, the rest is
    alike in all.
    """
    whole: dict[str, Any] = {}
    for result in results:
        for key, value in result.items():
            if isinstance(value, list):
                whole.setdefault(key, []).extend(value)
            elif isinstance(value, dict):
                held = whole.setdefault(key, {})
                held.update({name: held.get(name, 0) + count for name, count in value.items()})
            else:
                whole[key] = value
    for value in whole.values():
        if isinstance(value, list):
            value.sort(key=lambda one: places[one["plan"]])
    return text_of(whole)
