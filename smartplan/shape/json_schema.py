"""The shapes as JSON Schema 2020-12, for editors: what it takes, the binder takes."""

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from smartplan.shape.hints import annotations_of, marks_of, unwrap_optional
from smartplan.shape.kinds import ID_PATTERN, Choice, Code, Keys, Money, OrText, Prose, Ref, Within
from smartplan.shape.record import Record, fields
from smartplan.wording import LANGS, Lang, Text

Schema = dict[str, Any]


def schema_of(
    kind: type[Record],
    *,
    title: Text,
    lang: Lang | None = None,
    is_mapping: bool = False,
    known: Mapping[str, tuple[str, ...]] | None = None,
) -> Schema:
    """The schema of a file that holds one record, or (`is_mapping`) records by id.

    Descriptions are in `lang`, or in both languages. `known` gives for a reference collection the
    ids that exist, for editors that complete them.
    """
    maker = _Maker(lang, known or {})
    root = maker.mapping_of(kind) if is_mapping else maker.record(kind)
    if "required" not in root:
        root["type"] = ["object", "null"]  # an empty file says nothing, and nothing wrong
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": maker.words(title),
        **root,
        "$defs": dict(sorted(maker.definitions.items())),
    }


class _Maker:
    """Gathers the definitions of nested records while a schema is made."""

    def __init__(self, lang: Lang | None, known: Mapping[str, tuple[str, ...]]) -> None:
        self.lang = lang
        self.known = known
        self.definitions: dict[str, Schema] = {}

    def words(self, text: Text) -> str:
        if self.lang:
            return text.say(self.lang)
        return text.en if text.id == text.en else " / ".join(text.say(lang) for lang in LANGS)

    def record(self, kind: type[Record]) -> Schema:
        hints = annotations_of(kind)
        properties = {}
        for field in fields(kind):
            inner, _ = unwrap_optional(hints[field.name])
            schema = self.value(inner, required=field.required)
            if not field.required:
                schema = _or_null(schema)
            properties[field.key] = {"description": self.words(field.about), **schema}
        result: Schema = {"type": "object", "additionalProperties": False}
        result["properties"] = properties
        if required := [field.key for field in fields(kind) if field.required]:
            result["required"] = required
        return result

    def mapping_of(self, kind: Any) -> Schema:
        return self._mapping(str, kind)

    def value(self, hint: Any, *, required: bool) -> Schema:
        plain, marks = marks_of(hint)
        if plain is str:
            return self._text(marks, required=required)
        if plain is bool:
            return {"type": "boolean"}
        if plain in (int, float):
            return _number(plain, marks)
        origin = get_origin(plain)
        if origin is tuple:
            return {"type": "array", "items": self.value(get_args(plain)[0], required=False)}
        if origin is get_origin(Mapping[str, str]):
            return self._mapping(*get_args(plain))
        if issubclass(plain, Choice):
            return self._choice(plain)
        if issubclass(plain, Record):
            return self._reference(plain, marks)
        return {"type": "string", "format": "date", "pattern": _DATE}

    def _text(self, marks: tuple[Any, ...], *, required: bool) -> Schema:
        schema: Schema = {"type": "string"}
        if required:
            schema["pattern"] = r"\S"
        for mark in marks:
            if isinstance(mark, Code) and mark.name == "url":
                schema["format"] = "uri"  # an incomplete address is a warning only
            elif isinstance(mark, Code):
                schema["pattern"] = f"^(?:{mark.pattern})$"
                if not required:
                    # An empty text is a warning, not a mistake of shape.
                    schema["pattern"] += r"|^\s*$"
            elif isinstance(mark, Prose):
                schema["contentMediaType"] = "text/markdown"
            elif isinstance(mark, Ref) and (ids := self.known.get(mark.to)):
                schema["examples"] = list(ids)
        return schema

    def _mapping(self, key_hint: Any, value_hint: Any) -> Schema:
        _, marks = marks_of(key_hint)
        if any(isinstance(mark, Ref) for mark in marks):
            names: Schema = {"type": "string"}
        else:
            keys = next((mark for mark in marks if isinstance(mark, Keys)), None)
            names = {"pattern": f"^(?:{keys.pattern if keys else ID_PATTERN})$"}
        values = _or_null(self.value(value_hint, required=False))
        return {"type": "object", "propertyNames": names, "additionalProperties": values}

    def _choice(self, kind: type[Choice]) -> Schema:
        return {
            "enum": [member.value for member in kind],
            "markdownEnumDescriptions": [self.words(member.label) for member in kind],
        }

    def _reference(self, kind: type[Record], marks: tuple[Any, ...]) -> Schema:
        name = kind.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # holds the place while the record is made
            self.definitions[name] = self.record(kind)
        reference = {"$ref": f"#/$defs/{name}"}
        if any(isinstance(mark, OrText) for mark in marks):
            return {"anyOf": [{"type": "string"}, reference]}
        return reference


def _number(plain: type, marks: tuple[Any, ...]) -> Schema:
    schema: Schema = {"type": "integer" if plain is int else "number"}
    for mark in marks:
        if isinstance(mark, Within):
            schema |= {"minimum": _tidy(mark.low), "maximum": _tidy(mark.high)}
        elif isinstance(mark, Money):
            schema["examples"] = [1_250_000_000]
    return schema


def _tidy(bound: float) -> float:
    return int(bound) if bound == int(bound) else bound


def _or_null(schema: Schema) -> Schema:
    """The same, or nothing: a key without a value is a warning, not a mistake of shape."""
    if "type" in schema and isinstance(schema["type"], str):
        return {**schema, "type": [schema["type"], "null"]}
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    return {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}


_DATE = r"^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$"
