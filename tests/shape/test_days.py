"""Days as people write them, and what nobody can read in one way."""

import pytest

from smartplan.shape.days import guess_day, sure_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5 Agt 2024", "2024-08-05"),
        ("5 Agust 2024", "2024-08-05"),
        ("10 Nopember 2023", "2023-11-10"),
        ("10 Nop. 2023", "2023-11-10"),
        ("1 Pebruari 2024", "2024-02-01"),
        ("28 Peb 2024", "2024-02-28"),
        ("3 Sept 2024", "2024-09-03"),
        ("21 Juni 2022", "2022-06-21"),
        ("21-Jun-2022", "2022-06-21"),
        ("Jum'at, 21 Juni 2024", "2024-06-21"),
        ("Jumat 21 Juni 2024", "2024-06-21"),
        ("  21   Juni\u00a02024 ", "2024-06-21"),
        ("Okt 2024", "2024-10"),
        ("Desember 2024.", "2024-12"),
        ("31/12/2024", "2024-12-31"),
        ("5/5/2024", "2024-05-05"),
    ],
)
def test_a_day_is_read_as_civil_servants_write_it(text: str, day: str) -> None:
    assert str(sure_day(text)) == day


@pytest.mark.parametrize("text", ["03/04/2024", "3 . 4 . 2024", "31/2/2024", "5 Agt", "12", "mei"])
def test_what_is_no_day_or_two_is_not_sure(text: str) -> None:
    assert sure_day(text) is None


def test_a_guess_takes_the_day_first() -> None:
    assert str(guess_day("03/04/2024")) == "2024-04-03"
