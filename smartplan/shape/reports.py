"""What binding reports of keys: empty, unknown, missing, badly named; and of wrong containers."""

import re
from collections.abc import Collection, Mapping

from smartplan.route import Route
from smartplan.shape import defects, format
from smartplan.shape.kinds import IDS, YEARS, Keys
from smartplan.shape.outcome import Outcome
from smartplan.shape.record import Field
from smartplan.shape.suggest import certain, closest
from smartplan.shape.types import TypedField
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
        meant = closest(key, absent)
        if meant:
            meant_keys.add(meant)
            out.broken.add(at / meant)
        fix = format.did_you_mean(meant) if meant else _known_keys(known, node)
        repair = meant if list(sure.values()).count(meant) == 1 else None
        out.report(defects.UNKNOWN_KEY, at / key, fix=fix, repair=repair, on_key=True, key=key)
    return meant_keys


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
    fix = None
    slug = as_id(name)
    if keys is IDS and slug in others:
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
    shown = quoted(name)
    out.report(defects.BAD_ID, route, fix=fix, on_key=True, id=shown, wanted=keys.word)


def as_id(name: str) -> str:
    """The id that a name makes: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def to_mapping(node: Node) -> Text:
    """The advice where a mapping is wanted."""
    if isinstance(node, list):
        return Text(
            "tulis id: isinya pada tiap baris, tanpa tanda -",
            "write id: content on each line, without -",
        )
    return Text("tulis kunci: nilai pada baris di bawahnya", "write key: value on the lines below")


def to_record(known: Fields, key: str) -> Text:
    """The advice where a record is wanted: the keys that it must have, or may have first."""
    required = [name for name, one in known.items() if one.field.required]
    shown = required or list(known)[:_FIRST_KEYS]
    keys = ", ".join(f"{name}: ..." for name in shown)
    owner = "" if key.isdigit() else f"{key}: "
    return Text(f"tulis {owner}{{{keys}}}", f"write {owner}{{{keys}}}")


def to_list(node: Node, written: str) -> Text:
    """The advice where a list is wanted."""
    is_one = isinstance(node, str | int | float) and not isinstance(node, bool)
    if is_one and not _NO_PLAIN_ITEM.search(written):
        return Text(f"tulis sebagai daftar: [{written}]", f"write it as a list: [{written}]")
    return Text("tulis sebagai daftar dengan tanda -", "write it as a list with -")


_NO_PLAIN_ITEM = re.compile(r"[,\[\]{}:#'\"\n]")  # what would make other items of it
FILE = Text("berkas", "the file")
_FIRST_KEYS = 2
_MOST_KEYS = 12  # a longer list is read by nobody
