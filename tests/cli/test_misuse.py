"""Arguments that typer cannot understand: one sentence that says what to do, in two languages."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("arguments", "id", "en"),
    [
        (
            ("validate", "--format"),
            "opsi --format memerlukan nilai; lihat smartplan validate --help",
            "option --format needs a value; see smartplan validate --help",
        ),
        (
            ("validate", "--fix=1"),
            "opsi --fix tidak memakai nilai; lihat smartplan validate --help",
            "option --fix takes no value; see smartplan validate --help",
        ),
        (
            ("validate", "--stage", "x"),
            "nilai --stage tidak dapat dipakai; lihat smartplan validate --help",
            (
                "the value of --stage cannot be used: 'x' is not a valid int. "
                "See smartplan validate --help"
            ),
        ),
        (
            ("validate", "-x"),
            "tidak ada opsi -x; lihat smartplan validate --help",
            "there is no option -x; see smartplan validate --help",
        ),
        (
            ("fmt", "--chek"),
            "tidak ada opsi --chek; maksudnya --check?",
            "there is no option --chek; did you mean --check?",
        ),
        (
            ("--vrsion",),
            "tidak ada opsi --vrsion; maksudnya --version?",
            "there is no option --vrsion; did you mean --version?",
        ),
        (
            ("init",),
            "DAERAH belum disebut; lihat smartplan init --help",
            "REGION is missing; see smartplan init --help",
        ),
        (
            ("explain", "a", "b"),
            "perintah tidak dapat dipahami; lihat smartplan explain --help",
            "Got unexpected extra argument(s) (b) See smartplan explain --help",
        ),
        (
            ("xyzzy",),
            "tidak ada perintah xyzzy; lihat smartplan --help",
            "there is no command xyzzy; see smartplan --help",
        ),
    ],
)
def test_it_is_told_in_both_languages(
    smartplan: Callable,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    id: str,
    en: str,
) -> None:
    for lang, told in (("id", id), ("en", en)):
        monkeypatch.setenv("SMARTPLAN_LANG", lang)
        done = smartplan(*arguments)
        assert (done.code, done.err) == (2, f"smartplan: {told}\n")
