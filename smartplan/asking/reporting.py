"""What each plan adds to the report of `validate`: kept from before where that can be.

Findings that depend on more than the plan's own folder, on a revision or a baseline, are looked
for anew; all cores share in that, too.
"""

import importlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smartplan.asking.hosts import on_host
from smartplan.asking.looking import Asked, OfBaseline
from smartplan.asking.plans import shown
from smartplan.asking.shard import Share
from smartplan.portfolio import workers
from smartplan.portfolio.extracts import Extract, extracted, loaded
from smartplan.value import dataclass
from smartplan.writers.findings.parts import Look, Part, from_json

if TYPE_CHECKING:
    from smartplan.assess import Assessment

HOSTED = frozenset({"sarif", "github", "gitlab", "junit"})


@dataclass(frozen=True, slots=True)
class Request:
    """Which plans are to be told, by which names, and how; `again` as in `Checked`."""

    share: Share
    asked: Asked
    format: str
    each: bool
    look: Look
    again: frozenset[Path]
    is_cached: bool = True

    @property
    def folders(self) -> tuple[Path, ...]:
        """The plans that are told."""
        return self.share.folders

    @property
    def wishes(self) -> dict[str, Any]:
        """What decides what is told, beside the plans and the day."""
        asked = self.asked
        accepted = asked.baseline and asked.baseline.path.as_posix()
        return {
            "stage": asked.stage,
            "select": asked.select,
            "ignore": asked.ignore,
            "since": asked.since,
            "baseline": accepted,
            "each": self.each,
            "lang": self.look.lang,
        }

    @property
    def is_coloured(self) -> bool:
        """Whether the report is written in colour: a text that people read."""
        return self.format == "text" and self.look.is_coloured

    def shape(self, folder: Path) -> "_Shape":
        """How the findings of one plan are told."""
        where = (on_host if self.format in HOSTED else shown)(folder, self.asked.cwd)
        name = self.share.names[folder]
        again = name if folder in self.again else ""
        return _Shape(
            name,
            where,
            self.format,
            (self.look.lang, self.look.width, self.look.is_coloured),
            self.each,
            again,
        )


@dataclass(frozen=True)
class _Shape:
    name: str
    where: str
    format: str
    look: tuple[Any, ...]
    each: bool
    again: str


@dataclass(frozen=True, slots=True)
class Reported:
    """A plan's part of the report, the path by which it is told, what the baseline has of it."""

    part: Part
    told: str
    accepted: OfBaseline | None = None


def reported(request: Request) -> Iterator[Reported]:
    """The plans in order, each as soon as it is there."""
    asked = request.asked
    if asked.since is not None or asked.baseline is not None:
        import pickle

        loaded(len(request.folders))
        done = workers.shared_out(partial(_looked, request), request.folders)
        for held, told, accepted in done:
            found = pickle.loads(accepted) if accepted else None  # noqa: S301 -- from ourselves
            yield Reported(from_json(held), told, found)
        return
    plans = extracted(
        request.folders,
        partial(_part_of, request),
        asked.day,
        stage=asked.stage,
        cached=request.is_cached,
    )
    for plan in plans:
        yield Reported(from_json(plan.values["part"]), "")


def writer(form: str) -> Any:
    """The module of a format: only the one asked for, as together they cost more than a plan."""
    return importlib.import_module(f"smartplan.writers.findings.{form}")


def _part_of(request: Request, folder: Path) -> tuple[Extract]:
    asked, shape = request.asked, request.shape(folder)
    return (Extract("part", partial(_part, shape, asked.select, asked.ignore)),)


def _part(
    shape: _Shape, select: tuple[str, ...], ignore: tuple[str, ...], state: "Assessment"
) -> list[Any]:
    from smartplan.rules.narrow import chosen

    return _told(shape, state, chosen(state.findings, select, ignore), None)


def _told(shape: _Shape, state: "Assessment", findings: Any, silenced: Any) -> list[Any]:
    from smartplan.writers.findings.checked import Checked

    texts = {file: document.text for file, document in state.documents.items()}
    plan = Checked(
        shape.name, shape.where, findings, texts, len(texts), silenced, shape.each, shape.again
    )
    part: Part = writer(shape.format).part(plan, Look(*shape.look))
    return part.to_json()


def _looked(request: Request, folder: Path) -> tuple[list[Any], str, bytes]:
    """A plan against a revision or a baseline, in values that another process can take over."""
    import pickle

    from smartplan.asking.looking import look

    found = look(folder, request.asked)
    shape = request.shape(folder)
    accepted = pickle.dumps(found.accepted) if found.accepted else b""
    held = _told(shape, found.state, found.findings, found.silenced)
    return held, shape.where or shape.name, accepted
