"""`smartplan add`: a program, agency, source or any other entry, new in a plan."""

from pathlib import Path
from typing import Annotated

from smartplan.asking.options import (
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
from smartplan.asking.plans import shown
from smartplan.asking.writing import laid_down, plan_to_write
from smartplan.failure import Failure
from smartplan.wording import Text
from smartplan.writers.text import terminal

FORMATS = ("text", "json")


def run(
    what: Annotated[
        str,
        argument(
            "yang ditambahkan: program, agency, source, goal, dataset, progress, … (kunci mana "
            "pun yang berisi entri)",
            "what to add: program, agency, source, goal, dataset, progress, … (any key that "
            "holds entries)",
            metavar=Text("HAL", "WHAT"),
        ),
    ],
    words: Annotated[
        list[str] | None,
        argument(
            "namanya (atau tahunnya), lalu kunci apa pun dari entri itu: --lead diskominfo "
            "--period.start 2026 --support setda,bkad",
            "its name (or year), then any key of the entry: --lead diskominfo "
            "--period.start 2026 --support setda,bkad",
            metavar=Text("[NAMA] [--KUNCI NILAI]...", "[NAME] [--KEY VALUE]..."),
        ),
    ] = None,
    *,
    holder: Annotated[
        str | None,
        option(
            "ke dalam apa: id atau rute (programs.layanan-izin, council, 2026)",
            "inside of what: an id or a route (programs.layanan-izin, council, 2026)",
            "--in",
            metavar=Text("ID", "ID"),
        ),
    ] = None,
    id: Annotated[
        str | None,
        option(
            "id entri itu (bawaan: dari namanya)",
            "id of the entry (default: made of its name)",
            "--id",
            metavar="ID",
        ),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRunOption = False,
    format: Annotated[str, format_option(FORMATS)] = "text",
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Write the new entry and tell what it still lacks; Failure where it cannot be right."""
    # Imported here: with them come all rules, which a page of help does without.
    from smartplan.scaffold.adding.added import added
    from smartplan.scaffold.adding.entry import AddRequest
    from smartplan.scaffold.adding.given import options
    from smartplan.writers.findings import additions

    language, form, day = spoken(lang), chosen_format(format, FORMATS), chosen_day(as_of)
    alone, given = options([what, *(words or ())])
    if not alone:
        raise Failure(_NOTHING)
    kind, *names = alone
    if len(names) > 1:
        raise Failure(_TWO_NAMES.fill(name=names[0], other=names[1], both=" ".join(names)))
    folder = plan_to_write(plan, "--plan")
    where = shown(folder, Path.cwd())
    name = names[0] if names else None
    made = added(folder, AddRequest(kind, name, tuple(given), holder, id), day, where)
    addition = laid_down(made, folder, day, language, dry_run=dry_run)
    if form == "json":
        terminal.put(additions.json(addition, language))
        return 0
    if dry_run and addition.patch:
        terminal.patch(addition.patch)
    terminal.show(additions.lines(addition, language, terminal.width()))
    return 0


_NOTHING = Text(
    'tulis apa yang ditambahkan, misalnya: smartplan add program "Layanan Izin Cepat"',
    'write what to add, for example: smartplan add program "Layanan Izin Cepat"',
)
_TWO_NAMES = Text(
    '{name} dan {other}: yang mana namanya? apit seluruhnya dengan tanda kutip: "{both}"',
    '{name} and {other}: which is its name? put all of it in quotes: "{both}"',
)
