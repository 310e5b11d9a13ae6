"""What `adopt` tells: what was written, what stayed where it came from and why, what is to do."""

from collections.abc import Iterator, Sequence

from smartplan.portfolio.not_taken import Kept, NotTaken
from smartplan.unseen import flat
from smartplan.value import dataclass
from smartplan.wording import Lang, Text
from smartplan.writers.findings import additions
from smartplan.writers.findings.additions import Addition
from smartplan.writers.json_text import text_of
from smartplan.writers.text.columns import wrapped
from smartplan.writers.text.terminal import Line


@dataclass(frozen=True, slots=True)
class Adoption:
    """An addition that comes from another region, and what was left out of it.

    `unread` is how many places of the other program could not be understood.
    """

    addition: Addition
    region: str
    left_out: tuple[NotTaken, ...]
    unread: int


def lines(one: Adoption, lang: Lang, width: int) -> Iterator[Line]:
    """For a terminal."""
    yield from additions.entry_lines(one.addition, lang)
    yield []
    yield [(_LEFT.fill(region=flat(one.region)).say(lang), "strong")]
    for why in Kept:
        held = [left for left in one.left_out if left.why is why]
        if held and why is Kept.TEXTS:
            yield from wrapped([(f"{why.value.say(lang)}:", "muted")], 2, _INSET, width)
            for left in held:
                yield from wrapped(_sentence(left, lang), _INSET, _DEEPER, width)
        elif held:
            keys = ", ".join(_keys(held))
            said: Line = [(f"{why.value.say(lang)}: ", "muted"), (keys, "")]
            yield from wrapped(said, 2, _INSET, width)
    if one.unread:
        yield from wrapped([(_UNREAD.fill(n=one.unread).say(lang), "warning")], 2, _INSET, width)
    yield from wrapped([(_READ_AGAIN.say(lang), "muted")], 0, 0, width)
    yield from additions.lacking_lines(one.addition, lang, width)


def json(one: Adoption, lang: Lang) -> str:
    """For other programs."""
    shown = {
        **additions.shown(one.addition, lang),
        "from": one.region,
        "left_out": [
            {
                "field": left.key,
                "reason": left.why.name.lower(),
                "message": flat((left.remark or left.why.value).say(lang)),
                "text": left.text or None,
            }
            for left in one.left_out
        ],
        "unread": one.unread,
    }
    return text_of(shown)


def _keys(held: Sequence[NotTaken]) -> Iterator[str]:
    """The keys, those of many entries as one; what people may want to write again behind it."""
    texts: dict[str, list[str]] = {}
    for left in held:
        parts = left.key.split(".")
        key = ".".join(part if place % 2 == 0 else "*" for place, part in enumerate(parts))
        texts.setdefault(key, []).append(left.text)
    for key, told in texts.items():
        count = f" ({len(told)})" if len(told) > 1 else ""
        said = ", ".join(dict.fromkeys(flat(text) for text in told if text))
        yield f"{key}{count}{f' ({said})' if said else ''}"


def _sentence(left: NotTaken, lang: Lang) -> Line:
    why = f" – {flat(left.remark.say(lang))}" if left.remark else ""
    return [(f"{left.key}: ", "muted"), (f"“{flat(left.text)}”", ""), (why, "muted")]


_INSET, _DEEPER = 4, 6
_LEFT = Text(
    "Tidak diambil dari {region}; isi menurut keadaan daerah sendiri:",
    "Left with {region}; to be filled in from one's own region:",
)
_UNREAD = Text(
    "{n} tempat di program asal tidak terbaca, jadi tidak diambil",
    "{n} places of the other program could not be read, and are not taken",
)
_READ_AGAIN = Text(
    "Baca sekali lagi seluruh teksnya: nama orang dan tempat dikenali hanya bila tercatat di "
    "rencana asal atau ditulis dengan bentuk yang lazim (Kecamatan …, Jalan …).",
    "Read all of the text once more: names of people and places are recognised only where the "
    "other plan lists them or they have a usual form (Kecamatan …, Jalan …).",
)
