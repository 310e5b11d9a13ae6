"""libyaml's event stream from PyYAML's own parser, for a PyYAML that was built without libyaml.

A plan that is right on one machine is right on the next one, and its mistakes are told alike:
where the two parsers differ, libyaml's rules, places and words count.
"""

import re
from typing import Any

import yaml
from yaml.error import Mark, MarkedYAMLError
from yaml.scanner import ScannerError
from yaml.tokens import ScalarToken, TagToken


class PureParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):  # type: ignore[misc]
    """PyYAML's own event stream by libyaml's rules."""

    buffer: str
    pointer: int
    line: int
    column: int
    allow_simple_key: bool

    def __init__(self, text: str) -> None:
        """Read from a text."""
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)
        self._scalar_start: Mark | None = None

    def get_event(self) -> Any:
        """The next event; what it raises is worded as libyaml words it."""
        try:
            return super().get_event()
        except MarkedYAMLError as error:
            said = f"{error.context}: {error.problem}"
            for pattern, words, back in _IN_LIBYAML_WORDS:
                if re.search(pattern, said):
                    error.problem = words
                    error.problem_mark.index -= back
                    break
            raise

    def parse_flow_mapping_key(self, *, first: bool = False) -> Any:
        """An empty key stands where the next mark does."""
        return self._moved(super().parse_flow_mapping_key(first))

    def parse_flow_mapping_value(self) -> Any:
        """An empty value stands where the next mark does."""
        return self._moved(super().parse_flow_mapping_value())

    def parse_flow_sequence_entry_mapping_value(self) -> Any:
        """As in a mapping."""
        return self._moved(super().parse_flow_sequence_entry_mapping_value())

    def _moved(self, event: Any) -> Any:
        if isinstance(event, yaml.ScalarEvent) and event.start_mark.index == event.end_mark.index:
            event.start_mark = event.end_mark = self.peek_token().start_mark
        return event

    def fetch_stream_end(self) -> None:
        """The last line ends with the text."""
        if self.column:
            self.line, self.column = self.line + 1, 0
            self.stale_possible_simple_keys()
        super().fetch_stream_end()

    def scan_directive_name(self, start_mark: Mark) -> str:
        """Only two directives are known."""
        name: str = super().scan_directive_name(start_mark)
        if name not in {"YAML", "TAG"}:
            problem = "found unknown directive name"
            raise ScannerError("while scanning a directive", start_mark, problem, self.get_mark())
        return name

    def scan_to_next_token(self) -> None:
        """Tabs part tokens like spaces, but not where a key could begin."""
        while True:
            indenting = self.allow_simple_key and not self.flow_level
            while self.peek() == " " or (self.peek() == "\t" and not indenting):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in _END:
                    self.forward()
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self) -> ScalarToken:
        """Tabs and question marks may stand inside; in brackets `a:,` is a mistake."""
        start = end = self.get_mark()
        pieces: list[str] = []
        spaces: list[str] = []
        while self.peek() != "#" and not self._is_at_document_mark():
            length = self._plain_length(start)
            if not length:
                break
            self.allow_simple_key = False
            pieces += [*spaces, self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(self.indent + 1, start)
            if not spaces or (not self.flow_level and self.column <= self.indent):
                break
        return ScalarToken("".join(pieces), True, start, end)  # noqa: FBT003 -- PyYAML's own order

    def _plain_length(self, start: Mark) -> int:
        length = 0
        while (mark := self.peek(length)) not in _BLANK:
            after = self.peek(length + 1)
            if mark == ":" and self.flow_level and after in ",[]{}?":
                self.forward(length)
                raise ScannerError(_PLAIN, start, "found unexpected ':'", self.get_mark())
            if (mark == ":" and after in _BLANK) or (self.flow_level and mark in ",[]{}"):
                break
            length += 1
        return length

    def scan_plain_spaces(self, indent: int, start: Mark) -> list[str]:
        """What stands between two words of a plain scalar, folded."""
        blanks, breaks = "", 0
        while self.peek() in " \t\r\n":
            if self.peek() in " \t":
                if breaks and self.column < indent and self.peek() == "\t":
                    problem = "found a tab character that violates indentation"
                    raise ScannerError(_PLAIN, start, problem, self.get_mark())
                blanks += self.peek()
                self.forward()
            else:
                self.scan_line_break()
                self.allow_simple_key = True
                breaks += 1
        if not breaks:
            return [blanks] if blanks else []
        return ["\n" * (breaks - 1) or " "]

    def _is_at_document_mark(self) -> bool:
        return bool(self.check_document_start() or self.check_document_end())

    def scan_tag(self) -> TagToken:
        """A comma or a bracket ends a tag, unless it is written !<...>."""
        start = self.get_mark()
        verbatim = self.peek(1) == "<"
        found = (_VERBATIM_TAG if verbatim else _TAG).match(self.buffer, self.pointer)
        assert found  # noqa: S101 -- both patterns take a lone `!`
        self.forward(len(found[0]))
        if not verbatim and found["handle"] != "!" and not found["suffix"]:
            problem = "did not find expected tag URI"
            raise ScannerError("while parsing a tag", start, problem, self.get_mark())
        if verbatim and found[0][-1] != ">":
            problem = "did not find the expected '>'"
            raise ScannerError("while scanning a tag", start, problem, self.get_mark())
        if self.peek() not in _BLANK + ("," if self.flow_level else ""):
            problem = "did not find expected whitespace or line break"
            raise ScannerError("while scanning a tag", start, problem, self.get_mark())
        value = (None, found[0]) if verbatim else (found["handle"], found["suffix"])
        return TagToken(value, start, self.get_mark())

    def scan_block_scalar(self, style: str) -> ScalarToken:
        """Notes where it begins, for the mistakes found further on."""
        self._scalar_start = self.get_mark()
        return super().scan_block_scalar(style)

    def scan_block_scalar_indicators(self, start_mark: Mark) -> tuple[bool | None, int | None]:
        """Tabs may follow, and a comment at once."""
        found = _INDICATORS.match(self.buffer, self.pointer)
        written = found[0] if found else ""
        chomping = True if "+" in written else False if "-" in written else None
        digit = written.strip("+-")
        if digit == "0":
            self.forward(written.index("0"))
            problem = "found an indentation indicator equal to 0"
            raise ScannerError(_BLOCK, start_mark, problem, self.get_mark())
        self.forward(len(written))
        while self.peek() in " \t":
            self.forward()
        return chomping, int(digit) if digit else None

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Mark]:
        """A tab does not indent."""
        found: tuple[list[str], int, Mark] = super().scan_block_scalar_indentation()
        self._refuse_tab(self.column + 1)
        return found

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[str], Mark]:
        """A tab does not indent."""
        found: tuple[list[str], Mark] = super().scan_block_scalar_breaks(indent)
        self._refuse_tab(indent)
        return found

    def _refuse_tab(self, indent: int) -> None:
        if self.peek() == "\t" and self.column < indent:
            problem = "found a tab character where an indentation space is expected"
            raise ScannerError(_BLOCK, self._scalar_start, problem, self.get_mark())

    def scan_flow_scalar_non_spaces(
        self,
        double: bool,  # noqa: FBT001 -- PyYAML's own signature
        start_mark: Mark,
    ) -> list[str]:
        r"""An escape like \ud800 must be a character."""
        stretch = _STRETCH.match(self.buffer, self.pointer)
        for escape in _ESCAPES.finditer(stretch[0]) if double and stretch else ():
            if escape["none"]:
                self.forward(escape.start("none"))
                problem = "found invalid Unicode character escape code"
                raise ScannerError(_QUOTED, start_mark, problem, self.get_mark())
        pieces: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
        return pieces


_END = "\0\r\n"
_BLANK = _END + " \t"
_INDICATORS = re.compile(r"[0-9][+-]|[+-]?[0-9]?")
_STRETCH = re.compile(  # as far as one call reads, and its escapes are well formed
    r"""(?: [^\\\s"]
        | \\(?: [0abtnvfreN_LP/\\" \t] | [\r\n]\s* | x[\da-fA-F]{2} | u[\da-fA-F]{4}
              | U[\da-fA-F]{8} )
    )*""",
    re.VERBOSE,
)
_ESCAPES = re.compile(  # `none` is no character: half of a pair, or beyond Unicode
    r"""\\(?:[uU](?P<none>
        (?<=u)[dD][89a-fA-F][\da-fA-F]{2}
        | (?<=U)(?:0000[dD][89a-fA-F][\da-fA-F]{2} | (?!000|0010)[\da-fA-F]{8})
    )|.)""",
    re.DOTALL | re.VERBOSE,
)
_ESCAPE = "%[0-9A-Fa-f]{2}"
_VERBATIM_TAG = re.compile(rf"!<(?:(?:[\w;/?:@&=+$,.!~*'()[\]-]|{_ESCAPE})+>?)?", re.ASCII)
_TAG = re.compile(
    rf"(?P<handle>!(?:[\w-]*!)?)(?P<suffix>(?:[\w;/?:@&=+$.!~*'()-]|{_ESCAPE})*)", re.ASCII
)
_QUOTED = "while parsing a quoted scalar"
_BLOCK = "while scanning a block scalar"
_PLAIN = "while scanning a plain scalar"

# What PyYAML prints -> what libyaml prints, and how many characters before.
_IN_LIBYAML_WORDS = (
    (r"mapping values are not", "mapping values are not allowed in this context", 0),
    (r"block mapping: expected <block end>", "did not find expected key", 0),
    (r"block collection: expected <block end>", "did not find expected '-' indicator", 0),
    (r"sequence entries are not", "block sequence entries are not allowed in this context", 0),
    (r"expected ',' or '\]'", "did not find expected ',' or ']'", 0),
    (r"expected ',' or '}'", "did not find expected ',' or '}'", 0),
    (r"cannot start any token", "found character that cannot start any token", 0),
    (r"document separator", "found unexpected document indicator", 0),
    (r"unknown escape", "found unknown escape character", 1),
    (r"undefined tag handle", "found undefined tag handle", 0),
)
