"""What stands in a document where the plan has not said anything yet."""

from smartplan.wording import Lang, Text


class BlankWords(str):
    """The words of a blank; as a whole value of a template they become a gap to fill."""

    __slots__ = ()


class _Blank(Text):
    """The text of a blank, which stays recognisable as one when it is said."""

    def say(self, lang: Lang) -> BlankWords:
        return BlankWords(Text.say(self, lang))


BLANK = _Blank("belum diisi", "not filled in yet")
