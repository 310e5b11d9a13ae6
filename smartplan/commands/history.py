"""`smartplan history`: what became of a program, a field or the score, by git's account."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from smartplan.asking.options import LangOption, argument, option, spoken
from smartplan.asking.output import FormatOption, OutOption, asked_form
from smartplan.asking.plans import chosen, last_seen
from smartplan.failure import Failure
from smartplan.history.events import events
from smartplan.history.scores import points
from smartplan.plan.types import plan_type, route_of
from smartplan.route import Route
from smartplan.shape.suggest import closest
from smartplan.source.log import Log, log_of
from smartplan.wording import Text
from smartplan.writers.show import show

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.telling.telling import Telling

SCORE = "score"


def run(
    what: Annotated[
        str,
        argument(
            "id program, rute (programs.x.budget, goals.y), atau score",
            "a program's id, a route (programs.x.budget, goals.y), or score",
            metavar=Text("APA", "WHAT"),
        ),
    ],
    path: Annotated[
        Path | None,
        argument(
            "folder rencana (bawaan: rencana di sekitar folder ini)",
            "plan folder (default: the plan around this folder)",
            metavar=Text("[JALUR]", "[PATH]"),
        ),
    ] = None,
    *,
    limit: Annotated[
        int | None,
        option("paling banyak sekian commit", "at most so many commits", "--limit", metavar="N"),
    ] = None,
    format: FormatOption = "text",
    out: OutOption = None,
    lang: LangOption = None,
) -> int:
    """Print the history, newest first; 0 also where nothing has happened yet."""
    language = spoken(lang)
    form = asked_form(format, out)
    if limit is not None and limit < 1:
        raise Failure(_NO_LIMIT.fill(limit=limit))
    folder = _one(path)
    if what == SCORE:
        log = log_of(folder, main_line=True)
        course = points(log, folder.name)[:limit]

        def told() -> "Telling":
            from smartplan.telling import history

            return history.scores(course, log, folder.name, language)

        def json() -> str:
            from smartplan.writers.json import history

            return history.scores(course, log, language)

        show(form, told, json, language, out=out, root=folder)
        return 0
    log = log_of(folder)
    route = _route(what, log)
    found = []
    for event in events(log, route):
        found.append(event)
        if len(found) == limit:
            break
    if not found and log.is_complete:
        raise Failure(_NEVER.fill(what=route, hint=_hint(route, log)))

    def events_told() -> "Telling":
        from smartplan.telling import history

        return history.events(found, log, str(route), language)

    def events_json() -> str:
        from smartplan.writers.json import history

        return history.events(found, log, str(route), language)

    show(form, events_told, events_json, language, out=out, root=folder)
    return 0


def _one(path: Path | None) -> Path:
    """The plan folder that is meant; one that is no more may still have a history."""
    if path is not None:
        place = Path(os.path.abspath(path))  # noqa: PTH100 -- links stay
        if not place.exists() and last_seen(place):
            return place
    folders = chosen([path] if path else [], Path.cwd())
    if len(folders) > 1:
        names = ", ".join(folder.name for folder in folders[:5])
        raise Failure(_SEVERAL.fill(names=names))
    return folders[0]


def _route(what: str, log: Log) -> Route:
    """The route that is meant: a word alone is a program's id, or a key of the plan."""
    route = what.strip().strip(".")
    first = route.partition(".")[0]
    if "." in route:
        if first not in plan_type().fields:
            raise Failure(_NO_KEY.fill(key=first, hint=_meant(first, plan_type().fields)))
        return route_of(route)
    is_key = route in plan_type().fields and route not in _programs(log)
    return Route((route,) if is_key else ("programs", route))


def _programs(log: Log) -> list[str]:
    """The ids of all programs that the plan has or had."""
    return list(
        dict.fromkeys(
            touch.file.removeprefix("programs/").removesuffix(".yaml")
            for commit in log.commits
            for touch in commit.touches
            if touch.file.startswith("programs/")
        )
    )


def _hint(route: Route, log: Log) -> Text:
    first, id = (*route, "")[:2]
    programs = _programs(log)
    if first != "programs" or id in programs:
        return Text("", "")
    return _meant(id, programs)


def _meant(word: str, choices: object) -> Text:
    meant = closest(word, list(choices))  # type: ignore[call-overload]
    return Text(f"; maksudnya {meant}?", f"; did you mean {meant}?") if meant else Text("", "")


_NO_LIMIT = Text(
    "--limit {limit} tidak bisa; tulis 1 atau lebih", "--limit {limit} is no use; write 1 or more"
)
_SEVERAL = Text(
    "ada beberapa rencana di sini ({names}); sebut satu: smartplan history APA JALUR",
    "there are several plans here ({names}); name one: smartplan history WHAT PATH",
)
_NO_KEY = Text("{key} bukan kunci rencana{hint}", "{key} is no key of a plan{hint}")
_NEVER = Text(
    "{what} tidak pernah berubah dalam riwayat git rencana ini{hint}",
    "{what} has never changed in the git history of this plan{hint}",
)
