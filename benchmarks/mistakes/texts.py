"""Texts: copied, merged, forgotten placeholders, personal data."""

# ruff: noqa: E501 -- tables, one mistake a line

from collections.abc import Iterator
from itertools import pairwise

from planted.edit import Edit, add, put

from mistakes.kind import Example, Planting, kind, near, plant

NIK = "3376011203850002"
PERSONAL = r"personal|16|NIK|private|e-?mail|phone|number"


@kind("innovation equal to the summary", "TXT008", r"summary|same|copied|repeat", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if "innovation" in one.data:
            yield put(one.file, "innovation", f'"{one.data["summary"].strip()}"')


@kind("a summary copied from another program", "TXT002", r"copied|share|passage|same", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one, other in pairwise(plan.programs):
        yield put(other.file, "summary", f'"{one.data["summary"].strip()}"')


@kind(
    "a statement copied to another indicator",
    "TXT008",
    r"copied|same|twice|share|statement",
    most=3,
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = plan.data("readiness.yaml")["indicators"]
    told = [(key, one["statement"]) for key, one in held.items() if "statement" in one]
    for (_, text), (key, _) in pairwise(told):
        yield put("readiness.yaml", f"indicators/{key}/statement", f'"{text.strip()}"')


@kind("a risk copied to another program", "TXT008", r"copied|same|share|passage", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one, other in pairwise(plan.programs):
        if one.data.get("risks") and other.data.get("risks"):
            (first, risk), key = (
                next(iter(one.data["risks"].items())),
                next(iter(other.data["risks"])),
            )
            if first and len(risk["mitigation"].split()) > 8:
                yield plant(
                    put(other.file, f"risks/{key}/mitigation", f'"{risk["mitigation"].strip()}"'),
                )


@kind("a placeholder left standing", "TXT001", r"placeholder|TODO|fill|write|replace", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        for text in ("TODO", "lorem ipsum dolor sit amet", "...", "isi di sini", "xxx"):
            yield put(one.file, "innovation", text)


@kind("a placeholder in a note", "TXT001", r"placeholder|TODO|write", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if "note" not in one.data:
            for text in ("TODO", "Mohon dilengkapi oleh dinas.", "isi di sini", "xxx"):
                yield add(one.file, "", f"note: {text}")


@kind("tags of a web page in a text", "TXT005", r"HTML|tag|<", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield put(
            one.file,
            "innovation",
            f'"<p>{(one.data.get("innovation") or one.data["summary"]).strip()}</p>"',
        )


@kind("a text in capitals", "TXT006", r"capital|shout|upper", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield put(one.file, "summary", f'"{one.data["summary"].strip().upper()}"')


@kind("a text of one word", "TXT003", r"short|sentence|word", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield put(one.file, "summary", "Digitalisasi")


@kind("a number of 16 digits in a text", "TXT007", PERSONAL, most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        for risk, held in one.data.get("risks", {}).items():
            yield put(one.file, f"risks/{risk}/text", f"{held['text']} (NIK {NIK})")
    for nth, held in enumerate(plan.data("organization.yaml")["team"]["members"]):
        yield put("organization.yaml", f"team/members/{nth}/role", f"Anggota, NIK {NIK}")
        assert held


@kind("a private address in a text", "TXT007", PERSONAL, most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        for risk, held in one.data.get("risks", {}).items():
            yield put(
                one.file,
                f"risks/{risk}/mitigation",
                f"Hubungi pengelola di pengelola.contoh@gmail.com bila {held['text'][:20].strip().lower()}",
            )
            break


@kind("two cells of a table in one id", "SCH007 REF001", r"id|comma|list|did you mean|no ", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if len(one.data.get("support", [])) > 1:
            yield put(one.file, "support", f"[{one.data['support'][0]} {one.data['support'][1]}]")


@kind(
    "two names of agencies in one cell",
    "REF001 SCH003 SCH007",
    r"diskominfo|list|support|one|did you mean",
    most=3,
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if one.data.get("support"):
            yield put(one.file, "lead", f"{one.data['lead']} / {one.data['support'][0]}")


@kind("a list as a text with commas", "SCH003", r"list|\[", most=3, frees="COV ORG")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if len(one.data.get("support", [])) > 1:
            yield put(one.file, "support", ", ".join(one.data["support"]))


@kind("a list of the SDGs as text", "SCH003 SCH005", r"number|list|1", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^  sdg: \[(\d+)", r"  sdg: [SDG \1")


@kind("a likelihood in words", "SCH003", r"number|1|5", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^    likelihood: \d", "    likelihood: sedang")


@near("a summary in words of its own that quotes a name in capitals", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield put(
            one.file,
            "innovation",
            '"Layanan BPJS, DTKS, dan SIKS-NG dipadankan setiap malam tanpa berkas cetak."',
        )


@near("a number of 12 digits", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        for risk, held in one.data.get("risks", {}).items():
            yield put(one.file, f"risks/{risk}/text", f"{held['text']} (tiket 202403110042)")
            break


@near("an address of an office", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in plan.data("organization.yaml")["agencies"].items():
        if "tasks" in one and "\n" not in one["tasks"] and ">-" not in one["tasks"]:
            yield put(
                "organization.yaml",
                f"agencies/{key}/tasks",
                f'"{one["tasks"].strip()} (surel: kantor@batangkab.go.id)"',
            )


@near("an official outcome of four words", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        first = next(iter(one.data["actions"]))
        yield put(one.file, f"actions/{first}/output", "Meningkatnya kualitas layanan publik")


@near("a note on what is still to come, or that quotes in part", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if "note" not in one.data:
            for text in (
                "Data akan menyusul.",
                "Rinciannya belum diisi dinas; akan dilengkapi kemudian.",
                "Sumber menulis ‘tiga puluh … unit’, tanpa tahun.",
            ):
                yield add(one.file, "", f"note: {text}")


@near("a remark at a program", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if "note" not in one.data:
            yield add(
                one.file, "", "note: Dibahas kembali pada rapat triwulan pertama bersama Bappeda."
            )


@kind("a number of an identity card with blanks in a remark", "TXT007", PERSONAL, most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if "note" not in one.data:
            yield add(
                one.file,
                "",
                "note: Penanggung jawab lapangan, KTP 3376 0112 0385 0002, dihubungi bila perlu.",
            )


@kind("the same before and after a quick win", "TXT008", r"same|copied", most=3, company="QWN002")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        sheet = one.data.get("quick_win", {})
        if len(sheet.get("before", "").split()) > 6 and "after" in sheet:
            yield put(one.file, "quick_win/after", f'"{sheet["before"].strip()}"')


@near("a NIP of 18 digits", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if "note" not in one.data:
            yield add(
                one.file,
                "",
                "note: Ketua tim, NIP 197603120001012003, ditunjuk dengan surat tugas.",
            )


@near("an address of a web page with a long number", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if "note" not in one.data:
            yield add(
                one.file,
                "",
                "note: Lihat https://berita.contoh.go.id/baca/3376011203850002 untuk uraiannya.",
            )


@near("a short mitigation that another program has, too", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one, other in pairwise(plan.programs):
        if one.data.get("risks") and other.data.get("risks"):
            first, second = next(iter(one.data["risks"])), next(iter(other.data["risks"]))
            text = "Petugas cadangan disiapkan setiap hari"
            yield plant(
                put(one.file, f"risks/{first}/mitigation", text),
                put(other.file, f"risks/{second}/mitigation", text),
            )
