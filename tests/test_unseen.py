"""Characters that nobody sees: shown, left out, and kept where they are writing."""

import sys
import unicodedata

import pytest

from smartplan.unseen import flat, is_clean, unseen, visible, visible_lines, without


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("\u202ekota", "\\u202ekota"),
        ("a\u200bb", "a\\u200bb"),
        ("\x9b5m", "\\x9b5m"),
        ("a\nb\rc\td", "a\\nb\\rc\\td"),
        ("\udcff\udc80.yaml", "\\xff\\x80.yaml"),
        ("\ud800", "\\ud800"),
        ("\ufffe", "\\ufffe"),
        ("\U000e0041", "\\U000e0041"),
        ("\ue000", "\\ue000"),
        ("Kota Tegal, Rp1,5 miliar – é ½", "Kota Tegal, Rp1,5 miliar – é ½"),
        ("", ""),
    ],
)
def test_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_lines_stay_where_a_text_has_lines() -> None:
    assert visible_lines("a\r\n\tb\n") == "a\r\n\tb\n"
    assert visible_lines("lama\rbaru") == "lama\\rbaru"
    assert flat("a\nb\x07") == "a b\\x07"
    assert without("a\u2028b\nc\x1bd\u202e") == "a b\ncd"


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f469\u200d\U0001f4bb",  # two pictures joined
        "\U0001f469\U0001f3fd\u200d\U0001f4bb",  # with the colour of a skin
        "\u2764\ufe0f\u200d\U0001f525",  # with a sign of form
        "1\ufe0f\u20e3",  # the key 1
        "\u0646\u0627\u0645\u0647\u200c\u0627\u06cc",  # letters parted in Arabic writing
        "\ua9a0\ua9c0\u200c\ua9a7",  # in Javanese
    ],
)
def test_a_joiner_at_work_stays(text: str) -> None:
    assert is_clean(text)
    assert visible(text) == without(text) == text


@pytest.mark.parametrize(
    "text", ["adm\u200din", "\u200dadmin", "admin\u200c", "a\ufe0f", "\U0001f469\u200da"]
)
def test_a_joiner_elsewhere_is_unseen(text: str) -> None:
    assert not is_clean(text)
    assert without(text) == "".join(sign for sign in text if sign not in "\u200c\u200d\ufe0f")


def test_every_control_and_format_character_is_unseen() -> None:
    """What Unicode calls a control, a format or a surrogate, but for what these scripts write."""
    writing = {0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891}
    writing |= {0x08E2, 0x110BD, 0x110CD, *range(0x13430, 0x13460)}  # numbers' frames, hieroglyphs
    for code in set(range(sys.maxunicode + 1)) - writing - {0x09, 0x0A}:
        if unicodedata.category(chr(code)) in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
            assert [sign for _, sign in unseen(f"a{chr(code)}b")] == [chr(code)], hex(code)
