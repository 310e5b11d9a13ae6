"""`smartplan sheet import`: workbooks that agencies filled in, read back into the plan."""

from pathlib import Path
from typing import Annotated

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
from smartplan.wording import Text

FORMATS = ("text", "json", "markdown")


def run(
    files: Annotated[
        list[Path],
        argument(
            "buku kerja yang diisi perangkat daerah: .xlsx, .ods, atau folder berkas .csv-nya",
            "workbooks that agencies filled in: .xlsx, .ods, or a folder of their .csv files",
            metavar=Text("BERKAS...", "FILE..."),
        ),
    ],
    *,
    plan: PlanOption = None,
    dry_run: DryRunOption = False,
    ask: AskOption = False,
    ours: Annotated[
        bool,
        option(
            "bila keduanya berubah, isi rencana yang berlaku",
            "where both changed, what the plan says counts",
            "--ours",
        ),
    ] = False,
    theirs: Annotated[
        bool,
        option(
            "bila keduanya berubah, isi buku kerja yang berlaku",
            "where both changed, what the workbook says counts",
            "--theirs",
        ),
    ] = False,
    delete: Annotated[
        bool,
        option(
            "sel yang dikosongkan dan baris yang ditandai Hapus juga dihapus dari rencana",
            "what was emptied, and rows marked as to go, are taken out of the plan as well",
            "--delete",
        ),
    ] = False,
    branch: Annotated[
        str | None,
        option(
            "tulis ke cabang git baru, satu commit untuk tiap perangkat daerah",
            "write to a new git branch, one commit for each agency",
            "--branch",
            metavar=Text("NAMA", "NAME"),
        ),
    ] = None,
    format: Annotated[str, format_option(FORMATS)] = "text",
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Merge what agencies filled in into the plan: all of it, or nothing while any is open."""
    language, form, day = spoken(lang), chosen_format(format, FORMATS), chosen_day(as_of)
    if ours and theirs:
        raise Failure(_BOTH)
    # Imported here: with them come all rules, which a page of help does without.
    from smartplan.asking.answers import Dialog
    from smartplan.asking.incoming import Taking, receiving, take_in
    from smartplan.incoming.merged import Settle, Settling
    from smartplan.sheets.heard import heard
    from smartplan.sheets.reading import read_workbooks

    dialog = Dialog(language) if ask else None
    receiver = receiving(plan_to_write(plan, "--plan"), day)
    workbooks = read_workbooks(files, receiver.loaded.plan)
    answer = dialog.answer if dialog else None
    said = heard(workbooks, receiver.bundle, receiver.loaded, deletes=delete, ask=answer)
    settle: Settling = Settle.OURS if ours else Settle.THEIRS if theirs else Settle.NOBODY
    if dialog and settle is Settle.NOBODY:
        settle = dialog.verdict
    taking = Taking(
        day,
        language,
        form,
        writes=not dry_run,
        settle=settle,
        branch=branch or "",
        offers=("--ours", "--theirs", "--ask"),
    )
    return take_in(receiver, said, taking)


_BOTH = Text(
    "--ours dan --theirs saling meniadakan; pilih salah satu",
    "--ours and --theirs exclude each other; choose one of them",
)
