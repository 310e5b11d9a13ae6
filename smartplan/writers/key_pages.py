"""What `explain` tells of a key: meaning, type, choices, example, and which documents print it."""

from collections.abc import Iterator, Mapping, Sequence

from smartplan.books.library import library
from smartplan.edit import Insert
from smartplan.plan.keys import ANY, KnownKey, asked_for, every_key, singular
from smartplan.plan.samples import printed_in, sample
from smartplan.route import Route
from smartplan.shape.kinds import Kind
from smartplan.shape.types import ANYTHING, Held, ListOf, MapOf, RecordOf, Scalar, Type, record_in
from smartplan.source.read import read
from smartplan.source.tree.edit import Edited, edit
from smartplan.standards.shelf import DEFAULT_DIMENSIONS, DEFAULT_READINESS, Shelf
from smartplan.wording import LANGS, Lang, Text, listed, same
from smartplan.writers.text.terminal import Line
from smartplan.writers.type_words import type_words


def pages(what: str, shelf: Shelf, lang: Lang) -> list[Line]:
    """The pages of the keys that words mean; a list of them, where they are many."""
    groups = _grouped(asked_for(what))
    whole = [keys for keys in groups if len(_named(keys[0])) == len(what.split("."))]
    shown = groups if len(groups) <= _MOST_PAGES else whole
    found: list[Line] = []
    for keys in shown:
        found += [[]] if found else []
        found += _page(keys, shelf, lang)
    if len(shown) < len(groups):
        found += [[]] if found else []
        found += _list([keys for keys in groups if keys not in shown], lang)
    return found


def names() -> list[str]:
    """What can be asked for, one name a key."""
    return [_name(key) for key in every_key()]


def _grouped(keys: Sequence[KnownKey]) -> list[list[KnownKey]]:
    """Keys that are one field, wherever it stands, together; the outermost first."""
    groups: dict[int, list[KnownKey]] = {}
    for key in keys:
        groups.setdefault(id(key.one.field), []).append(key)
    return [sorted(group, key=lambda key: len(key.at)) for group in groups.values()]


def _page(keys: Sequence[KnownKey], shelf: Shelf, lang: Lang) -> Iterator[Line]:
    key = keys[0]
    held = key.one.type
    must = (_REQUIRED if key.one.field.required else _OPTIONAL).say(lang)
    yield [(key.inside, "strong"), (f"  {key.file}  ({must})", "muted")]
    yield [(f"  {key.one.field.about.say(lang)}", "")]
    yield []
    labels = [label.say(lang) for label in (_TYPE, _EXAMPLE, _PRINTED, _ALSO)]
    width = max(map(len, labels)) + 2
    rows: list[tuple[str, list[str]]] = [
        (labels[0], [type_words(held).say(lang)]),
        (labels[1], _example(key)),
        (labels[2], [_printed(keys).say(lang)]),
    ]
    if len(keys) > 1:
        rows.append((labels[3], [_others(keys[1:], lang)]))
    for label, said in rows:
        for number, row in enumerate(said):
            before = "" if number else label
            style = "accent" if label == labels[1] else ""
            yield [(f"  {before:<{width}}", "muted"), (row, style)]
    yield from _choices(held, shelf, lang)
    yield from _keys(held, lang)


def _choices(held: Held, shelf: Shelf, lang: Lang) -> Iterator[Line]:
    """The words that may stand there, with what they mean."""
    single = held.item if isinstance(held, ListOf) else held
    words: Mapping[str, str] = {}
    if isinstance(single, Scalar) and single.kind is Kind.CHOICE:
        words = {member.value: member.label.say(lang) for member in single.python}
    elif ref := single.refers_to or (single.ref if isinstance(single, MapOf) else ""):
        words = _shipped(ref, shelf, lang)
    if words:
        yield []
        yield [(f"  {_CHOICES.say(lang)}", "strong")]
        width = max(map(len, words))
        for word, said in words.items():
            yield [(f"    {word:<{width}}  ", "accent"), (said, "")]


def _shipped(collection: str, shelf: Shelf, lang: Lang) -> Mapping[str, str]:
    """The ids that a standard gives, of the one that a plan follows by default."""
    if collection == "dimensions":
        held = shelf.dimensions(DEFAULT_DIMENSIONS)
        dimensions = held.dimensions if held else {}
        return {id: dimension.label.say(lang) for id, dimension in dimensions.items()}
    if collection == "readiness":
        ladder = shelf.readiness(DEFAULT_READINESS)
        indicators = ladder.indicators() if ladder else ()
        return {id: indicator.label.say(lang) for id, indicator in indicators}
    return {}


def _keys(held: Held, lang: Lang) -> Iterator[Line]:
    """The keys inside, the required ones marked."""
    record = record_in(held)
    if record is None:
        return
    inner = RecordOf(record).fields
    yield []
    yield [(f"  {_KEYS.say(lang)}", "strong"), (f"  {_MARKED.say(lang)}", "muted")]
    width = max(map(len, inner))
    for key, one in inner.items():
        mark = "*" if one.field.required else " "
        yield [(f"  {mark} {key:<{width}}  ", "accent"), (one.field.about.say(lang), "")]


def _list(groups: Sequence[Sequence[KnownKey]], lang: Lang) -> Iterator[Line]:
    yield [(_SEVERAL.fill(count=len(groups)).say(lang), "strong")]
    yield []
    width = min(max(len(_name(keys[0])) for keys in groups), _WIDEST)
    for keys in groups:
        field = keys[0].one.field
        mark = "*" if field.required else " "
        name = _name(keys[0])
        yield [(f"{mark} {name:<{width}}  ", "accent"), (field.about.say(lang), "")]
    yield []
    yield [(_MARKED.say(lang), "muted")]
    call = f"smartplan explain {_name(groups[0][0])}"
    yield [(_ONE.say(lang), "muted"), (call, "accent")]


def _name(key: KnownKey) -> str:
    """A key as it is asked for: the first word in the singular, nothing that the plan gives."""
    first, *rest = _named(key)
    return ".".join((singular(first) if rest else first, *rest))


def _named(key: KnownKey) -> list[str]:
    """The way to a key without what the plan gives."""
    return [one for one in key.at if one != ANY]


def _example(key: KnownKey) -> list[str]:
    document, _ = read("", b"")
    order: Type = ANYTHING
    made = edit(document, [Insert(Route((key.one.field.key,)), sample(key))], order)
    text = made.file.text if isinstance(made, Edited) else ""
    return text.splitlines() or [f"{key.one.field.key}:"]


def _printed(keys: Sequence[KnownKey]) -> Text:
    """Where it is printed; or why it is not."""
    if reason := keys[0].internal:
        return _NOWHERE.fill(reason=reason)
    if keys[0].at[0] == "standards":
        return _OF_STANDARD
    held = {name for key in keys for name in printed_in(key)}
    titles = [kind.title for kind in library() if kind.name in held]
    if not titles:
        return _SETTING
    return Text(*(", ".join(title.say(one) for title in titles) for one in LANGS))


def _others(keys: Sequence[KnownKey], lang: Lang) -> str:
    shown = [same(_name(key)) for key in keys[:_FEW]]
    more = len(keys) - len(shown)
    if more:
        shown.append(_MORE.fill(count=more))
    return listed(shown).say(lang)


_MOST_PAGES, _FEW, _WIDEST = 4, 5, 44
_REQUIRED = Text("wajib", "required")
_OPTIONAL = Text("boleh kosong", "optional")
_TYPE = Text("Jenis", "Type")
_EXAMPLE = Text("Contoh", "Example")
_PRINTED = Text("Dicetak", "Printed")
_ALSO = Text("Juga di", "Also at")
_CHOICES = Text("Pilihan", "Choices")
_KEYS = Text("Kunci di dalamnya", "Keys inside")
_MARKED = Text("* wajib", "* required")
_SEVERAL = Text("{count} kunci bernama demikian:", "{count} keys are called that:")
_MORE = Text("{count} tempat lain", "{count} more")
_ONE = Text("Satu kunci selengkapnya: ", "One key in full: ")
_NOWHERE = Text("tidak di dokumen mana pun: {reason}", "in no document: {reason}")
_SETTING = Text(
    "tidak di dokumen mana pun: mengatur cara rencana dibaca",
    "in no document: it sets how the plan is read",
)
_OF_STANDARD = Text(
    "di setiap dokumen yang memakai standar ini", "in each document that uses the standard"
)
