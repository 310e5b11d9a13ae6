"""Copied passages: the quick look for programs that may share one misses none."""

import json
import random

import pytest

from smartplan.facts import copies as module
from smartplan.facts.copies import LENGTH, copies
from smartplan.plan.plan import Plan
from tests.scoring.plans import plan_of

SHARED = [
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas", "duabelas",
]  # fmt: skip
WORDS = [
    "warga", "loket", "Antrean", "DATA", "é-layanan", "Kelurahan", "satu", "dua", "2026",
    '"dalam kutipan"', "“tanda lain”", "peraturan bupati nomor 4 tahun 20145", "tahun 2024",
    "dan,", "pada;", "İzin", "\u212aota", "—", "sistem_data",
    "Instruksi Wali Kota tahun 2023 tentang ini.",
]  # fmt: skip


def plan_with(*summaries: str) -> Plan:
    programs = {
        f"programs__p{number:02}": f"name: Program {number}\nsummary: {json.dumps(text)}\n"
        for number, text in enumerate(summaries)
    }
    return plan_of(**programs)


@pytest.mark.parametrize(("length", "count"), [(LENGTH - 1, 0), (LENGTH, 1)])
def test_so_many_words_in_a_row_are_a_copy(length: int, count: int) -> None:
    some = " ".join(SHARED[:length])
    plan = plan_with(f"awal sekali {some} lalu selesai", f"pertama {some} kemudian berakhir sudah")
    assert len(list(copies(plan))) == count


@pytest.mark.parametrize("before", range(LENGTH))
def test_a_copy_is_found_wherever_it_begins(before: int) -> None:
    head = " ".join(f"awal{word}" for word in range(before))
    plan = plan_with(f"{head} {' '.join(SHARED)} tutup", f"pembuka {' '.join(SHARED)} akhir")
    assert len(list(copies(plan))) == 1


@pytest.mark.parametrize("seed", range(15))
def test_a_plan_looked_through_quickly_tells_what_one_gone_through_whole_tells(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)

    def some(count: int) -> list[str]:
        return chance.choices(WORDS, k=count)

    stems = [some(14) for _ in range(2)]
    texts = []
    for _ in range(9):
        stem = chance.choice([*stems, []])
        cut = stem[chance.randrange(3) :][: chance.randrange(10, 15)]
        texts.append(" ".join([*some(chance.randrange(9)), *cut, *some(chance.randrange(9))]))
    plan = plan_with(*(text.replace('"', "'") if n % 2 else text for n, text in enumerate(texts)))
    quick = list(copies(plan))
    monkeypatch.setattr(module, "_alike", list)
    assert quick == list(copies(plan))


@pytest.mark.parametrize("before", range(LENGTH))
def test_the_rest_of_a_year_counts_as_a_word(before: int) -> None:
    end = " ".join(SHARED[: LENGTH - 1])
    head = " ".join(f"awal{word}" for word in range(before))
    plan = plan_with(
        f"{head} peraturan bupati tahun 20165 {end} satu",
        f"keputusan bupati tahun 20175 {end} dua",
    )
    assert len(list(copies(plan))) == 1


def test_programs_that_share_nothing_are_not_gone_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = plan_with(
        *(" ".join(f"kata{program}x{word}" for word in range(30)) for program in range(5))
    )
    monkeypatch.setattr(module, "_runs", lambda _: pytest.fail("goes through all words"))
    assert list(copies(plan)) == []


def test_what_is_not_written_yet_is_no_copy() -> None:
    shared = " ".join(SHARED)
    written = plan_with(f"{shared} selesai", f"{shared} sudah")
    unwritten = plan_with(f"TODO: {shared} selesai", f"TODO: {shared} sudah")
    assert (len(list(copies(written))), list(copies(unwritten))) == (1, [])
