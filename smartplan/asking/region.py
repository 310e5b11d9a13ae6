"""Which region is meant, asked for where several share a name."""

from smartplan.failure import Failure
from smartplan.standards.regions import RegionEntry, formerly, named, similar
from smartplan.wording import Lang, Text, listed, same
from smartplan.writers.text import terminal


def chosen_region(query: str, lang: Lang) -> RegionEntry:
    """The one region that a query means; asked for where several share the name."""
    found = named(query) or formerly(query)
    if len(found) == 1:
        return found[0]
    if found:
        return _asked(query, found, lang)
    near = similar(query)
    if not near:
        raise Failure(_UNKNOWN.fill(query=query))
    names = listed([same(f"{r.name} ({r.code})") for r in near], last=Text("atau", "or"))
    raise Failure(_DID_YOU_MEAN.fill(query=query, names=names))


def _asked(query: str, found: list[RegionEntry], lang: Lang) -> RegionEntry:
    if not terminal.is_answering():
        calls = listed(
            [same(f"smartplan init {region.code} ({region.name})") for region in found],
            last=Text("atau", "or"),
        )
        raise Failure(_AMBIGUOUS.fill(query=query, calls=calls))
    terminal.show(
        terminal.plain(f"  {number}  {region.name}  {region.code}  {region.province}")
        for number, region in enumerate(found, 1)
    )
    while True:
        answer = terminal.ask(_WHICH.fill(query=query, last=len(found)).say(lang))
        if not answer:
            raise Failure(_AMBIGUOUS.fill(query=query, calls=found[0].code))
        if answer.strip().isdigit() and 0 < int(answer) <= len(found):
            return found[int(answer) - 1]


_UNKNOWN = Text(
    "tidak ada daerah bernama {query}; tulis nama kabupaten/kota atau kodenya, misalnya 33.76",
    "there is no region called {query}; write a kabupaten or kota or its code, such as 33.76",
)
_DID_YOU_MEAN = Text(
    "tidak ada daerah bernama {query}; maksudnya {names}?",
    "there is no region called {query}; did you mean {names}?",
)
_AMBIGUOUS = Text(
    "{query} dapat berarti beberapa daerah; pilih: {calls}",
    "{query} can mean several regions; choose: {calls}",
)
_WHICH = Text("Yang mana {query}? (1-{last}) ", "Which {query}? (1-{last}) ")
