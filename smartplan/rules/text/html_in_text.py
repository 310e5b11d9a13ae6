"""TXT005: HTML where Markdown is meant."""

import re
from collections.abc import Iterator

from smartplan.facts.passages import holding
from smartplan.finding import Many, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same

# Compiled when they are first needed: most plans need none.
_CODE = r"`[^`]*`"
_HTML = (
    r"(?i)"
    r"</?(?:a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|pre|s"
    r"|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>"
    r"|<!--|&(?:nbsp|amp|lt|gt|quot|apos|ndash|mdash|hellip|ldquo|rdquo|lsquo|rsquo|#\d{2,5});"
)


@rule(
    "TXT005",
    on=Plan,
    severity=Severity.WARNING,
    message=Text("{route} memuat HTML: {mark}", "{route} holds HTML: {mark}"),
    why=Text(
        "Teks rencana dicetak ke Word, PDF, Excel, dan web. Tag HTML, yang biasanya terbawa saat "
        "menyalin dari situs web, muncul sebagai tulisan aneh di dokumen.",
        "A plan's text goes to Word, PDF, Excel and the web. HTML tags, which mostly come along "
        "when copying from a website, show up in documents as odd marks.",
    ),
    instead=Text(
        "Tulis teksnya tanpa tag. Untuk penekanan pakai Markdown: **tebal**, *miring*, baris "
        "kosong untuk paragraf baru, - untuk daftar.",
        "Write the text without the tags. Use Markdown where it matters: **bold**, *italic*, an "
        "empty line for a new paragraph, - for a list.",
    ),
    many=Many(
        Text("{count} teks memuat HTML: {names}", "{count} texts hold HTML: {names}"),
        each=same("{route}"),
    ),
    wrong="""
        summary: Warga mengurus izin<br>di <b>satu loket</b>.
    """,
    right="""
        summary: Warga mengurus izin di **satu loket**.
    """,
)
def html_in_text(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield texts with a tag, a comment or a character entity outside code."""
    for passage in holding(plan, "<&"):
        match = re.search(_HTML, re.sub(_CODE, "", passage.text))
        if match:
            mark, at = match.group(), passage.at
            fix = next(
                (fix for begin, fix in _FIXES.items() if mark.lower().startswith(begin)), _DROP
            )
            yield Problem(at, fix=fix.fill(mark=mark), route=str(at), mark=mark)


_DROP = Text(
    "tulis teksnya tanpa {mark} dan penutupnya", "write the text without {mark} and what closes it"
)
_BOLD = Text("tulis **tebal** sebagai ganti {mark}", "write **bold** in place of {mark}")
_ITALIC = Text("tulis *miring* sebagai ganti {mark}", "write *italic* in place of {mark}")
_BREAK = Text("ganti {mark} dengan baris kosong", "put an empty line in place of {mark}")
_CHARACTER = Text(
    "tulis tandanya sendiri sebagai ganti {mark}", "write the character itself, not {mark}"
)
_FIXES = {
    "<b>": _BOLD,
    "<strong": _BOLD,
    "<i>": _ITALIC,
    "<em": _ITALIC,
    "<br": _BREAK,
    "&": _CHARACTER,
}
