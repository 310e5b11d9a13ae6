"""Texts that YAML cuts at a comma in braces."""

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import takewhile

from smartplan.edit import Edit, Remove, Retype, Safety, Set
from smartplan.route import Route
from smartplan.shape import doubt
from smartplan.shape.defects import UNKNOWN_KEY
from smartplan.shape.kinds import Kind
from smartplan.shape.money import sure_rupiah
from smartplan.shape.number_faults import to_rupiah
from smartplan.shape.outcome import Outcome
from smartplan.shape.suggest import closest
from smartplan.shape.types import Held, ListOf, RecordOf, Scalar, takes_text
from smartplan.source.node import Node
from smartplan.source.scalars import resolve
from smartplan.source.spans import Letters
from smartplan.value import Value, replace
from smartplan.wording import Text, quoted

Known = Callable[[str], Held | None]


def at_commas(
    node: Mapping[str, Node],
    at: Route,
    known: Known,
    out: Outcome,
    *,
    names: Collection[str] = (),
) -> Collection[str]:
    """Report the texts of a mapping in braces that a comma has cut; returns the keys concerned.

    `{head: Ir. Fulanah, M.M}` has a key M.M for YAML: a word between commas that has no colon.
    `known` tells what may stand at a key, None for one that is not of the plan format, whose keys
    are called `names` where they are few.
    """
    concerned: set[str] = set()
    letters = out.letters
    if letters is None:
        return concerned
    glued = _Glued(node, known, names)
    for key, bare in _cut(node, at, letters):
        held = known(key)
        pieces = [*glued.before_any(bare, held)]
        if held is not None and pieces and _may_go_on(held, pieces[0]):
            concerned |= {key, *pieces}
            is_key = any(known(piece) is not None or closest(piece, names) for piece in pieces)
            _report_cut(at, key, pieces, held, out, safety=Safety.ASK if is_key else Safety.SAFE)
    for key, value in node.items():
        parts = glued.parts(key) if value is None and key not in concerned else None
        if parts and letters.is_bare_key(at / key):
            concerned |= {key, parts.name}
            _report_glued(at, key, parts, out)
    return concerned


class _Parts(Value):
    """A key and its value that are read as one key, and what stands between them."""

    name: str
    sign: str
    value: str


class _Glued(Value):
    """What is a key and its value in braces, for want of a colon or of the blank behind it."""

    node: Mapping[str, Node]
    known: Known
    names: Collection[str]

    def before_any(self, bare: list[str], before: Held | None) -> Iterator[str]:
        """The words between commas up to the first that is a key and its value."""
        return takewhile(lambda piece: not self.parts(piece, before), bare)

    def parts(self, key: str, before: Held | None = None) -> _Parts | None:
        """The two parts of a word between commas; `before`: what may stand at the key before it.

        A word that goes on with a text may begin like a key: there a blank alone parts nothing.
        """
        found = _JOINED.fullmatch(key)
        if not found or found["name"] in self.node:
            return None
        held = self.known(found["name"])
        sign, value = found["sign"].strip(), found["value"]
        if held is None or (sign != ":" and found["name"] not in self.names):
            return None
        is_value = value[0].isdigit() or value[0] in "\"'" or (" " not in value and not before)
        if not sign and (not is_value or (before is not None and takes_text(before))):
            return None
        return _Parts(found["name"], sign, value)


def _report_glued(at: Route, key: str, parts: _Parts, out: Outcome) -> None:
    fix = Text(f"tulis {parts.name}: {parts.value}", f"write {parts.name}: {parts.value}")
    defect = _GLUED if parts.sign == ":" else _SIGN if parts.sign else _NO_COLON
    span = out.letters.span(at / key) if out.letters else None
    edits: tuple[Edit, ...] = ()
    if span:
        edits = (Retype(at, span[0], span[1], f"{parts.name}: {parts.value}"),)
    out.broken.add(at / parts.name)
    out.report(
        defect,
        at / key,
        fix=fix,
        on_key=True,
        edits=edits,
        key=quoted(key),
        name=parts.name,
        sign=parts.sign,
    )


def _cut(node: Mapping[str, Node], at: Route, letters: Letters) -> Iterator[tuple[str, list[str]]]:
    """Each key with an unquoted value, and the words behind the commas that follow it."""
    before, pieces = "", list[str]()
    for key, value in node.items():
        if value is None and letters.is_bare_key(at / key):
            if before:
                pieces.append(key)
            continue
        if pieces:
            yield before, pieces
        written = None if value is None else letters.value(at / key)
        before, pieces = (key if written and written[0] not in "'\"" else ""), []
    if pieces:
        yield before, pieces


def _may_go_on(held: Held, piece: str) -> bool:
    """Whether a value of this kind may have more behind a comma."""
    return _takes_text(held) or (isinstance(held, Scalar) and piece[:1].isdigit())


def _takes_text(held: Held) -> bool:
    """Whether a text may stand there, be it as the one item of a list."""
    return takes_text(held) or (
        isinstance(held, ListOf)
        and held.or_one
        and isinstance(held.item, RecordOf)
        and bool(held.item.text_field)
    )


def _report_cut(
    at: Route, key: str, pieces: list[str], held: Held, out: Outcome, *, safety: Safety
) -> None:
    letters = out.letters
    spans = [letters.span(at / one) for one in (key, pieces[0], pieces[-1])] if letters else []
    start, first, last = spans or (None, None, None)
    if letters is None or start is None or first is None or last is None:
        return
    # The same piece once more (`650,000,000`) is no key of its own: it stands in the text only.
    again = _again(letters.text, last[1], pieces)
    whole = letters.text[start[2] : again]
    fix, value = _meant(" ".join(whole.split()), key, held)
    if again == last[1] and isinstance(held, Scalar) and held.kind is Kind.RUPIAH:
        value = None  # 250,000 may be either
    if safety is Safety.ASK:
        fix = Text(
            f"{fix.id}; bila {pieces[0]} memang kunci, tulis {pieces[0]}: dan nilainya",
            f"{fix.en}; if {pieces[0]} is meant as a key, write {pieces[0]}: and its value",
        )
    edits: tuple[Edit, ...] = ()
    if value is not None and len(pieces) <= _MOST and not _BREAK.search(whole):
        edits = (*(Remove(at / piece) for piece in pieces), Set(at / key, value))
        if again > last[1]:
            new = json.dumps(value, ensure_ascii=False)
            edits = (Retype(at, start[2], again, new),)
    out.broken.update(at / one for one in (key, *pieces))
    out.report(
        _CUT,
        at / pieces[0],
        fix=fix,
        on_key=True,
        edits=edits,
        safety=safety,
        key=key,
        piece=quoted(letters.text[first[0] : last[1]]),
    )


def _again(text: str, end: int, pieces: Collection[str]) -> int:
    """Where a value ends that was cut, beyond pieces of it that had been there before."""
    while (found := _PIECE.match(text, end)) and found["piece"].strip() in pieces:
        end = found.end()
    return end


def _meant(whole: str, key: str, held: Held) -> tuple[Text, object]:
    """The advice for a value that was cut, and the value where it is certain."""
    if isinstance(held, Scalar) and held.kind is Kind.RUPIAH:
        return to_rupiah(whole) or _DIGITS, sure_rupiah(whole)
    if isinstance(held, Scalar) and (held.python in (int, float) or held.kind is Kind.MEASURE):
        number = doubt.plain(whole)
        if number is None or doubt.has_three_digits(whole):
            return doubt.advice(whole, held.within), None
        fix = Text(f"tulis {key}: {number}", f"write {key}: {number}")
        return fix, resolve(number)
    text = whole.replace("\\", "\\\\").replace('"', '\\"')
    fix = Text(
        f'apit seluruh teks dengan tanda kutip: {key}: "{text}"',
        f'put the whole text in quotes: {key}: "{text}"',
    )
    return fix, whole if _takes_text(held) else None


_MOST = 20  # pieces of a text: more are no text that somebody meant
_PIECE = re.compile(r"\s*,(?P<piece>[^,:{}\[\]\r\n\"'#]+)(?=[,}])")
_JOINED = re.compile(r"(?P<name>\w[\w-]*?)(?P<sign>\s*[:=;]\s*|\s+)(?P<value>\S.*)", re.DOTALL)
_BREAK = re.compile(r"[\r\n#]")
_CUT = replace(
    UNKNOWN_KEY,
    message=Text(
        "teks {key} terpotong di koma: {piece} terbaca sebagai kunci",
        "the text of {key} is cut at the comma: {piece} is read as a key",
    ),
)
_GLUED = replace(
    UNKNOWN_KEY,
    message=Text(
        "{key} terbaca sebagai satu kunci: tidak ada spasi setelah titik dua",
        "{key} is read as one key: there is no space after the colon",
    ),
)
_SIGN = replace(
    UNKNOWN_KEY,
    message=Text(
        "{key} terbaca sebagai satu kunci: antara {name} dan nilainya tertulis {sign}, bukan "
        "titik dua",
        "{key} is read as one key: {sign} stands where the colon between {name} and its value "
        "belongs",
    ),
)
_NO_COLON = replace(
    UNKNOWN_KEY,
    message=Text(
        "{key} terbaca sebagai satu kunci: tidak ada titik dua setelah {name}",
        "{key} is read as one key: there is no colon after {name}",
    ),
)
_DIGITS = Text(
    "tulis rupiah utuh dengan angka saja, tanpa titik dan koma",
    "write whole rupiah in digits alone, without points and commas",
)
