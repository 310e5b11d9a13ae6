"""A made-up plan's values as YAML, laid out as people do."""

from typing import Any


def scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    if isinstance(value, str) and (text.replace(".", "").isdigit() or ": " in text):
        return f'"{text}"'
    return text


def flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {flow(held)}" for key, held in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(held) for held in value) + "]"
    text = scalar(value)
    return f'"{text}"' if isinstance(value, str) and "," in text else text


def block(value: dict[str, Any], indent: str = "") -> list[str]:
    """Block YAML; rows of a list and the short mappings of FLOW on one line each."""
    rows = []
    for key, held in value.items():
        name = f"{indent}{scalar(key)}:"
        if isinstance(held, dict) and held and key not in FLOW:
            rows += [name, *block(held, indent + "  ")]
        elif isinstance(held, list) and held and isinstance(held[0], dict):
            rows += [name, *(f"{indent}  - {flow(row)}" for row in held)]
        elif isinstance(held, dict | list):
            rows.append(f"{name} {flow(held)}")
        else:
            rows.append(f"{name} {scalar(held)}")
    return rows


FLOW = {"period", "targets", "baseline", "horizons", "dates", "value"}
