"""`smartplan cache`: where results are kept from run to run, and forgetting them."""

from typing import Annotated

from smartplan.asking.options import LangOption, argument, one_of, spoken
from smartplan.portfolio.cache import home, opened
from smartplan.wording import Text, grouped
from smartplan.writers.text import terminal


def run(
    what: Annotated[
        str,
        argument(
            "clear: melupakan semua hasil; info: menunjukkan letak dan ukurannya (bawaan)",
            "clear: forget all results; info: show where they are and their size (default)",
            metavar="[clear|info]",
        ),
    ] = "info",
    *,
    lang: LangOption = None,
) -> int:
    """Say what is kept, or forget it."""
    language = spoken(lang)
    one_of("cache", what, ("info", "clear"))
    with opened() as cache:
        if cache is None:
            said = _NONE.fill(path=home().as_posix())
        else:
            words = _CLEARED if what == "clear" else _KEPT
            plans, size = cache.clear() if what == "clear" else cache.size()
            said = words.fill(
                path=cache.path.as_posix(),
                plans=plans,
                s="" if plans == 1 else "s",
                mega=grouped(size / 1_000_000, language, decimals=1),
            )
    terminal.show([terminal.plain(said.say(language))])
    return 0


_KEPT = Text(
    "{path} menyimpan hasil dari {plans} keadaan rencana ({mega} MB); hapus dengan: smartplan "
    "cache clear",
    "{path} keeps results of {plans} state{s} of plans ({mega} MB); forget them with: smartplan "
    "cache clear",
)
_CLEARED = Text(
    "Hasil dari {plans} keadaan rencana dilupakan; {mega} MB dikosongkan di {path}",
    "Results of {plans} state{s} of plans are forgotten; that frees {mega} MB in {path}",
)
_NONE = Text(
    "{path} tidak dapat dipakai untuk menyimpan hasil: folder itu harus milik Anda dan hanya Anda "
    "yang boleh menulis di sana; semua tetap dihitung setiap kali",
    "{path} cannot be used to keep results: the folder must be yours, and only you may write into "
    "it; until then everything is worked out each time",
)
