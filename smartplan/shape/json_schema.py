"""The records as JSON Schema 2020-12, for editors: what it takes, the binder takes."""

from collections.abc import Mapping
from typing import Any

from smartplan.route import ROOT, Route
from smartplan.shape.kinds import FIRST_YEAR, LAST_YEAR, Kind
from smartplan.shape.record import Record, fields
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar, typed_fields
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
    entries = MapOf(RecordOf(kind))
    root = maker.mapping(entries, ROOT) if is_mapping else maker.record(kind, ROOT)
    if "required" not in root:
        root["type"] = ["object", "null"]  # an empty file says nothing, and nothing wrong
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": maker.words(title),
        **root,
        "$defs": dict(sorted(maker.definitions.items())),
    }


class _Maker:
    """Gathers the definitions of nested records while a schema is made.

    A definition is named by the keys that first lead to its record.
    """

    def __init__(self, lang: Lang | None, known: Mapping[str, tuple[str, ...]]) -> None:
        self.lang = lang
        self.known = known
        self.names: dict[type[Record], str] = {}
        self.definitions: dict[str, Schema] = {}

    def words(self, text: Text) -> str:
        if self.lang:
            return text.say(self.lang)
        return text.en if text.id == text.en else " / ".join(text.say(lang) for lang in LANGS)

    def record(self, kind: type[Record], at: Route) -> Schema:
        properties = {}
        for key, one in typed_fields(kind).items():
            schema = self.value(one.type, at / key, required=one.field.required)
            if not one.field.required:
                schema = _or_null(schema)
            properties[key] = {"description": self.words(one.field.meaning), **schema}
        result: Schema = {"type": "object", "additionalProperties": False}
        result["properties"] = properties
        if required := [field.key for field in fields(kind) if field.required]:
            result["required"] = required
        return result

    def value(self, wanted: Held, at: Route, *, required: bool = False) -> Schema:
        if isinstance(wanted, Scalar):
            return self._scalar(wanted, required=required)
        if isinstance(wanted, ListOf):
            item = self.value(wanted.item, at)
            listed = {"type": "array", "items": item}
            return {"anyOf": [item, listed]} if wanted.or_one else listed
        if isinstance(wanted, MapOf):
            return self.mapping(wanted, at)
        return self._reference(wanted, at)

    def mapping(self, wanted: MapOf, at: Route) -> Schema:
        pattern = {"pattern": f"^(?:{wanted.keys.pattern})$"}
        return {
            "type": "object",
            "propertyNames": {"type": "string"} if wanted.ref else pattern,
            "additionalProperties": _or_null(self.value(wanted.item, at)),
        }

    def _scalar(self, wanted: Scalar, *, required: bool) -> Schema:
        if wanted.kind is Kind.CHOICE:
            return {
                "enum": [member.value for member in wanted.python],
                "markdownEnumDescriptions": [self.words(member.label) for member in wanted.python],
            }
        if wanted.python is str:
            return self._text(wanted, required=required)
        if wanted.kind is Kind.DAY:
            year = {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
            return {"anyOf": [{"type": "string", "pattern": _DATE}, year]}
        if wanted.kind is Kind.MEASURE:
            return _MEASURE
        schema: Schema = {"type": _PLAIN[wanted.python]}
        if wanted.within:
            low, high = wanted.within.low, wanted.within.high
            schema |= {"minimum": _tidy(low), "maximum": _tidy(high)}
        if wanted.kind is Kind.RUPIAH:
            schema["examples"] = [1_250_000_000]
        return schema

    def _text(self, wanted: Scalar, *, required: bool) -> Schema:
        schema: Schema = {"type": "string"}
        if required:
            schema["pattern"] = r"\S"
        if wanted.code and wanted.code.name in _ADDRESSES:
            # An incomplete address is a warning only.
            schema["format"] = _ADDRESSES[wanted.code.name]
        elif wanted.code:
            schema["pattern"] = f"^(?:{wanted.code.pattern})$"
            if not required:
                # An empty text is a warning, not a mistake of shape.
                schema["pattern"] += r"|^\s*$"
        if wanted.kind is Kind.PROSE:
            schema["contentMediaType"] = "text/markdown"
        if ids := self.known.get(wanted.ref):
            schema["examples"] = list(ids)
        return schema

    def _reference(self, wanted: RecordOf, at: Route) -> Schema:
        if wanted.record not in self.names:
            name = self.names[wanted.record] = str(at) or _ENTRY
            self.definitions[name] = {}  # holds the place while the record is made
            self.definitions[name] = self.record(wanted.record, at)
        reference = {"$ref": f"#/$defs/{self.names[wanted.record]}"}
        return {"anyOf": [{"type": "string"}, reference]} if wanted.text_field else reference


def _tidy(bound: float) -> float:
    return int(bound) if bound == int(bound) else bound


def _or_null(schema: Schema) -> Schema:
    """The same, or nothing: a key without a value is a warning, not a mistake of shape."""
    if "type" in schema and isinstance(schema["type"], str):
        return {**schema, "type": [schema["type"], "null"]}
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    return {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}


_ADDRESSES = {"url": "uri", "email": "email"}
_DATE = r"^([12][0-9]{3}-[0-9]{2}-[0-9]{2}|(19|20|21)[0-9]{2}(-[0-9]{2})?)$"
_ENDS = ("min", "max")
_MEASURE: Schema = {
    "anyOf": [
        {"type": "number"},
        {
            "type": "object",
            "additionalProperties": False,
            "properties": {end: {"type": "number"} for end in _ENDS},
            "required": list(_ENDS),
        },
        {"type": "string", "pattern": r"^[A-Za-z][^0-9]*$"},
    ]
}
_PLAIN = {bool: "boolean", int: "integer", float: "number"}
_ENTRY = "entry"  # of a file that holds records by id
