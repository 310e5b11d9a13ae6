"""Where a change begins to matter, where two things are one: a test on each side of a limit."""

import pytest

from smartplan.change import ChangeKind
from smartplan.changes.compare import compare
from smartplan.changes.wordiff import Fate, word_diff
from tests.changes.made import SMALLEST, documents, told_between

LOKET = "programs/layanan-terpadu.yaml"
KELAS = "programs/kelas-warga.yaml"
AMOUNT, SUMMARY = "amount: 150000000", "summary: Warga mengurus izin dan kependudukan di satu"
MILESTONE, DEADLINE = "date: 2022-11-01", "deadline: 2022-12-15"
LEVEL = "{level: 2, target: 4, statement: Sebagian kantor terhubung.}"


def swapped(file: str, stood: str, put: str) -> dict[str, str]:
    assert SMALLEST[file].count(stood) == 1
    return {**SMALLEST, file: SMALLEST[file].replace(stood, put)}


def summary(text: str) -> str:
    return f"summary: {text} # "


@pytest.mark.parametrize(
    ("file", "stood", "before", "after", "rule"),
    [
        # money: by more than a hundredth of the larger amount, or by Rp100 million
        (LOKET, AMOUNT, "amount: 9900000", "amount: 10000000", "money-nudged"),
        (LOKET, AMOUNT, "amount: 9899999", "amount: 10000000", "money-moved"),
        (LOKET, AMOUNT, "amount: 10000000", "amount: 9900000", "money-nudged"),
        (LOKET, AMOUNT, "amount: 10000000", "amount: 9899999", "money-moved"),
        (LOKET, AMOUNT, "amount: 20000000000", "amount: 20099999999", "money-nudged"),
        (LOKET, AMOUNT, "amount: 20000000000", "amount: 20100000000", "money-moved"),
        (LOKET, AMOUNT, "amount: 20000000000", "amount: 19900000001", "money-nudged"),
        (LOKET, AMOUNT, "amount: 20000000000", "amount: 19900000000", "money-moved"),
        # dates: a quarter later or a later year; a quick win by a day
        (LOKET, MILESTONE, "date: 2022-03-01", "date: 2022-06-01", "milestone-shifted"),
        (LOKET, MILESTONE, "date: 2022-03-01", "date: 2022-06-02", "milestone-slipped"),
        (LOKET, MILESTONE, "date: 2022-12-30", "date: 2022-12-31", "milestone-shifted"),
        (LOKET, MILESTONE, "date: 2022-12-31", "date: 2023-01-01", "milestone-slipped"),
        (LOKET, MILESTONE, "date: 2023-12-31", "date: 2022-01-01", "milestone-shifted"),
        (LOKET, DEADLINE, DEADLINE, "deadline: 2022-12-16", "quick-win-slipped"),
        (LOKET, DEADLINE, DEADLINE, "deadline: 2022-12-14", "quick-win-brought-forward"),
        # readiness: from 3 on a level needs a source
        ("readiness.yaml", LEVEL, "{level: 1}", "{level: 2}", "level-raised"),
        ("readiness.yaml", LEVEL, "{level: 2}", "{level: 3}", "level-raised-without-evidence"),
        ("readiness.yaml", LEVEL, "{level: 3}", "{level: 4}", "level-raised-without-evidence"),
        ("readiness.yaml", LEVEL, "{level: 2, sources: [laporan]}",
         "{level: 3, sources: [laporan]}", "level-raised"),
        ("readiness.yaml", LEVEL, "{level: 4}", "{level: 3}", "level-lowered"),
        # targets: easier to reach is up where low is good, down where high is good
        (LOKET, 'targets: {"2023": 15}', 'targets: {"2023": 15}', 'targets: {"2023": 16}',
         "target-loosened"),
        (LOKET, 'targets: {"2023": 15}', 'targets: {"2023": 15}', 'targets: {"2023": 14}',
         "target-set"),
        (KELAS, '"2024": 45}', '"2024": 45}', '"2024": 44}', "target-lowered"),
        (KELAS, '"2024": 45}', '"2024": 45}', '"2024": 46}', "target-set"),
        # a range asks for less when its lower end falls, or what should fall may end higher
        (KELAS, '"2024": 45}', '"2024": {min: 45, max: 50}}', '"2024": {min: 44, max: 55}}',
         "target-lowered"),
        (KELAS, '"2024": 45}', '"2024": {min: 45, max: 50}}', '"2024": {min: 45, max: 49}}',
         "target-set"),
        (LOKET, 'targets: {"2023": 15}', 'targets: {"2023": {min: 10, max: 15}}',
         'targets: {"2023": {min: 10, max: 16}}', "target-loosened"),
        (KELAS, '"2024": 45}', '"2024": B}\n    scale: [C, B, A]',
         '"2024": C}\n    scale: [C, B, A]', "target-lowered"),
        (KELAS, '"2024": 45}', '"2024": B}\n    scale: [C, B, A]',
         '"2024": A}\n    scale: [C, B, A]', "target-set"),
        # slips of the pen: two at most, in a text of five words, in words of four letters
        (LOKET, SUMMARY, summary("Warga mengurus izin dengan mudah"),
         summary("Warga mengurus izin dengan mudha"), "polish"),
        (LOKET, SUMMARY, summary("Warga mengurus izin mudah"),
         summary("Warga mengurus izin mudha"), "rest"),
        (LOKET, SUMMARY, summary("Warga mengurus izin dengan mudah"),
         summary("Warga mengrus izin dengan mudha"), "polish"),
        (LOKET, SUMMARY, summary("Warga mengurus izin dengan mudah"),
         summary("Wrga mengrus izin dengan mudha"), "rest"),
        (LOKET, SUMMARY, summary("Warga mengurus ijin dan surat di kantor"),
         summary("Warga mengurus izin dan surat di kantor"), "polish"),
        (LOKET, SUMMARY, summary("Warga mengurus izin den surat di kantor"),
         summary("Warga mengurus izin dan surat di kantor"), "rest"),
        (LOKET, SUMMARY, summary("Warga mengurus izin dengan mudah"),
         summary("Warga mengurus izin dengen mudeh"), "polish"),
        (LOKET, SUMMARY, summary("Warga mengurus izin dengan mudah"),
         summary("Warga mengurus izin tanpa mudah"), "rest"),
        (LOKET, SUMMARY, summary("Selesai pada 2023 di semua kantor"),
         summary("Selesai pada 2024 di semua kantor"), "rest"),
    ],
)  # fmt: skip
def test_how_much_a_change_matters(
    file: str, stood: str, before: str, after: str, rule: str
) -> None:
    (told,) = told_between(swapped(file, stood, before), swapped(file, stood, after))
    assert told.rule == rule


OTHER, SAME = ("Kampus satu", "Balai dua"), ("Kampus uji", "Kampus uji")


@pytest.mark.parametrize(
    ("names", "shared", "of", "is_one"),
    [
        (OTHER, 12, 20, True),  # six tenths
        (OTHER, 11, 20, False),
        (SAME, 7, 20, True),  # a third and a little, under one name
        (SAME, 6, 20, False),
        (OTHER, 8, 10, True),  # short ones: eight tenths
        (OTHER, 7, 10, False),
        (SAME, 5, 10, True),  # a half, under one name
        (SAME, 4, 10, False),
        (OTHER, 8, 12, True),  # twelve words are not short
        (OTHER, 8, 11, False),
    ],
)
def test_whether_two_things_are_one_under_another_id(
    names: tuple[str, str], shared: int, of: int, *, is_one: bool
) -> None:
    """Each has a name of two words; so many of their words are the same, of so many."""
    same = shared - (2 if names is SAME else 0)
    states = []
    for id, name in zip(("lama", "baru"), names, strict=True):
        role = [f"bersama{n}" for n in range(same)] + [f"{id}{n}" for n in range(of - same - 2)]
        entry = f"  {id}: {{name: {name}, role: {' '.join(role)}}}\n"
        states.append(
            documents(swapped("organization.yaml", "partners:\n", f"partners:\n{entry}"))
        )
    renamed = [one for one in compare(*states) if one.kind is ChangeKind.RENAMED]
    assert bool(renamed) is is_one


KEPT, GONE, COME, SKIPPED = Fate.KEPT, Fate.GONE, Fate.COME, Fate.SKIPPED


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        # so few unchanged words that leaving them out would save nothing
        ("A a b c d B", "X a b c d Y",
         [(GONE, "A"), (COME, "X"), (KEPT, "a b c d"), (GONE, "B"), (COME, "Y")]),
        ("A a b c d e B", "X a b c d e Y",
         [(GONE, "A"), (COME, "X"), (KEPT, "a"), (SKIPPED, "…"), (KEPT, "e"), (GONE, "B"),
          (COME, "Y")]),
        # one word between two changes is no island, two are
        ("p q r A x B s t", "p q r C x D s t",
         [(KEPT, "p q r"), (GONE, "A x B"), (COME, "C x D"), (KEPT, "s t")]),
        ("p q r A x y B s t", "p q r C x y D s t",
         [(KEPT, "p q r"), (GONE, "A"), (COME, "C"), (KEPT, "x y"), (GONE, "B"), (COME, "D"),
          (KEPT, "s t")]),
        # less than three tenths in common is another text
        ("a b c 1 2 3 4 5 6 7", "a b c A B C D E F G",
         [(KEPT, "a b c"), (GONE, "1 2 3 4 5 6 7"), (COME, "A B C D E F G")]),
        ("a b 1 2 3 4 5 6 7 8", "a b A B C D E F G H",
         [(GONE, "a b 1 2 3 4 5 6 7 8"), (COME, "a b A B C D E F G H")]),
    ],
)  # fmt: skip
def test_texts_word_by_word(old: str, new: str, pieces: list[tuple[Fate, str]]) -> None:
    assert [(one.fate, one.text) for one in word_diff(old, new, around=1)] == pieces


def words(count: int) -> str:
    """A text of words of nine letters, so that each is ten characters with its blank."""
    return " ".join(f"katakata{n}" for n in range(count))


def test_a_text_of_sixty_letters_is_shown_whole_and_a_longer_one_word_by_word() -> None:
    sixty, longer = f"{words(5)} sepuluhhur", f"{words(5)} sepuluhhuru"
    assert (len(sixty), len(longer)) == (60, 61)
    for text, is_whole in ((sixty, True), (longer, False)):
        (told,) = told_between(
            swapped(LOKET, SUMMARY, summary("Antrean")), swapped(LOKET, SUMMARY, summary(text))
        )
        assert (f"“Antrean” → “{text}”" in told.sentence.id) is is_whole
        assert bool(told.pieces) is not is_whole


def test_five_words_stand_around_a_changed_one() -> None:
    text = words(9)
    changed = f"{text} lama {text}", f"{text} baru {text}"
    (told,) = told_between(*(swapped(LOKET, SUMMARY, summary(one)) for one in changed))
    before, after = " ".join(text.split()[-5:]), " ".join(text.split()[:5])
    assert [(one.fate, one.text) for one in told.pieces] == [
        (SKIPPED, "…"), (KEPT, before), (GONE, "lama"), (COME, "baru"), (KEPT, after),
        (SKIPPED, "…"),
    ]  # fmt: skip


@pytest.mark.parametrize(("letters", "is_whole"), [(80, True), (81, False)])
def test_the_name_of_a_new_thing_is_cut_behind_eighty_letters(
    letters: int, *, is_whole: bool
) -> None:
    name = "x" * letters
    new = {**SMALLEST, "programs/baru.yaml": f"name: {name}\ndimension: warga\n"}
    (told,) = told_between(SMALLEST, new)
    assert (f"“{name}”" in told.sentence.en) is is_whole
    assert ("…" in told.sentence.en) is not is_whole


@pytest.mark.parametrize(
    ("new", "share"),
    [(1_010_000_000, "+1%"), (1_009_900_000, "+1.0%"), (1_004_000_000, "+0.4%")],
)
def test_less_than_one_percent_has_a_decimal(new: int, share: str) -> None:
    (told,) = told_between(
        swapped(LOKET, AMOUNT, "amount: 1000000000"), swapped(LOKET, AMOUNT, f"amount: {new}")
    )
    assert f"({share})" in told.sentence.en
