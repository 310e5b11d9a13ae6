"""The fixed words of documents are those of official Indonesian; no number opens a sentence."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.places import EXAMPLES, PLANS

pytestmark = pytest.mark.wide

UNOFFICIAL = (
    "dalam sekilas",
    "Keterlacakan",
    "perangkat dimensi",
    "Sasaran yang dilayani",
    "Dimensi lain yang dilayani",
    "Risiko yang Dimiliki",
    "Didahului",
    "Yang diminta tingkat berikutnya",
    "Pengampu data",
    "di bagian hukum",
    "tinjauan akhir",
    "Yang Terputus",
    "tersambung utuh",
    "Kewajiban Data",
    "Catatan Bimbingan Teknis",
    "berkomitmen bersama",
    "APBD kota",
    "APBD provinsi",
    "sub-kegiatan",
    "Sebanyak 100%",
    "belum berlaku; status",
)
STIFF = ("It holds", "this is Fair", "its status is", "| settled |")


@pytest.fixture(params=[EXAMPLES / "tegal", EXAMPLES / "batang", PLANS / "smallest"], ids=str)
def documents(
    request: pytest.FixtureRequest, smartplan: Callable[..., Ran], tmp_path: Path
) -> Callable[[str], dict[str, str]]:
    def made(lang: str) -> dict[str, str]:
        how = ("--format", "md", "--lang", lang, "--out", str(tmp_path / lang))
        done = smartplan("render", str(request.param), *how)
        assert done.code == 0, done.err
        return {one.stem: one.read_text("utf-8") for one in (tmp_path / lang).iterdir()}

    return made


@pytest.mark.parametrize(
    ("lang", "words", "count"),
    [
        ("id", UNOFFICIAL, r"\d+ dari \d+ (?:program|tahap|isu|indikator)"),
        ("en", STIFF, r"\d+ of (?:its )?\d+ (?:programs|stages|issues|indicators)"),
    ],
)
def test_no_unofficial_word_is_printed_and_no_count_opens_a_sentence(
    documents, lang: str, words: tuple[str, ...], count: str
) -> None:
    opens = re.compile(rf"(?:^|[.!?] ){count}", re.MULTILINE)
    held = documents(lang)
    assert [(name, word) for name, text in held.items() for word in words if word in text] == []
    found = [(name, opens.search(text)) for name, text in held.items()]
    assert [(name, one[0]) for name, one in found if one] == []
