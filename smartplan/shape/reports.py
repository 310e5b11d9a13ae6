"""What binding reports of keys: empty, unknown, missing, badly named; and of wrong containers."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from smartplan.route import Route
from smartplan.shape import defects, format
from smartplan.shape.doubt import digits_turned
from smartplan.shape.kinds import FIRST_YEAR, IDS, LAST_YEAR, YEARS, Keys
from smartplan.shape.outcome import BROKEN, Outcome
from smartplan.shape.record import Field
from smartplan.shape.signs import instead, odd, without_hidden
from smartplan.shape.suggest import certain, closest
from smartplan.shape.types import RecordOf, TypedField, typed_fields
from smartplan.shape.value_defects import WRONG_TYPE
from smartplan.source.node import LOST, Node
from smartplan.wording import Text, listed, quoted, same

Fields = Mapping[str, TypedField]


def empty_value(field: Field, at: Route, key: str, out: Outcome) -> None:
    """A key without a value: an error where one has to be, else a warning."""
    about = field.about
    if field.required:
        fix = Text("isi {key}", "fill in {key}").fill(key=key)
        route, owner = at / key, _owner(at)
        out.report(
            defects.MISSING_KEY, route, fix=fix, on_key=True, owner=owner, key=key, about=about
        )
    else:
        out.report(defects.EMPTY_VALUE, at / key, on_key=True, key=str(at / key), about=about)


def empty_entry(at: Route, out: Outcome) -> None:
    """An entry of a mapping without a value."""
    out.report(defects.EMPTY_VALUE, at, on_key=True, key=at, about=_ENTRY)


def no_file(node: Node, at: Route, out: Outcome) -> Any:
    """A file, or part of one, that is no mapping."""
    found = format.found(node)
    out.report(WRONG_TYPE, at, key=FILE, wanted=format.PAIRS, found=found)
    return BROKEN


def empty_file(required: Iterable[str], at: Route, out: Outcome) -> None:
    """A file in which nothing is written: it lacks all that it must have at once."""
    names = listed([same(key) for key in required])
    fix = Text("tulis {names}", "write {names}").fill(names=names)
    out.report(defects.MISSING_KEY, at, fix=fix, owner=FILE, key=names, about=_EMPTY)


def unknown_keys(
    unknown: list[str], node: Mapping[str, Node], known: Fields, at: Route, out: Outcome
) -> set[str]:
    """Report unknown keys; returns the known keys that are accounted for by that."""
    meant_keys: set[str] = set()
    absent = set(known).difference(node)
    sure = {key: certain(key, absent) for key in unknown}
    for key in unknown:
        if node[key] is LOST and key == "<<":
            meant_keys |= {
                key for key, one in known.items() if one.field.required
            }  # the merge key has been reported; it may bring any key
            continue
        strange = odd(key)
        holder = _outdented(key, node, known)
        meant = strange.plain if strange and strange.plain in absent else closest(key, absent)
        repair = meant if list(sure.values()).count(meant) == 1 else None
        if strange and meant == strange.plain:
            fix, repair = instead(strange, meant), meant
        elif holder and meant != key:
            out.broken.add(at / holder / key)
            fix, meant, repair = _UNDER.fill(key=key, holder=holder), None, None
        else:
            fix = format.did_you_mean(meant) if meant else _known_keys(known, node)
        if meant:
            meant_keys.add(meant)
            out.broken.add(at / meant)
        out.report(defects.UNKNOWN_KEY, at / key, fix=fix, repair=repair, on_key=True, key=key)
    return meant_keys


def _outdented(key: str, node: Mapping[str, Node], known: Fields) -> str:
    """The key above an unknown one under which it would be known, and is not there yet."""
    names = list(node)
    above = names[names.index(key) - 1] if names[0] != key else ""
    held, inner = known.get(above), node.get(above)
    if held is None or not isinstance(held.type, RecordOf) or not isinstance(inner, dict):
        return ""
    return above if key in typed_fields(held.type.record) and key not in inner else ""


def _known_keys(known: Fields, node: Mapping[str, Node]) -> Text:
    keys = [same(key) for key in known if key not in node]
    if not 0 < len(keys) <= _MOST_KEYS:
        return Text(
            "pindahkan isinya ke note, atau jadikan komentar dengan # di depannya",
            "move what it says into note, or turn it into a comment with # before it",
        )
    return Text(
        "pakai salah satu: {keys}; atau jadikan komentar dengan #",
        "use one of: {keys}; or turn it into a comment with #",
    ).fill(keys=listed(keys, last=Text("atau", "or")))


def missing_keys(missing: frozenset[str], known: Fields, at: Route, out: Outcome) -> None:
    """Keys that have to be there and are not, each its own finding."""
    for key, one in known.items():
        if key in missing:
            about = one.field.about
            out.report(defects.MISSING_KEY, at / key, owner=_owner(at), key=key, about=about)


def _owner(at: Route) -> Text:
    return same(str(at)) if at else FILE


def bad_key(
    name: str,
    keys: Keys,
    route: Route,
    out: Outcome,
    *,
    fix_file: bool = False,
    others: Collection[str] = (),
) -> None:
    """A key that does not look like an id, a year or what else is wanted.

    `others` are the keys beside it: one of them may be the same but for its capitals.
    """
    fix = repair = None
    wanted = keys.word
    slug = as_id(name)
    strange = odd(name)
    if strange and re.fullmatch(keys.pattern, strange.plain):
        # Quotes are told with it: a year without them is a number.
        shown = f'"{strange.plain}"' if keys is YEARS else strange.plain
        fix = instead(strange, shown)
        if strange.plain not in others and keys is YEARS:
            repair = strange.plain
    elif keys is IDS and slug in others:
        fix = Text(
            f"samakan dengan {slug} bila sama, atau beri id yang lain",
            f"bring it together with {slug} if they are the same, or give it an id of its own",
        )
    elif keys is IDS and slug:
        fix = Text(f"ganti menjadi {slug}", f"change it to {slug}")
        if fix_file:
            fix = Text(f"ganti nama berkas menjadi {slug}.yaml", f"rename the file to {slug}.yaml")
    if keys is YEARS and re.fullmatch(r"\d{2}", name):
        fix = Text(f'tulis "20{name}"', f'write "20{name}"')
    if keys is YEARS and re.fullmatch(r"\d{4}", name):
        wanted = _IN_REACH
        fix = digits_turned(name)
    out.report(
        defects.BAD_ID, route, fix=fix, repair=repair, on_key=True, id=quoted(name), wanted=wanted
    )


def as_id(name: str) -> str:
    """The id that a name makes: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", without_hidden(name).lower()).strip("-")


_UNDER = Text(
    "bila bagian dari {holder}, beri {key} indentasi seperti isi {holder} lainnya",
    "if it belongs to {holder}, indent {key} as far as what else stands under {holder}",
)
_IN_REACH = Text(
    f"tahun dari {FIRST_YEAR} sampai {LAST_YEAR}", f"a year from {FIRST_YEAR} to {LAST_YEAR}"
)
FILE = Text("berkas", "the file")
_MOST_KEYS = 12  # a longer list is read by nobody
_ENTRY = Text("entri", "entry")
_EMPTY = Text("masih kosong", "it is empty")
