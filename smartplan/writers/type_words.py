"""What may stand at a place, in words: a list of ids of agencies, a whole number from 1 to 5."""

from smartplan.plan.types import plan_type
from smartplan.rules.reference.collections import a, collection_of
from smartplan.shape.kinds import YEARS, Kind
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar
from smartplan.wording import Text, same


def type_words(held: Held) -> Text:
    """The type of a value as a planner understands it."""
    if isinstance(held, ListOf) and held.or_one:
        return _ONE_OR_MORE.fill(item=type_words(held.item))
    if isinstance(held, ListOf):
        return _LIST.fill(item=type_words(held.item))
    if isinstance(held, MapOf):
        return _MAPPING.fill(keys=_keys(held), item=type_words(held.item))
    if isinstance(held, RecordOf):
        return _OR_TEXT.fill(key=held.text_field) if held.text_field else _RECORD
    return _scalar(held)


def _keys(held: MapOf) -> Text:
    if held.ref:
        return _id(held.ref)
    return _YEAR if held.keys is YEARS else _NAME if held.has_ids else held.keys.word


def _id(name: str) -> Text:
    """An id, and under which key of the plan those stand that it can be."""
    collection = collection_of(name)
    what = a(collection.name)
    if collection.in_plan and name in plan_type().fields:
        return _ID_OF.fill(what=what, key=name)
    return _ID.fill(what=what)


def _scalar(held: Scalar) -> Text:
    if held.ref:
        return _id(held.ref)
    if held.code:
        return _CODES.get(held.code.name, _TEXT)
    if held.within and held.kind is not Kind.YEAR:
        kind = _NUMBER if held.python is float else _WHOLE
        low, high = held.within.low, held.within.high
        return _WITHIN.fill(kind=kind, low=f"{low:g}", high=f"{int(high)}")
    return _KINDS.get(held.kind, _TEXT)


_TEXT = Text("teks", "text")
_WHOLE = Text("bilangan bulat", "a whole number")
_NUMBER = Text("angka", "a number")
_LIST = Text("daftar: {item}", "a list: {item}")
_ONE_OR_MORE = Text("{item}; bila beberapa, daftar", "{item}; if several, a list")
_MAPPING = Text("per {keys}: {item}", "by {keys}: {item}")
_NAME = Text("id yang Anda beri", "an id of your own")
_YEAR = Text("tahun", "year")
_ID = Text("id {what}", "the id of {what}")
_ID_OF = Text("id {what}, dari {key}", "the id of {what}, from {key}")
_RECORD = Text("kunci-kunci di bawah", "the keys below")
_OR_TEXT = Text(
    "teks {key} saja, atau kunci-kunci di bawah", "the text of {key}, or the keys below"
)
_WITHIN = Text("{kind} dari {low} sampai {high}", "{kind} from {low} to {high}")
_CODES = {
    "url": Text("alamat web", "a web address"),
    "email": Text("alamat surel", "an email address"),
    "nomenclature": Text("kode nomenklatur, dengan tanda kutip", "a nomenclature code, in quotes"),
    "region": Text("kode wilayah, dengan tanda kutip", "a region code, in quotes"),
}
_KINDS = {
    Kind.PROSE: Text("teks, boleh beberapa alinea (Markdown)", "text, also of several paragraphs"),
    Kind.LABEL: Text("teks pendek", "a short text"),
    Kind.CHOICE: Text("satu pilihan", "one of the choices"),
    Kind.TRUTH: same("true / false"),
    Kind.DAY: Text(
        "tanggal TTTT-BB-HH, atau TTTT-BB atau TTTT", "a date YYYY-MM-DD, or YYYY-MM or YYYY"
    ),
    Kind.YEAR: Text("tahun empat angka", "a year of four digits"),
    Kind.WHOLE: _WHOLE,
    Kind.NUMBER: _NUMBER,
    Kind.MEASURE: Text(
        "angka, rentang min–max, atau kata dari scale",
        "a number, a range min–max, or a word of the scale",
    ),
    Kind.RUPIAH: Text("rupiah utuh, tanpa titik", "whole rupiah, without points"),
}
