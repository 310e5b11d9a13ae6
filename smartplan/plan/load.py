"""From the files of a plan to the plan, with every finding on the way."""

from collections import Counter, deque
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from smartplan.finding import Finding
from smartplan.plan.files import FLAT, FileKind, kind_of
from smartplan.plan.model.analysis import Analysis
from smartplan.plan.model.assessment import SelfAssessment
from smartplan.plan.model.data import Data
from smartplan.plan.model.manifest import Manifest
from smartplan.plan.model.organization import Organization
from smartplan.plan.model.process import Process
from smartplan.plan.model.profile import Profile
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import Progress
from smartplan.plan.model.readiness import Readiness
from smartplan.plan.model.surveys import Surveys
from smartplan.plan.names import unfit_names
from smartplan.plan.plan import Dangling, Plan
from smartplan.plan.resolve import home_of, resolve
from smartplan.route import ROOT, Route
from smartplan.shape import defects
from smartplan.shape.comments import cut_by_comments
from smartplan.shape.files import bind_file, bind_mapping_file, check_id, empty, lose
from smartplan.shape.outcome import Outcome, Reference
from smartplan.shape.record import Record, fields
from smartplan.source.bundle import MANIFEST, PARTS, Bundle
from smartplan.source.defects import SEVERAL_DOCUMENTS
from smartplan.source.pause import collector_paused
from smartplan.source.read import YamlFile, read
from smartplan.source.spans import Letters
from smartplan.standards.shelf import Shelf
from smartplan.value import dataclass, replace

if TYPE_CHECKING:
    from smartplan.plan.strays import Stray

R = TypeVar("R", bound=Record)

SUPPORTED = 1


@dataclass(frozen=True, slots=True)
class Loaded:
    """A plan, the documents it was read from, and what was found on the way (not yet placed)."""

    plan: Plan
    documents: Mapping[str, YamlFile]
    findings: tuple[Finding, ...]


def load(bundle: Bundle, as_of: date) -> Loaded:
    """Read and bind a bundle's files; nothing in them can make it raise."""
    with collector_paused():
        return _load(bundle, as_of)


def _load(bundle: Bundle, as_of: date) -> Loaded:
    findings = list(bundle.findings)
    held = _files(bundle.contents)
    for one in held.values():
        findings += one.faults
    unfit = list(unfit_names({*bundle.contents, *bundle.others}))
    named = {finding.place.file for finding in unfit}
    for file, one in held.items():
        if file not in named:
            findings += one.findings
            continue
        # A name that is refused is not asked to be an id, or to have another ending.
        kind = kind_of(file)
        root = kind.at if kind else ROOT
        findings += [
            found
            for found in one.findings
            if found.code not in _ON_NAMES or found.place.route != root
        ]
    findings += unfit
    documents = {file: one.document for file, one in held.items() if one.document}
    records = {file: one.record for file, one in held.items() if one.document}
    astray = {file: one.stray for file, one in held.items() if one.stray}
    asked = [name for name in bundle.others if name.lower().endswith(_LIKE_YAML)]
    unread = bundle.unread
    if astray or asked:
        # Imported where something is wrong, as further down: a right plan does without.
        from smartplan.plan import strays

        told = strays.strays(astray, asked, documents)
        findings += [one for one in told if one.place.file not in named]
        unread |= strays.unread(astray, asked, documents)
    plan, gone = _plan(bundle, records, documents, held, unread, as_of)
    if any(one.faults for one in held.values()):
        from smartplan.plan.hidden import told_once

        findings = told_once(findings, plan.dangling, documents)
    return Loaded(plan, MappingProxyType(documents), (*findings, *gone))


@dataclass(frozen=True, slots=True)
class _File:
    """What one file says, whatever plan it stands in; no document if it is not of the format.

    Then it is a `stray`.
    """

    document: YamlFile | None
    faults: tuple[Finding, ...]
    record: Any
    findings: tuple[Finding, ...]
    broken: frozenset[Route]
    references: tuple[Reference, ...]
    stray: "Stray | None" = None


def _files(contents: Mapping[str, bytes]) -> dict[str, _File]:
    """What each file of a plan says.

    Nothing but the path and the bytes decides that. The sides of a review, and the commits of a
    history, share nearly all their files: those of the last plans are kept. In a portfolio that
    is next to nothing.
    """
    kept: dict[str, tuple[bytes, _File]] = {}
    for file, raw in contents.items():
        for earlier in _RECENT:
            found = earlier.get(file)
            if found and found[0] == raw:
                kept[file] = found
                break
        else:
            kept[file] = raw, _file(file, raw)
    _RECENT.appendleft(kept)
    return {file: one for file, (_, one) in kept.items()}


# The files of the last plans: of three, since a merge has three sides.
_RECENT: deque[dict[str, tuple[bytes, _File]]] = deque(maxlen=3)


def _file(file: str, raw: bytes) -> _File:
    out = Outcome(file)
    kind = kind_of(file)
    document, faults = read(file, raw)
    data = document.data
    is_odd = kind and kind.record is Program and isinstance(data, dict) and "name" not in data
    if kind is None or is_odd:
        from smartplan.plan.strays import stray_of

        stray = stray_of(file, data)
        if kind is None or stray:
            return _File(None, (), None, (), _NONE, (), stray)
    out.letters = Letters(document, kind.at)
    if any(fault.code == SEVERAL_DOCUMENTS.code for fault in faults):
        found = document.data if isinstance(document.data, dict) else {}
        lose(kind.record, found, kind.at, out)
    record = _bind(kind, document, out)
    cut_by_comments(kind.type, out)
    if document.is_meant:
        # The text has to be mended before anything else is edited in it; and what is wrong on the
        # line of a slip may be due to it.
        told = {fault.place.spot.line for fault in faults if fault.place.spot}
        out.findings = [
            replace(found, edits=())
            for found in out.findings
            if out.letters.line(found.place.route) not in told
        ]
    return _told(document, faults, record, out)


def _told(
    document: YamlFile | None, faults: tuple[Finding, ...], record: Any, out: Outcome
) -> _File:
    """What is remembered of a file; nobody who reads it later can change it."""
    findings, references = tuple(out.findings), tuple(out.references)
    return _File(document, faults, record, findings, frozenset(out.broken), references)


def _bind(kind: FileKind, document: YamlFile, out: Outcome) -> Any:
    if kind.is_mapping:
        return bind_mapping_file(kind.record, document.data, kind.at, out)
    if kind.record is Program:
        check_id(kind.at.key, kind.at, out)
    record = bind_file(kind.record, document.data, kind.at, out)
    if record is None and kind.record is Manifest:
        out.broken.add(ROOT)  # without its standards, period and stage nothing can be judged
    if isinstance(record, Manifest) and record.smartplan not in (None, SUPPORTED):
        at = Route(("smartplan",))
        out.report(defects.UNSUPPORTED_VERSION, at, value=out.written(at, record.smartplan))
    return record


def _plan(
    bundle: Bundle,
    records: Mapping[str, Any],
    documents: Mapping[str, YamlFile],
    held: Mapping[str, _File],
    unread: frozenset[str],
    as_of: date,
) -> tuple[Plan, list[Finding]]:
    references: list[Reference] = [ref for one in held.values() for ref in one.references]
    own = {
        (parts[1], PurePosixPath(parts[2]).stem): record
        for file, record in records.items()
        if file.startswith("standards/") and (parts := PurePosixPath(file).parts)
    }
    shelf = Shelf(MappingProxyType(own))
    broken = {
        route for file, one in held.items() if one.broken for route in _broken(file, one.broken)
    }
    broken.update(route for file in unread for route in _broken(file, {ROOT}))
    dangling = resolve(references, documents, unread, shelf, broken)
    gone = _gone(documents, unread, dangling)
    if gone:
        lost = {finding.place.file for finding in gone}
        broken.update(route for file in lost for route in _broken(file, {ROOT}))
        dangling = resolve(references, documents, unread | lost, shelf, broken)
    broken.update(item.reference.route for item in dangling)

    def of(kind: type[R], file: str) -> R:
        record = records.get(file)
        at = ROOT if file in FLAT else Route((file.removesuffix(".yaml"),))
        return record if isinstance(record, kind) else empty(kind, at)

    plan = Plan(
        name=bundle.name,
        as_of=as_of,
        manifest=of(Manifest, MANIFEST),
        profile=of(Profile, "profile.yaml"),
        organization=of(Organization, "organization.yaml"),
        process=of(Process, "process.yaml"),
        analysis=of(Analysis, "analysis.yaml"),
        readiness=of(Readiness, "readiness.yaml"),
        data=of(Data, "data.yaml"),
        programs=_by_stem(records, Program),
        progress=_by_stem(records, Progress),
        assessment=_by_stem(records, SelfAssessment),
        surveys=_by_stem(records, Surveys),
        sources=records.get("sources.yaml") or MappingProxyType({}),
        shelf=shelf,
        references=tuple(references),
        dangling=dangling,
        broken=frozenset(broken),
        files=bundle.others.union(bundle.contents),
    )
    return plan, gone


def _gone(
    documents: Mapping[str, YamlFile], unread: frozenset[str], dangling: Collection[Dangling]
) -> list[Finding]:
    """The files that are needed, or that much leads into, and that are missing or empty."""
    profile = documents.get("profile.yaml")
    if profile and profile.data is not None and not dangling:
        return []
    from smartplan.plan.strays import NEEDED, TOP_FILES, lacking

    leading = Counter(home_of(one.reference.to) for one in dangling if not one.elsewhere)
    counts = dict.fromkeys(NEEDED, 0)
    counts |= {file: n for file, n in leading.items() if n >= _SEVERAL and file not in counts}
    return [
        lacking(file, is_there=file in documents, count=count)
        for file, count in counts.items()
        if file in TOP_FILES
        and file not in unread
        and (file not in documents or documents[file].data is None)
    ]


def _broken(file: str, routes: Collection[Route]) -> Iterator[Route]:
    """The broken routes of a file; where it is broken as a whole, of what stands in it.

    A broken manifest breaks the plan's root, and with it everything. A stray file breaks nothing.
    """
    if file in PARTS:  # a folder that may not be looked into
        yield Route((file,))
        return
    kind = kind_of(file)
    for route in routes:
        if route or kind is None or kind.record is Manifest:
            yield from (route,) if kind else ()
        elif kind.at:
            yield kind.at
        else:
            yield from (Route((field.key,)) for field in fields(kind.record))


def _by_stem(records: Mapping[str, Any], kind: type[R]) -> Mapping[str, R]:
    return MappingProxyType(
        {record.at.key: record for record in records.values() if isinstance(record, kind)}
    )


_ON_NAMES = (defects.BAD_ID.code, defects.STRAY_FILE.code)
_NONE: frozenset[Route] = frozenset()
_LIKE_YAML = (".yaml", ".yml", ".txt")
_SEVERAL = 4  # references into a file that is not there, from which on it is the file that lacks
