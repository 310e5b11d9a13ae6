"""`smartplan progress`: what programs achieved, by year and quarter, and who has not reported."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from smartplan.asking.options import (
    AskOption,
    AsOfOption,
    DryRunOption,
    LangOption,
    PlanOption,
    argument,
    chosen_day,
    chosen_format,
    format_option,
    option,
    spoken,
)
from smartplan.asking.writing import plan_to_write
from smartplan.failure import Failure
from smartplan.wording import Lang, Text

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.asking.incoming import Taking
    from smartplan.asking.progress import ProgressWishes
    from smartplan.incoming.words import Ask
    from smartplan.telling.telling import Telling

FORMATS = ("text", "markdown", "json")


def run(
    program: Annotated[
        str,
        argument(
            "id atau nama program; tanpa opsi nilai, perjalanannya ditampilkan",
            "id or name of a program; without a value its course is shown",
            metavar=Text("[PROGRAM]", "[PROGRAM]"),
        ),
    ] = "",
    *,
    year: Annotated[
        str,
        option(
            "tahun realisasi (bawaan: tahun dari --as-of)",
            "year (default: that of --as-of)",
            "--year",
            metavar=Text("TTTT", "YYYY"),
        ),
    ] = "",
    quarter: Annotated[
        str,
        option(
            "triwulan 1 sampai 4 yang sudah berakhir; angkanya dihitung sejak Januari",
            "quarter 1 to 4 that is over; its numbers are counted from January on",
            "--quarter",
            metavar="1-4",
        ),
    ] = "",
    physical: Annotated[
        str | None,
        option(
            "realisasi fisik dalam persen",
            "physical progress in percent",
            "--physical",
            metavar=Text("PERSEN", "PERCENT"),
        ),
    ] = None,
    spent: Annotated[
        str | None,
        option(
            'realisasi keuangan: 1200000000 atau "1,2 miliar"',
            'money spent: 1200000000 or "1.2 billion"',
            "--spent",
            metavar="RUPIAH",
        ),
    ] = None,
    status: Annotated[
        str | None,
        option(
            "status program pada tahun itu: berjalan, selesai, dihentikan, …",
            "status of the program in the year: running, done, stopped, …",
            "--status",
            metavar="STATUS",
        ),
    ] = None,
    indicator: Annotated[
        list[str] | None,
        option(
            "capaian indikator program; boleh berulang",
            "value of an indicator of the program; may be repeated",
            "--indicator",
            metavar=Text("ID=NILAI", "ID=VALUE"),
        ),
    ] = None,
    action: Annotated[
        list[str] | None,
        option(
            "status kegiatan pada tahun itu; boleh berulang",
            "status of an action in the year; may be repeated",
            "--action",
            metavar="ID=STATUS",
        ),
    ] = None,
    drivers: Annotated[
        str | None, option("pendorong", "what helped", "--drivers", metavar=Text("TEKS", "TEXT"))
    ] = None,
    constraint: Annotated[
        str | None,
        option("kendala", "constraint", "--constraint", metavar=Text("TEKS", "TEXT")),
    ] = None,
    follow_up: Annotated[
        str | None,
        option("tindak lanjut", "follow-up", "--follow-up", metavar=Text("TEKS", "TEXT")),
    ] = None,
    source: Annotated[
        list[str] | None,
        option(
            "bukti: id sumber, atau berkas di folder rencana; boleh berulang",
            "evidence: id of a source, or a file in the plan folder; may be repeated",
            "--source",
            metavar=Text("ID|BERKAS", "ID|FILE"),
        ),
    ] = None,
    missing: Annotated[
        bool,
        option(
            "siapa yang belum melapor, menurut perangkat daerah",
            "who has not reported, by agency",
            "--missing",
        ),
    ] = False,
    ask: AskOption = False,
    format: Annotated[str, format_option(FORMATS)] = "text",
    plan: PlanOption = None,
    dry_run: DryRunOption = False,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Record what became of a program, or tell what is known."""
    language, form, day = spoken(lang), chosen_format(format, FORMATS), chosen_day(as_of)
    # Imported here: with them come the records of a plan, which a page of help does without.
    from smartplan.asking.progress import ProgressWishes

    wishes = ProgressWishes(
        program=program,
        year=year,
        quarter=quarter,
        physical=physical,
        spent=spent,
        status=status,
        indicators=tuple(indicator or ()),
        actions=tuple(action or ()),
        drivers=drivers,
        constraint=constraint,
        follow_up=follow_up,
        sources=tuple(source or ()),
    )
    folder = plan_to_write(plan, "--plan")
    if not wishes.has_values:
        return _tell(wishes, folder, day, form, language, missing=missing)
    if missing:
        raise Failure(_MISSING_ALONE)
    if not program:
        raise Failure(_NO_PROGRAM)
    from smartplan.asking.answers import Dialog
    from smartplan.asking.incoming import Taking

    answer = Dialog(language).answer if ask else None
    taking = Taking(day, language, form, writes=not dry_run, offers=("--ask",))
    return _write(wishes, folder, taking, answer)


def _write(wishes: "ProgressWishes", folder: Path, taking: "Taking", ask: "Ask | None") -> int:
    """Take in what was said; tell what changes in the plan, and what is known by then."""
    from smartplan.asking.incoming import changes_of, receiving, taken_in
    from smartplan.asking.realised import heard_of, meant
    from smartplan.writers.show import show

    receiver = receiving(folder, taking.day)
    words = meant(wishes, receiver.loaded.plan)
    heard = heard_of(words, wishes.sources, receiver, taking.lang, ask)
    outcome = taken_in(receiver, [heard], taking)
    changes = changes_of(receiver, outcome)

    def told() -> "Telling":
        from smartplan.telling import incoming
        from smartplan.telling.realised import with_course

        every = incoming.told(outcome, changes, taking.lang, taking.offers)
        after = None if outcome.incoming.is_open else outcome.incoming.plan
        return with_course(every, after, words.program, words.year, taking.lang)

    def json() -> str:
        from smartplan.writers.json import incoming

        return incoming.write(outcome, changes, taking.lang)

    show(taking.form, told, json, taking.lang)
    return outcome.exit_code


def _tell(
    wishes: "ProgressWishes", folder: Path, day: date, form: str, lang: Lang, *, missing: bool
) -> int:
    """Tell of a year, of one program, or of who has not reported."""
    from smartplan.asking.progress import chosen_program
    from smartplan.plan.load import load
    from smartplan.source.folder import read_folder
    from smartplan.writers.show import show

    plan = load(read_folder(folder), day).plan
    program = chosen_program(wishes.program, plan) if wishes.program else None
    year, quarter = wishes.period(day)

    def told() -> "Telling":
        from smartplan.telling import progress, realised, untold

        if missing:
            return untold.told(plan, wishes.untold(plan, program), lang)
        if program:
            return realised.told(plan, program, year, lang)
        return progress.told(plan, year, lang)

    def json() -> str:
        from smartplan.writers.json import progress

        if missing:
            return progress.of_missing(plan, wishes.untold(plan, program))
        if program:
            return progress.of_program(plan, program, year, lang)
        return progress.of_year(plan, year, lang)

    if quarter is not None and not missing:
        raise Failure(_QUARTER_OF_WHAT)
    show(form, told, json, lang)
    return 0


_MISSING_ALONE = Text(
    "--missing menampilkan yang belum melapor dan tidak menulis; jalankan tanpa opsi nilai",
    "--missing shows who has not reported and writes nothing; run it without values",
)
_QUARTER_OF_WHAT = Text(
    "--quarter perlu nilai yang dicatat (--physical, --spent, …) atau --missing",
    "--quarter needs a value to record (--physical, --spent, …) or --missing",
)
_NO_PROGRAM = Text(
    "sebut programnya: smartplan progress PROGRAM --physical 70",
    "name the program: smartplan progress PROGRAM --physical 70",
)
