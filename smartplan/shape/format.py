"""How values and choices are shown in messages and advice."""

from collections.abc import Iterable

from smartplan.source.node import Node
from smartplan.wording import Text, listed, quoted, same


def did_you_mean(word: str) -> Text:
    """The advice that names the word that was probably meant."""
    return Text(f"maksudnya {word}?", f"did you mean {word}?")


def one_of(words: Iterable[str]) -> Text:
    """The advice that names every choice."""
    every = listed([same(word) for word in words], last=Text("atau", "or"))
    return Text("pilih {words}", "choose {words}").fill(words=every)


def found(node: Node, written: str = "") -> Text:
    """What stands where something else was wanted; `written` is how it stands in the file."""
    if isinstance(node, bool):
        return same(written)
    if isinstance(node, int | float):
        return Text(f"angka {written}", f"the number {written}")
    if isinstance(node, str):
        return Text(f"teks {quoted(node)}", f"the text {quoted(node)}")
    if node is None:
        return Text("kosong", "empty")
    return Text("daftar", "a list") if isinstance(node, list) else PAIRS


PAIRS = Text("pasangan kunci: nilai", "key: value pairs")
