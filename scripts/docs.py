"""Write the reference in docs/ that is made from code; --check only says if it is current.

Usage: python scripts/docs.py [--check]
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

# It documents the smartplan beside it, whichever one is installed.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import keys

from smartplan.commands import COMMANDS
from smartplan.finding import Defect
from smartplan.plan.schemas import FILE_SCHEMAS
from smartplan.portfolio.tables.columns import HEAD, Column
from smartplan.portfolio.tables.every import TABLES
from smartplan.rules.registry import catalogue
from smartplan.shape.kinds import Kind
from smartplan.shape.record import Record
from smartplan.shape.types import Held, ListOf, MapOf, Scalar, record_in, typed_fields
from smartplan.wording import LANGS, Lang, Text, same
from smartplan.writers.rule_page import markdown

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
GENERATED = {
    "id": "<!-- Dibuat dari kode dengan scripts/docs.py; jangan diubah dengan tangan. -->\n\n",
    "en": "<!-- Made from the code by scripts/docs.py; do not edit by hand. -->\n\n",
}


def pages() -> Iterator[tuple[str, str]]:
    """Every generated page: its path in docs/ and its text."""
    for lang in LANGS:
        yield f"rules/{lang}/README.md", GENERATED[lang] + _rules_index(lang)
        for family, defects in _families().items():
            body = "\n\n".join(_lowered(markdown(defect, lang)) for defect in defects)
            yield f"rules/{lang}/{family}.md", f"{GENERATED[lang]}# {family}\n\n{body}"
        yield f"format.{lang}.md", GENERATED[lang] + _format(lang)
        yield f"commands.{lang}.md", GENERATED[lang] + _commands(lang)
        yield f"tables.{lang}.md", GENERATED[lang] + _tables(lang)


def _families() -> dict[str, list[Defect]]:
    families: dict[str, list[Defect]] = {}
    for code, defect in catalogue().items():
        families.setdefault(code[:3], []).append(defect)
    return families


def _lowered(page: str) -> str:
    return page.replace("# ", "## ", 1).rstrip() + "\n"


def _rules_index(lang: Lang) -> str:
    title = Text("# Aturan pemeriksaan", "# Rules").say(lang)
    head = Text(
        "| kode | cacat | tingkat | sejak tahap |", "| code | defect | severity | from stage |"
    )
    rows = [head.say(lang), "|---|---|---|---|"]
    for code, defect in catalogue().items():
        link = f"[{code}]({code[:3]}.md)"
        severity = defect.severity.label.say(lang)
        due = ("I", "II", "III", "IV")[defect.due - 1]
        rows.append(f"| {link} | `{defect.name}` | {severity} | {due} |")
    return f"{title}\n\n" + "\n".join(rows) + "\n"


def _format(lang: Lang) -> str:
    title = Text(
        "# Format rencana: kunci setiap berkas", "# The plan format: the keys of every file"
    )
    parts = [title.say(lang)]
    for schema in FILE_SCHEMAS:
        parts += [f"## `{schema.files}`", _table(schema.record, lang)]
        nested = _nested(schema.record)
        parts += [f"### {record.__name__}\n\n{_table(record, lang)}" for record in nested]
    return "\n\n".join(parts) + "\n"


def _table(record: type[Record], lang: Lang) -> str:
    head = Text("| kunci | arti | jenis | |", "| key | meaning | type | |").say(lang)
    rows = [head, "|---|---|---|---|"]
    for key, one in typed_fields(record).items():
        must = Text("wajib", "required").say(lang) if one.field.required else ""
        kind = _kind(one.type, lang)
        rows.append(f"| `{key}` | {one.field.meaning.say(lang)} | {kind} | {must} |")
    return "\n".join(rows)


def _kind(held: Held, lang: Lang) -> str:
    if isinstance(held, ListOf):
        if held.or_one:
            return Text("satu, atau daftar: ", "one, or list of ").say(lang) + _kind(
                held.item, lang
            )
        return Text("daftar: ", "list of ").say(lang) + _kind(held.item, lang)
    if isinstance(held, MapOf):
        return Text("pemetaan id: ", "mapping of ids to ").say(lang) + _kind(held.item, lang)
    return _scalar(held).say(lang) if isinstance(held, Scalar) else held.record.__name__


def _scalar(held: Scalar) -> Text:
    if held.ref:
        return Text(f"id dari {held.ref}", f"id of {held.ref}")
    if held.code:
        return same(held.code.name)
    if held.within:
        return same(f"{held.within.low:g}–{held.within.high:g}")
    if held.kind is Kind.CHOICE:
        return same(" · ".join(f"`{member.value}`" for member in held.python))
    return BY_KIND.get(held.kind) or PLAIN[held.python]


def _nested(record: type[Record]) -> list[type[Record]]:
    found: list[type[Record]] = []
    _gather(record, found)
    return found


def _gather(record: type[Record], found: list[type[Record]]) -> None:
    for one in typed_fields(record).values():
        inner = record_in(one.type)
        if inner and inner not in found:
            found.append(inner)
            _gather(inner, found)


def _commands(lang: Lang) -> str:
    parts = [Text("# Perintah", "# Commands").say(lang)]
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": path, "SMARTPLAN_LANG": lang, "COLUMNS": "90"}
    for verb in COMMANDS:
        call = [sys.executable, "-m", "smartplan", *verb.name.split(), "--help"]
        page = subprocess.run(
            call, capture_output=True, text=True, encoding="utf-8", env=environment, check=True
        )
        parts.append(f"## smartplan {verb.name}\n\n```\n{page.stdout.strip()}\n```")
    codes = Text(
        "## Kode keluar\n\n0 bersih · 1 ada temuan setingkat `--fail-on` atau lebih · "
        "2 permintaan tidak dapat dikerjakan · 3 kesalahan di smartplan",
        "## Exit codes\n\n0 clean · 1 findings at or above `--fail-on` · "
        "2 the request cannot be done · 3 a bug in smartplan",
    )
    parts.append(codes.say(lang))
    return "\n\n".join(parts) + "\n"


def _tables(lang: Lang) -> str:
    parts = [
        Text("# Tabel smartplan export", "# The tables of smartplan export").say(lang),
        Text(
            "Cara memakainya: [facts.id.md](facts.id.md). Setiap tabel rencana diawali kolom yang "
            "sama; tabel lain dinyatakan tersendiri.",
            "How they are used: [facts.md](facts.md). Every table of plans begins with the same "
            "columns; the others are told apart.",
        ).say(lang),
        Text("## Kolom bersama", "## Columns of all").say(lang) + "\n\n" + _columns(HEAD, lang),
    ]
    for table in TABLES.values():
        about = table.meaning.say(lang)
        key = ", ".join(f"`{name}`" for name in table.key)
        rows = Text("Kunci", "Key").say(lang) + f": {key}. " if key else ""
        if table.fixed:
            rows += Text("Tanpa kolom bersama.", "Without the columns of all.").say(lang)
        head = f"## {table.name}\n\n{about[0].upper()}{about[1:]}. {rows}".rstrip()
        parts.append(f"{head}\n\n{_columns(table.own, lang)}")
    return "\n\n".join(parts) + "\n"


def _columns(columns: Sequence[Column], lang: Lang) -> str:
    head = Text("| kolom | arti | jenis | baris tabel |", "| column | meaning | type | row of |")
    rows = [head.say(lang), "|---|---|---|---|"]
    for one in columns:
        kind = (one.unit or one.type.label).say(lang)
        rows.append(f"| `{one.name}` | {one.meaning.say(lang)} | {kind} | {one.of} |")
    return "\n".join(rows)


BY_KIND = {
    Kind.RUPIAH: Text("rupiah utuh", "whole rupiah"),
    Kind.PROSE: Text("teks (Markdown)", "text (Markdown)"),
    Kind.DAY: Text("tanggal, bulan, atau tahun", "day, month or year"),
    Kind.MEASURE: Text(
        "angka, {min, max}, atau tingkat pada `scale`", "number, {min, max}, or a step of `scale`"
    ),
}
PLAIN = {
    str: Text("teks", "text"),
    bool: Text("true atau false", "true or false"),
    int: Text("bilangan bulat", "whole number"),
    float: Text("angka", "number"),
}


def main() -> int:
    check = "--check" in sys.argv[1:]
    stale = []
    wanted = dict(pages())
    for name, text in wanted.items():
        path = DOCS / name
        if path.is_file() and path.read_text("utf-8") == text:
            continue
        stale.append(name)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    if keys.main():
        stale.append(keys.TABLE.name)
    left = [
        p for p in (DOCS / "rules").rglob("*.md") if p.relative_to(DOCS).as_posix() not in wanted
    ]
    for path in left:
        stale.append(path.relative_to(DOCS).as_posix())
        if not check:
            path.unlink()
    if check and stale:
        print("not current, run python scripts/docs.py:", *stale, sep="\n  ")
        return 1
    print(
        f"{len(wanted)} generated pages, {'all current' if not stale else f'{len(stale)} written'}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
